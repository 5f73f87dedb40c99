import type { Kysely, Transaction } from 'kysely';
import type { UnitMonthTally } from '#app/domain/initiative/beside.ts';
import { fold, type Initiative } from '#app/domain/initiative/initiative.ts';
import type { Theme } from '#app/domain/initiative/kinds.ts';
import { formatInstant, instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Database } from '../schema.ts';

export async function applyInitiative(
  trx: Transaction<Database>,
  entry: Entry<'initiative.begun'>,
): Promise<void> {
  const { units, at, ...rest } = fold(entry);
  await trx
    .insertInto('initiatives')
    .values({ ...rest, units: JSON.stringify(units), at: formatInstant(at) })
    .execute();
}

/** The initiatives of some charters, the newest first, at most so many. */
export async function findInitiatives(
  db: Kysely<Database>,
  charters: readonly string[],
  most: number,
): Promise<Initiative[]> {
  if (charters.length === 0) return [];
  const rows = await db
    .selectFrom('initiatives')
    .selectAll()
    .where('charter', 'in', charters)
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ what, units, at, ...rest }) => ({
    ...rest,
    what: what as Theme,
    units: JSON.parse(units),
    at: instantOf(at),
  }));
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
