import { type Kysely, sql, type Transaction } from 'kysely';
import type { PlainDate } from '#app/domain/instant.ts';
import { asNamed, isMailAddress } from '#app/domain/mail/address.ts';
import type { Invitee } from '#app/domain/survey/invitation.ts';
import type { Language } from '#app/languages/language.ts';
import { dialectOf } from '../dialects/chosen.server.ts';
import type { Database } from '../schema.ts';
import type { InvitationsTable } from '../tables/surveys.ts';
import { insertAll } from './insert.server.ts';

/** Values in one statement. */
const mostAtOnce = 5_000;

/** Somebody who is asked, as they are kept; `told`: the days on which mails were written to them. */
export type Invitation = Pick<Invitee, 'strata'> & {
  id: string;
  survey: string;
  /** `null`: printed, or left out since. */
  email: string | null;
  language: Language;
  ineligible: boolean;
  taken: boolean;
  stopped: boolean;
  told: PlainDate[];
  next: PlainDate | null;
};

/** Writes down who is asked. @param invitations each `email` is `null` for one that is printed */
export async function insertInvitations(
  trx: Transaction<Database>,
  survey: string,
  invitations: readonly (Omit<Invitee, 'email'> & Pick<Invitation, 'id' | 'email' | 'next'>)[],
): Promise<void> {
  const rows = invitations.map(({ id, email, language, strata, next }) => ({
    ...{ id, survey, email, language, strata: JSON.stringify(strata) },
    ...{ ineligible: 0, taken: 0, stopped: 0, blinded: null, told: '[]', next },
  }));
  await insertAll(trx, 'invitations', rows);
}

/** Those of these addresses, in small letters, that are asked in a survey already. */
export async function findInvited(
  db: Kysely<Database>,
  survey: string,
  emails: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < emails.length; from += mostAtOnce) {
    const part = emails.slice(from, from + mostAtOnce);
    const rows = await db
      .selectFrom('invitations')
      .select('email')
      .where('survey', '=', survey)
      .where('email', 'in', part)
      .execute();
    for (const { email } of rows) if (email !== null) found.add(email);
  }
  return found;
}

/** Those of these ids that are invitations. */
export async function findInvitationsNamed(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await db.selectFrom('invitations').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

export async function findInvitation(db: Kysely<Database>, id: string): Promise<Invitation | null> {
  const row = await db.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? invitationIn(row) : null;
}

function invitationIn({ blinded: _, ...row }: InvitationsTable): Invitation {
  return {
    ...row,
    language: row.language as Language,
    strata: JSON.parse(row.strata) as Invitation['strata'],
    told: JSON.parse(row.told) as PlainDate[],
    ...{ ineligible: row.ineligible === 1, taken: row.taken === 1, stopped: row.stopped === 1 },
  };
}

/** How many are asked in a survey, by address and on paper, how many of them should not have been, and how many took a code. */
export async function countInvitations(
  db: Kysely<Database>,
  survey: string,
): Promise<{ invited: number; ineligible: number; taken: number }> {
  const { invited, ineligible, taken } = await db
    .selectFrom('invitations')
    .where('survey', '=', survey)
    .select((eb) => [
      eb.fn.countAll<number>().as('invited'),
      eb.fn.sum<number | null>('ineligible').as('ineligible'),
      eb.fn.sum<number | null>('taken').as('taken'),
    ])
    .executeTakeFirstOrThrow();
  return { invited: Number(invited), ineligible: Number(ineligible ?? 0), taken: Number(taken ?? 0) };
}

/** Those who get a mail by a day: asked by address, and no code taken yet. */
export async function findUntold(
  db: Kysely<Database>,
  today: PlainDate,
  most: number,
): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('invitations')
    .selectAll()
    .where('next', '<=', today)
    .orderBy('next')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(invitationIn);
}

/** Writes down which mails an invitation had, and when the next one is due. */
export async function changeTold(
  trx: Transaction<Database>,
  { id, told, next }: Pick<Invitation, 'id' | 'told' | 'next'>,
): Promise<void> {
  await trx
    .updateTable('invitations')
    .set({ told: JSON.stringify(told), next })
    .where('id', '=', id)
    .execute();
}

/** Has those told from a day on who wait for their first mail of a survey. */
export async function moveFirstMails(
  trx: Transaction<Database>,
  survey: string,
  day: PlainDate,
): Promise<void> {
  await trx
    .updateTable('invitations')
    .set({ next: day })
    .where('survey', '=', survey)
    .where('told', '=', '[]')
    .where('next', 'is not', null)
    .execute();
}

/** No more mails of these: their addresses are gone, and what could tell them apart. */
export async function stopInvitations(trx: Transaction<Database>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('invitations')
    .set({ stopped: 1, email: null, strata: '{}', next: null })
    .where('id', 'in', ids)
    .execute();
}

/** The invitations to an address, whatever its capitals, with the charters that their surveys are about. */
export async function findInvitationsAt(
  db: Kysely<Database>,
  address: string,
): Promise<{ id: string; charter: string; email: string }[]> {
  if (!isMailAddress(address)) return [];
  const rows = await db
    .selectFrom('invitations')
    .innerJoin('surveys', 'surveys.slug', 'invitations.survey')
    .where('surveys.number', '=', 1)
    .select(['invitations.id', 'surveys.charter', 'invitations.email'])
    .where(dialectOf(db).words.maybeAlike(sql.ref('invitations.email'), address))
    .execute();
  return rows.flatMap(({ email, ...row }) =>
    email !== null && asNamed(email) === asNamed(address) ? [{ ...row, email }] : [],
  );
}

/** Those of these marks whose addresses want no mail of any survey. */
export async function findRefusals(db: Kysely<Database>, marks: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < marks.length; from += mostAtOnce) {
    const part = marks.slice(from, from + mostAtOnce);
    const rows = await db.selectFrom('survey_refusals').select('mark').where('mark', 'in', part).execute();
    for (const { mark } of rows) found.add(mark);
  }
  return found;
}

export async function rememberRefusal(trx: Transaction<Database>, mark: string): Promise<void> {
  await trx
    .insertInto('survey_refusals')
    .values({ mark })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** More rows than this are long in being written. */
const forgottenAtOnce = 1_000;

/**
 * Takes out where those lived who were asked, and what could tell them apart, of the next few invitations after `after`: the survey is over, and nobody
 * is written to any more.
 * @returns the last of them, of whatever survey; `null` where there are no more
 */
export async function forgetInvited(
  trx: Transaction<Database>,
  survey: string,
  after: string,
): Promise<string | null> {
  // By their ids alone: an index of surveys would be read whole each time.
  const rows = await trx
    .selectFrom('invitations')
    .select(['id', 'survey'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(forgottenAtOnce)
    .execute();
  const ids = rows.flatMap((row) => (row.survey === survey ? [row.id] : []));
  if (ids.length > 0)
    await trx
      .updateTable('invitations')
      .set({ email: null, strata: '{}', blinded: null, told: '[]', next: null })
      .where('id', 'in', ids)
      .execute();
  return rows.at(-1)?.id ?? null;
}
