import type { Kysely } from 'kysely';
import type { Breach } from '#app/domain/breach/breach.ts';
import type { Database } from '../schema.ts';
import { entriesOfCase, entryNumbered } from './ledger.server.ts';

/** A line of the register by its number, as far as decisions need it. */
export async function findBreach(
  db: Kysely<Database>,
  id: number,
): Promise<(Breach & { occurrence: number | null }) | null> {
  const row = await db
    .selectFrom('breaches')
    .select([
      'id',
      'charter',
      'commitment',
      'edition',
      'case_id',
      'occurrence',
      'state',
      'analysis',
      'analysed_by',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { case_id, analysed_by, ...rest } = row;
  return { ...rest, case: case_id, analysedBy: analysed_by };
}

/** The pseudonyms of everyone who logged what a breach is about; analyses and sign-offs are not logging. */
export async function loggersOf(
  db: Kysely<Database>,
  breach: { case: string | null; occurrence: number | null },
): Promise<string[]> {
  if (breach.case !== null) {
    const entries = await entriesOfCase(db, breach.case);
    const logged = entries.filter(
      ({ entry }) => entry.kind.startsWith('case.') || entry.kind === 'entry.corrected',
    );
    return [...new Set(logged.map(({ entry }) => entry.who.id))];
  }
  const logged = breach.occurrence === null ? null : await entryNumbered(db, breach.occurrence);
  return logged ? [logged.entry.who.id] : [];
}
