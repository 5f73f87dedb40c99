import type { Kysely } from 'kysely';
import type { Edition } from '#app/domain/charter/published.ts';
import { formatInstant, type Instant, instantOf, type PlainDate } from '#app/domain/instant.ts';
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
import { readRestated } from './restatements.server.ts';

/**
 * What entries say of a charter up to a day: its daily tallies, the open cases that are due by that moment, and what was
 * restated. Costs as many rows as there are days, reports of counts, overdue cases and restatements, however many cases there are.
 */
export async function readWritten(
  db: Kysely<Database>,
  charter: string,
  asOf: PlainDate,
  at: Instant,
): Promise<Required<Written> & { waiting: Waiting[] }> {
  const tallies = await readTallies(db, charter, asOf);
  const restated = await readRestated(db, charter);
  return { tallies, waiting: await readWaiting(db, charter, at), restated };
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
