import { dayOf } from '../calendar/zone.ts';
import { commitmentIn, type Edition } from '../charter/published.ts';
import { isBreached } from '../clock/due.ts';
import { dutiesEnded } from '../duty/duty.ts';
import type { Instant, PlainDate } from '../instant.ts';
import type { Restated } from '../restatement/restated.ts';
import { type Tally, totalOf } from './evidence.ts';

/** The daily tallies of a charter, by commitment, oldest first; a commitment without cases is absent. */
export type TalliesByCommitment = ReadonlyMap<string, readonly Tally[]>;
/** So many open cases of one promise that are due at that moment, and of which no breach is written. */
export type Waiting = { commitment: string; edition: number; due: Instant; count: number };
/**
 * What entries say of a charter: what they settled, what was due by a moment and is still open, and by promise which periods
 * were restated.
 */
export type Written = {
  tallies: TalliesByCommitment;
  waiting: Iterable<Waiting>;
  restated?: ReadonlyMap<string, readonly Restated[]>;
};

/**
 * What was settled at a moment, up to a day, whether or not anybody wrote it down: beside what entries say, the breaches
 * that a sweep would declare at that moment. A case past its due time counts as breached on its due day, a duty that
 * nobody discharged on the last day of its period.
 * @param editions all editions of the charter, in the order of their numbers
 */
export function settledAt(
  editions: readonly Edition[],
  { tallies, waiting }: Written,
  asOf: PlainDate,
  at: Instant,
): TalliesByCommitment {
  const missed = new Map<string, Map<PlainDate, number>>();
  const miss = (commitment: string, day: PlainDate, count: number) => {
    if (day > asOf) return;
    const days = missed.get(commitment) ?? new Map<PlainDate, number>();
    missed.set(commitment, days.set(day, (days.get(day) ?? 0) + count));
  };
  for (const { commitment, edition: number, due, count } of waiting) {
    const edition = editions.find((each) => each.number === number);
    const clock = edition && commitmentIn(edition, commitment)?.clock;
    if (clock && isBreached(clock, due, at)) miss(commitment, dayOf(due, edition.terms.zone), count);
  }
  const settledOn = new Map<string, Set<PlainDate>>();
  for (const { commitment, to } of dutiesEnded(editions, at)) {
    const days = settledOn.get(commitment) ?? daysIn(tallies.get(commitment) ?? []);
    settledOn.set(commitment, days);
    // Kept by somebody, missed or exempt, a duty has left its mark on the last day of its period: see duty.ts.
    if (!days.has(to)) miss(commitment, to, 1);
  }
  if (missed.size === 0) return tallies;
  const settled = new Map(tallies);
  for (const [commitment, days] of missed)
    settled.set(commitment, withMissed(commitment, tallies.get(commitment) ?? [], days));
  return settled;
}

function daysIn(tallies: readonly Tally[]): Set<PlainDate> {
  return new Set(
    tallies.filter(({ kept, breached, exempt }) => kept + breached + exempt > 0).map(({ day }) => day),
  );
}

/** Tallies with so many breaches more on each of these days, oldest first. */
function withMissed(
  commitment: string,
  tallies: readonly Tally[],
  missed: ReadonlyMap<PlainDate, number>,
): Tally[] {
  const byDay = new Map(tallies.map((tally) => [tally.day, tally]));
  for (const [day, count] of missed) {
    const tally = byDay.get(day) ?? { commitment, day, kept: 0, breached: 0, exempt: 0 };
    byDay.set(day, { ...tally, breached: tally.breached + count });
  }
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The first day on which anything was settled; `null` for an empty record. */
export function firstDay(tallies: TalliesByCommitment): PlainDate | null {
  let first: PlainDate | null = null;
  for (const [tally] of tallies.values())
    if (tally && (first === null || tally.day < first)) first = tally.day;
  return first;
}

/**
 * What was missed in a period of promises that are reported as rates: in the figures, with no line in the register.
 * `null` where none is reported.
 * @param commitment one promise; `null` for all that an edition ever made
 */
export function missedOfRates(
  editions: readonly Edition[],
  tallies: TalliesByCommitment,
  period: { from: PlainDate; to: PlainDate },
  commitment: string | null,
): number | null {
  const reported = editions
    .flatMap(({ terms }) => terms.commitments)
    .filter(({ id, measure }) => measure === 'rate' && (commitment === null || id === commitment));
  if (reported.length === 0) return null;
  const ids = new Set(reported.map(({ id }) => id));
  return [...ids].reduce((sum, id) => sum + totalOf(tallies.get(id) ?? [], period).breached, 0);
}
