import type { Kysely } from 'kysely';
import {
  addSums,
  noSums,
  type RemedyContribution,
  type RemedySums,
} from '#app/domain/remedy/contribution.ts';
import type { Database } from '../schema.ts';
import type { RemedyTalliesTable } from '../tables/remedy-tallies.ts';
import { insertAll } from './insert.server.ts';

type Place = { charter: string; commitment: string };
type Key = Place & { month: string; currency: string };
/** What was owed and paid for the breaches of a month, of one promise in one currency. */
export type RemedyTally = Key & RemedySums;

/** Changes to monthly sums, gathered so that a batch costs one row per month touched. */
export class RemedyTallyChanges {
  readonly #changes = new Map<string, RemedyTally>();

  /** Takes out what a remedy said before, and adds what it says now. */
  move(place: Place, was: RemedyContribution | null, is: RemedyContribution | null): void {
    if (was) this.#add(place, was, -1);
    if (is) this.#add(place, is, 1);
  }

  /** A statement for each month touched, to know what it was: sums of decimals are worked out here. */
  async write(db: Kysely<Database>): Promise<void> {
    const rows: RemedyTalliesTable[] = [];
    for (const change of this.#changes.values()) {
      const before = await findOne(db, change);
      rows.push(rowOf({ ...change, ...addSums(before ?? noSums, change) }));
    }
    await insertAll(db, 'remedy_tallies', rows, (insert) =>
      insert.onConflict((conflict) =>
        conflict.columns(['charter', 'commitment', 'month', 'currency']).doUpdateSet((eb) => ({
          owed: eb.ref('excluded.owed'),
          paid: eb.ref('excluded.paid'),
          remedies: eb.ref('excluded.remedies'),
          in_time: eb.ref('excluded.in_time'),
          late: eb.ref('excluded.late'),
          not_asked: eb.ref('excluded.not_asked'),
        })),
      ),
    );
    this.#changes.clear();
  }

  #add({ charter, commitment }: Place, { month, currency, ...sums }: RemedyContribution, sign: 1 | -1): void {
    const key = JSON.stringify([charter, commitment, month, currency]);
    const before = this.#changes.get(key) ?? { charter, commitment, month, currency, ...noSums };
    this.#changes.set(key, { ...before, ...addSums(before, sums, sign) });
  }
}

/** The sums of a charter, by promise, currency and month, oldest first. */
export async function readRemedyTallies(db: Kysely<Database>, charter: string): Promise<RemedyTally[]> {
  const rows = await db
    .selectFrom('remedy_tallies')
    .selectAll()
    .where('charter', '=', charter)
    .orderBy('month')
    .orderBy('commitment')
    .orderBy('currency')
    .execute();
  return rows.map(tallyOf);
}

async function findOne(db: Kysely<Database>, key: Key): Promise<RemedyTally | null> {
  const row = await db
    .selectFrom('remedy_tallies')
    .selectAll()
    .where('charter', '=', key.charter)
    .where('commitment', '=', key.commitment)
    .where('month', '=', key.month)
    .where('currency', '=', key.currency)
    .executeTakeFirst();
  return row ? tallyOf(row) : null;
}

function tallyOf({ in_time, not_asked, ...row }: RemedyTalliesTable): RemedyTally {
  return { ...row, inTime: in_time, notAsked: not_asked };
}

function rowOf({ inTime, notAsked, ...row }: RemedyTally): RemedyTalliesTable {
  return { ...row, in_time: inTime, not_asked: notAsked };
}
