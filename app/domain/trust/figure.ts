import Big from 'big.js';
import { cumulative, interval } from '#app/domain/statistics/beta.ts';
import type { Method } from './method.ts';
import { type Direction, printedPercentage, printedRate } from './printed-rate.ts';

/** Settled cases of a promise; `unknown` are those of which nobody can say any more what became of them. */
export type Counts = { kept: number; breached: number; exempt: number; unknown: number };

/** What the record says of a promise against its target t; where it says nothing, `too-few`. */
export type Verdict = 'too-few' | 'missed' | 'kept' | 'on-target' | 'below-target';

/** What is shown of one promise for a period. Shares are from 0 to 1. */
export type Figure = Counts & {
  /** Kept and breached: the cases that the rate is of. */
  cases: number;
  /** K/(K+B), `null` without cases. */
  rate: number | null;
  /** As it is printed, in percent: `97.3`; where lower is better, the share that failed. `null` without cases. */
  printed: string | null;
  /** Credible interval of Beta(K+½, B+½). */
  low: number;
  high: number;
  /** Misses that the target allows among these cases, and misses used; `null` without a target. */
  budget: { allowed: number; used: number } | null;
  /** `null` without a target. */
  verdict: Verdict | null;
};

/** The figures of one promise. `target` is as the charter says it: a ceiling where lower is better. */
export function figure(
  counts: Counts,
  terms: { target: number | null; direction: Direction },
  method: Pick<Method, 'level' | 'minimum'>,
): Figure {
  const { kept, breached } = counts;
  const cases = kept + breached;
  const target = shareToKeep(terms);
  return {
    ...counts,
    cases,
    rate: cases > 0 ? kept / cases : null,
    printed: cases > 0 ? printedRate(kept, breached, terms.target, terms.direction) : null,
    ...credibleInterval(counts, method),
    budget: target === null ? null : { allowed: missesAllowed(cases, target), used: breached },
    verdict: target === null ? null : verdict(counts, target, method),
  };
}

/** The rate as it is printed, as if nothing were excused: what is exempt counts as breached. Empty without cases. */
export function unexcusedRate({
  kept,
  breached,
  exempt,
  target,
  direction,
}: Counts & { target: number | null; direction: Direction }): string {
  return printedRate(kept, breached + exempt, target, direction);
}

/** Where the share kept lies with probability `level`: the interval of Beta(K+½, B+½). */
export function credibleInterval(
  { kept, breached }: { kept: number; breached: number },
  method: Pick<Method, 'level'>,
): { low: number; high: number } {
  return interval({ a: kept + 0.5, b: breached + 0.5 }, method.level);
}

/**
 * The verdict (content/design/scores.md, Figures of a promise) on K kept and B breached; `target` is the share to keep,
 * 0 to 1. A rate that reaches its target is never `missed`: the upper bound is always below 1, and a promise to keep
 * every case, kept every time, would otherwise count as missed.
 */
export function verdict(
  { kept, breached }: { kept: number; breached: number },
  target: number,
  method: Pick<Method, 'level' | 'minimum'>,
): Verdict {
  if (kept + breached < method.minimum) return 'too-few';
  const tail = (1 - method.level) / 2;
  // The bounds lie on either side of the target as its own probability lies on either side of theirs.
  const below = cumulative(target, { a: kept + 0.5, b: breached + 0.5 });
  if (below <= tail) return 'kept';
  // Compared in decimals: 0.07 × 100 is 7.000000000000001 in binary, and 7 of 100 would fall short of 7 %.
  if (new Big(kept).gte(new Big(kept).plus(breached).times(target))) return 'on-target';
  return below > 1 - tail ? 'missed' : 'below-target';
}

/** The share of cases that must be kept: the target, or what a ceiling on failures leaves. */
export function shareToKeep({
  target,
  direction,
}: {
  target: number | null;
  direction: Direction;
}): number | null {
  if (target === null || direction === 'higher is better') return target;
  return new Big(1).minus(target).toNumber();
}

/**
 * The rate of a period as it was reported, printed by the rule of every rate: the share kept where it has counts, else
 * the bare percentage. Empty where no case was counted.
 */
export function reportedRate(
  { kept, of, percent }: { kept: number | null; of: number | null; percent: number | null },
  terms: { target: number | null; direction: Direction },
): string {
  if (kept !== null && of !== null) return printedRate(kept, of - kept, shareToKeep(terms));
  return percent === null ? '' : printedPercentage(percent, null);
}

function missesAllowed(cases: number, target: number): number {
  return new Big(1).minus(target).times(cases).round(0, Big.roundDown).toNumber();
}
