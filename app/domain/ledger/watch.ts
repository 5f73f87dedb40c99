import { addMonths, epochDay, SECONDS_PER_DAY } from '../calendar/day.ts';
import { startOfDay } from '../calendar/day-ends.ts';
import { instantOn, zoneOf } from '../calendar/zone.ts';
import type { Instant, PlainDate } from '../instant.ts';
import { monthsBefore } from '../trust/period.ts';

export type Span = { from: Instant; to: Instant };
/** When somebody was there to see: nothing is said of the time before the first watched moment. */
export type Watch = {
  /** The first watched moment; `null` when there was none before `until`. */
  since: Instant | null;
  until: Instant;
  /** Spans within the months asked for, oldest first, and the last one before them. */
  spans: readonly Span[];
};

/** Shorter than this, two heartbeats only lie apart. */
const NOTICEABLE = 3_600;

/** From when on a page looks at the watch that goes some months back from `until`. */
export function lookBack(until: Instant, months: number): Instant {
  return addMonths(Math.floor(until / SECONDS_PER_DAY), -months) * SECONDS_PER_DAY;
}

/** What a page says of the watch: since when, and the times of an hour or more without it, latest first. */
export type WatchView = { since: Instant | null; gaps: readonly Span[]; more: number };

/** The latest `most` gaps that ended after `from`; `more` is how many others there were. */
export function gapsIn({ since, until, spans }: Watch, from: Instant, most: number): WatchView {
  const ends = [...spans.slice(1).map((span) => span.from), until];
  const gaps = spans
    .map((span, place) => ({ from: span.to, to: ends[place] ?? until }))
    .filter((gap) => gap.to - gap.from >= NOTICEABLE && gap.to > from)
    .reverse();
  return { since, gaps: gaps.slice(0, most), more: Math.max(0, gaps.length - most) };
}

/** So many months back, pages about a charter say when nobody watched. */
export const watchMonths = 12;

/** What a page about a charter says of the watch: since when, and the latest gaps of the months up to the day of its figures. */
export function watchShown(watch: Watch, { asOf, zone }: { asOf: PlainDate; zone: string }): WatchView {
  return gapsIn(watch, startOfDay(monthsBefore(asOf, watchMonths), zone), 3);
}

/** Whether some moment of a month (`YYYY-MM`) was watched; before the watch began nothing is claimed. */
export function isWatchedMonth({ since, until, spans }: Watch, month: string, zone: string): boolean {
  const first = epochDay(`${month}-01`);
  const start = instantOn(zoneOf(zone), first, 0);
  const end = Math.min(until, instantOn(zoneOf(zone), addMonths(first, 1), 0));
  if (since === null || end <= since) return true;
  return spans.some((span) => span.from < end && span.to >= start);
}
