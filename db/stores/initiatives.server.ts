import type { Kysely, Selectable, Transaction } from 'kysely';
import type { UnitMonthTally } from '#app/domain/initiative/beside.ts';
import { fold, type Initiative } from '#app/domain/initiative/initiative.ts';
import type { Theme } from '#app/domain/initiative/kinds.ts';
import { formatInstant, instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Database } from '../schema.ts';
import type { InitiativesTable } from '../tables/initiatives.ts';

export async function applyInitiative(
  trx: Transaction<Database>,
  entry: Entry<'initiative.begun'>,
): Promise<void> {
  const { units, at, struck: _, ...rest } = fold(entry);
  await trx
    .insertInto('initiatives')
    .values({ ...rest, units: JSON.stringify(units), at: formatInstant(at) })
    .execute();
}

/** The initiatives of some charters, the newest first, at most so many; with them those that were taken back. */
export async function findInitiatives(
  db: Kysely<Database>,
  charters: readonly string[],
  most: number,
): Promise<Initiative[]> {
  if (charters.length === 0) return [];
  const rows = await selectInitiatives(db)
    .where('charter', 'in', charters)
    .orderBy('initiatives.seq', 'desc')
    .limit(most)
    .execute();
  return rows.map(initiativeOf);
}

/** The one that the entry of this number began; `null` where it began none. */
export async function findInitiative(db: Kysely<Database>, seq: number): Promise<Initiative | null> {
  const row = await selectInitiatives(db).where('initiatives.seq', '=', seq).executeTakeFirst();
  return row ? initiativeOf(row) : null;
}

/** With what took each back: a correction of it is found by what it is about. */
function selectInitiatives(db: Kysely<Database>) {
  return db
    .selectFrom('initiatives')
    .leftJoin('entries as correction', (join) =>
      join.onRef('correction.about', '=', 'initiatives.seq').on('correction.kind', '=', 'entry.corrected'),
    )
    .selectAll('initiatives')
    .select(['correction.seq as struck', 'correction.recorded as struck_at']);
}

type InitiativeRow = Selectable<InitiativesTable> & { struck: number | null; struck_at: string | null };

function initiativeOf({ what, units, at, struck, struck_at, ...rest }: InitiativeRow): Initiative {
  return {
    ...rest,
    ...{ what: what as Theme, units: JSON.parse(units), at: instantOf(at) },
    struck: struck === null || struck_at === null ? null : { seq: struck, at: instantOf(struck_at) },
  };
}

/** What units of some charters settled from one month to another, both included. Costs as many rows as there are units and months. */
export async function readUnitMonths(
  db: Kysely<Database>,
  charters: readonly string[],
  span: { from: string; to: string },
): Promise<(UnitMonthTally & { charter: string })[]> {
  if (charters.length === 0) return [];
  return db
    .selectFrom('unit_tallies')
    .selectAll()
    .where('charter', 'in', charters)
    .where('month', '>=', span.from)
    .where('month', '<=', span.to)
    .execute();
}
