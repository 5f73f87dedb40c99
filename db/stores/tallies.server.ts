import type { Kysely } from 'kysely';
import type { Edition } from '#app/domain/charter/published.ts';
import { formatInstant, type Instant, instantOf, type PlainDate } from '#app/domain/instant.ts';
import type { Contribution } from '#app/domain/trust/contribution.ts';
import type { Reported, Tally } from '#app/domain/trust/evidence.ts';
import { rules } from '#app/domain/trust/method.ts';
import {
  settledAt,
  type TalliesByCommitment,
  type Waiting,
  type Written,
} from '#app/domain/trust/settled.ts';
import { dialectOf } from '../dialects/chosen.server.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

type Place = { charter: string; commitment: string };

/** Changes to daily tallies, gathered so that a batch costs one statement per day touched, not one per event. */
export class TallyChanges {
  readonly #rows = new Map<string, Database['tallies']>();

  /** Takes out what something said before, and adds what it says now. */
  move(place: Place, was: readonly Contribution[], is: readonly Contribution[]): void {
    for (const each of was) this.#add(place, each, -each.count);
    for (const each of is) this.#add(place, each, each.count);
  }

  #add({ charter, commitment }: Place, { day, outcome }: Contribution, by: number): void {
    const key = `${charter}\n${commitment}\n${day}`;
    let row = this.#rows.get(key);
    if (!row) {
      row = { charter, commitment, day, kept: 0, breached: 0, exempt: 0 };
      this.#rows.set(key, row);
    }
    row[outcome] += by;
  }

  async write(db: Kysely<Database>): Promise<void> {
    await insertAll(db, 'tallies', [...this.#rows.values()], (insert) =>
      insert.onConflict((conflict) =>
        conflict.columns(['charter', 'commitment', 'day']).doUpdateSet((eb) => ({
          kept: eb('tallies.kept', '+', eb.ref('excluded.kept')),
          breached: eb('tallies.breached', '+', eb.ref('excluded.breached')),
          exempt: eb('tallies.exempt', '+', eb.ref('excluded.exempt')),
        })),
      ),
    );
    this.#rows.clear();
  }
}

/**
 * What entries say of a charter up to a day: its daily tallies, and the open cases that are due by that moment. Costs as
 * many rows as there are days, reports of counts and overdue cases, however many cases there are.
 */
export async function readWritten(
  db: Kysely<Database>,
  charter: string,
  asOf: PlainDate,
  at: Instant,
): Promise<Written & { waiting: Waiting[] }> {
  const tallies = await readTallies(db, charter, asOf);
  return { tallies, waiting: await readWaiting(db, charter, at) };
}

/**
 * What was settled of a charter at a moment, up to a day, declared or not: all that scores and figures read.
 * @param editions all editions of the charter, oldest first
 */
export async function readSettled(
  db: Kysely<Database>,
  editions: readonly Edition[],
  asOf: PlainDate,
  at: Instant,
): Promise<TalliesByCommitment> {
  const charter = editions[0]?.charter ?? '';
  return settledAt(editions, await readWritten(db, charter, asOf, at), asOf, at);
}

/** By commitment id; a commitment without cases is absent. */
async function readTallies(
  db: Kysely<Database>,
  charter: string,
  asOf: PlainDate,
): Promise<Map<string, Tally[]>> {
  const { gathered } = dialectOf(db).words;
  const rows = await db
    .selectFrom('tallies')
    .select(['commitment', gathered(['day', 'kept', 'breached', 'exempt']).as('days')])
    .where('charter', '=', charter)
    .where('day', '<=', asOf)
    .groupBy('commitment')
    .execute();
  const reports = await readReports(db, charter, asOf);
  return new Map(rows.map(({ commitment, days }) => [commitment, inOrder(commitment, days, reports)]));
}

type Reports = ReadonlyMap<string, readonly Reported[]>;
const placeIn = (commitment: string, day: PlainDate) => `${commitment}\n${day}`;

/** The reports of which the cases may count as fewer, by commitment and the last day of their period. */
async function readReports(db: Kysely<Database>, charter: string, asOf: PlainDate): Promise<Reports> {
  const { gathered } = dialectOf(db).words;
  const rows = await db
    .selectFrom('rates')
    .select(['commitment', gathered(['to', 'kept', 'of']).as('reports')])
    .where('charter', '=', charter)
    .where('to', '<=', asOf)
    .where('struck', '=', 0)
    .where('of', '>', rules.reportedMost.least)
    .groupBy('commitment')
    .execute();
  const reports = new Map<string, Reported[]>();
  for (const row of rows)
    for (const [to, kept, of] of JSON.parse(row.reports) as [day: PlainDate, kept: number, of: number][]) {
      const place = placeIn(row.commitment, to);
      const onDay = reports.get(place) ?? [];
      reports.set(place, onDay);
      onDay.push({ kept, of });
    }
  return reports;
}

/** The open cases that are due by a moment and not declared breached, counted by what they have in common. */
async function readWaiting(db: Kysely<Database>, charter: string, at: Instant): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('cases')
    .select((eb) => ['commitment', 'edition', 'due', eb.fn.countAll<number>().as('count')])
    .where('state', '=', 'open')
    .where('breached', 'is', null)
    .where('due', '<=', formatInstant(at))
    .where('charter', '=', charter)
    .groupBy(['due', 'commitment', 'edition'])
    .orderBy('due')
    .execute();
  return rows.map(({ due, count, ...row }) => ({
    ...row,
    due: instantOf(due as string),
    count: Number(count),
  }));
}

function inOrder(commitment: string, gatheredDays: string, reports: Reports): Tally[] {
  const days = JSON.parse(gatheredDays) as [day: PlainDate, kept: number, breached: number, exempt: number][];
  const tallies = days.map(([day, kept, breached, exempt]): Tally => {
    const reported = reports.get(placeIn(commitment, day));
    return { commitment, day, kept, breached, exempt, ...(reported ? { reported } : {}) };
  });
  return tallies.sort((one, other) => (one.day < other.day ? -1 : 1));
}
