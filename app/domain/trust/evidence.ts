import { epochDay } from '../calendar/day.ts';
import { type NatureSpan, natureOn } from '../charter/terms.ts';
import type { PlainDate } from '../instant.ts';
import type { Method } from './method.ts';
import type { Direction } from './printed-rate.ts';

/** What became of the cases of one promise that were settled on one day. */
export type Tally = { commitment: string; day: PlainDate; kept: number; breached: number; exempt: number };
/** Cases kept and breached, after decay: fractions of cases, 0 or more. */
export type Evidence = { kept: number; breached: number };

/**
 * The evidence for one promise as of a day: each day's tally weighted by 2^(−age/half-life), age in whole days.
 * Later days do not count, nor do days on which the promise was of another nature: what a company earned by
 * going beyond the norm says nothing of how it keeps the norm. Exempt cases are not scored. `tallies` are of that
 * promise, in any order, any number for a day.
 */
export function decayedEvidence(
  tallies: Iterable<Tally>,
  terms: { nature: NatureSpan[] },
  asOf: PlainDate,
  method: Pick<Method, 'halfLife'>,
): Evidence {
  const nature = natureOn(terms, asOf);
  const today = epochDay(asOf);
  const byAge = new Map<number, Evidence>();
  for (const { day, kept, breached } of tallies) {
    if (day > asOf || natureOn(terms, day) !== nature) continue;
    const age = today - epochDay(day);
    const sum = byAge.get(age);
    if (sum) {
      sum.kept += kept;
      sum.breached += breached;
    } else byAge.set(age, { kept, breached });
  }
  // Whole cases first, then oldest to newest: whoever recomputes gets the same digits, whatever order they read in.
  const evidence = { kept: 0, breached: 0 };
  for (const [age, sum] of [...byAge].sort(([one], [other]) => other - one)) {
    const weight = 2 ** (-age / method.halfLife);
    evidence.kept += weight * sum.kept;
    evidence.breached += weight * sum.breached;
  }
  return evidence;
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
