import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { addMonths, epochDay, SECONDS_PER_DAY } from '../../domain/calendar/day.ts';
import { instantOn, zoneOf } from '../../domain/calendar/zone.ts';
import { formatInstant, type Instant, instantOf } from '../../domain/instant.ts';

export type Span = { from: Instant; to: Instant };
/** When somebody was there to see: nothing is said of the time before the first watched moment. */
export type Watch = {
  /** The first watched moment; `null` when there was none before `until`. */
  since: Instant | null;
  until: Instant;
  /** Spans within the months asked for, oldest first, and the last one before them. */
  spans: Span[];
};

/** Shorter than this, two heartbeats only lie apart. */
const NOTICEABLE = 3_600;

/** The spans in which due dates were watched, over the months up to `until`. Two statements. */
export async function readWatch(db: Kysely<Database>, until: Instant, months: number): Promise<Watch> {
  const today = Math.floor(until / SECONDS_PER_DAY);
  const from = formatInstant(addMonths(today, -months) * SECONDS_PER_DAY);
  const recent = await db
    .selectFrom('watched_spans')
    .selectAll()
    .where('to', '>=', from)
    .where('from', '<=', formatInstant(until))
    .orderBy('from')
    .execute();
  const earlier = await db
    .selectFrom('watched_spans')
    .select((eb) => [eb.fn.min('from').as('first'), eb.fn.max('to').as('last')])
    .where('to', '<', from)
    .executeTakeFirst();
  const before =
    earlier?.first && earlier.last ? [{ from: instantOf(earlier.first), to: instantOf(earlier.last) }] : [];
  const spans = [...before, ...recent.map((row) => ({ from: instantOf(row.from), to: instantOf(row.to) }))];
  return { since: spans[0]?.from ?? null, until, spans };
}

/** What a page says of the watch: since when, and the times of an hour or more without it, latest first. */
export type WatchView = { since: Instant | null; gaps: Span[]; more: number };

/** The latest `most` gaps that ended after `from`; `more` is how many others there were. */
export function gapsIn({ since, until, spans }: Watch, from: Instant, most: number): WatchView {
  const ends = [...spans.slice(1).map((span) => span.from), until];
  const gaps = spans
    .map((span, place) => ({ from: span.to, to: ends[place] ?? until }))
    .filter((gap) => gap.to - gap.from >= NOTICEABLE && gap.to > from)
    .reverse();
  return { since, gaps: gaps.slice(0, most), more: Math.max(0, gaps.length - most) };
}

/** Whether some moment of a month (`YYYY-MM`) was watched; before the watch began nothing is claimed. */
export function isWatchedMonth({ since, until, spans }: Watch, month: string, zone: string): boolean {
  const first = epochDay(`${month}-01`);
  const start = instantOn(zoneOf(zone), first, 0);
  const end = Math.min(until, instantOn(zoneOf(zone), addMonths(first, 1), 0));
  if (since === null || end <= since) return true;
  return spans.some((span) => span.from < end && span.to >= start);
}
