import type { PlainDate } from '../instant.ts';
import type { Direction } from './printed-rate.ts';

/** What became of the cases of one promise that were settled on one day. */
export type Tally = {
  commitment: string;
  day: PlainDate;
  kept: number;
  breached: number;
  exempt: number;
  /** Reports whose cases are among these: all, or at least those of more cases than the method lets one count as. */
  reported?: readonly Reported[];
};
/** The counts of one report: so many kept, of so many. */
export type Reported = { kept: number; of: number };
/** Cases kept and breached, after decay: fractions of cases, 0 or more. */
export type Evidence = { kept: number; breached: number };

/** The cases of a day as they are scored: those of a report of more than `most` cases scaled down together to so many. */
export function scaledDown({ kept, breached, reported = [] }: Tally, most: number): Evidence {
  const large = reported.filter(({ of }) => of > most);
  if (large.length === 0) return { kept, breached };
  // What else there is stays whole; and in one order whoever recomputes gets the same digits.
  const scaled = { kept, breached };
  for (const each of large) {
    scaled.kept -= each.kept;
    scaled.breached -= each.of - each.kept;
  }
  for (const each of large.sort((one, other) => one.of - other.of || one.kept - other.kept)) {
    scaled.kept += (each.kept * most) / each.of;
    scaled.breached += ((each.of - each.kept) * most) / each.of;
  }
  return scaled;
}

/** The tallies of one promise added up over a period, both ends included, nothing decayed. */
export function totalOf(
  tallies: Iterable<Tally>,
  period: { from: PlainDate; to: PlainDate },
): Evidence & { exempt: number } {
  const total = { kept: 0, breached: 0, exempt: 0 };
  for (const { day, kept, breached, exempt } of tallies) {
    if (day < period.from || day > period.to) continue;
    total.kept += kept;
    total.breached += breached;
    total.exempt += exempt;
  }
  return total;
}

/**
 * A rate reported with its counts, as a tally at the period's end. The numerator counts what was kept; where
 * lower is better it counts what should not have been (calls lost), and the rest was kept.
 */
export function tallyOfRate(report: {
  commitment: string;
  periodEnd: PlainDate;
  numerator: number;
  denominator: number;
  direction: Direction;
}): Tally {
  const { commitment, periodEnd, numerator, denominator, direction } = report;
  const rest = denominator - numerator;
  const [kept, breached] = direction === 'lower is better' ? [rest, numerator] : [numerator, rest];
  return { commitment, day: periodEnd, kept, breached, exempt: 0 };
}
