import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { InvitationsTable } from '../tables/surveys.ts';

/** What a code is taken by; `asked`: the hash of what asked for it. */
export type Taken = {
  id: string;
  language: string;
  taken: boolean;
  ineligible: boolean;
  asked: string | null;
};

/** An invitation to a survey; `null` where there is none of that name. */
export async function findInvitation(
  db: Kysely<Database>,
  survey: string,
  id: string,
): Promise<Taken | null> {
  const row = await db
    .selectFrom('invitations')
    .select(['id', 'language', 'taken', 'ineligible', 'blinded'])
    .where('id', '=', id)
    .where('survey', '=', survey)
    .executeTakeFirst();
  if (!row) return null;
  const { blinded, ...others } = row;
  return { ...others, taken: row.taken === 1, ineligible: row.ineligible === 1, asked: blinded };
}

/** Says that an invitation has taken its code, and by the hash of what: nothing of when, and nothing of the code. */
export async function markTaken(
  trx: Transaction<Database>,
  id: InvitationsTable['id'],
  asked: string,
): Promise<void> {
  await trx.updateTable('invitations').set({ taken: 1, blinded: asked }).where('id', '=', id).execute();
}
