import Big from 'big.js';

/** Whether a high figure is the good one (share kept) or a low one (share of calls lost, seconds waited). */
export type Direction = 'higher is better' | 'lower is better';

/** Enough digits that a quotient of counts is never confused with a round figure; cut off, never rounded. */
const Exact = Big();
Exact.DP = 40;
Exact.RM = Exact.roundDown;

type Rounding = { target: number | null; direction?: Direction; decimals?: number };

/**
 * The rate K/(K+B) in percent as it is printed: `97.3`. One decimal, half up, worked out exactly; but `100.0`
 * only when nothing failed, and a rate short of its target is never rounded up to it. `direction: lower is
 * better` prints the failures' share instead, `0.0` only when there were none, a rate over its target never
 * rounded down to it. `target` is a share from 0 to 1. Empty when there are no cases.
 */
export function printedRate(
  kept: number,
  breached: number,
  target: number | null,
  direction: Direction = 'higher is better',
): string {
  if (!(kept + breached > 0)) return '';
  return roundedRate(kept, breached, { target, direction }).toFixed(1);
}

/**
 * A figure from 0 to 100 printed by the rule of `printedRate`, its target likewise: a rate that was reported bare,
 * or a score beside the support it must reach.
 */
export function printedPercentage(percentage: number, target: number | null, direction?: Direction): string {
  return rounded(new Exact(percentage), { target, direction }).toFixed(1);
}

/** The rate K/(K+B) in percent as a number, by the rule of `printedRate` with as many decimals as wanted. */
export function roundedRate(kept: number, breached: number, rounding: Rounding): Big {
  const all = new Exact(kept).plus(breached);
  const shown = rounding.direction === 'lower is better' ? breached : kept;
  const target = rounding.target === null ? null : Number(new Exact(rounding.target).times(100));
  return rounded(new Exact(shown).times(100).div(all), { ...rounding, target });
}

/** Whether a reported figure (a rate, a number of seconds) meets its target, whichever way is better. */
export function reportedVerdict(value: number, target: number, direction?: Direction): 'met' | 'missed' {
  return (direction === 'lower is better' ? value <= target : value >= target) ? 'met' : 'missed';
}

/** Rounds half up, unless that would flatter: reach a bound or a target that the figure itself falls short of. */
function rounded(percentage: Big, { target, direction, decimals = 1 }: Rounding): Big {
  const lowerIsBetter = direction === 'lower is better';
  const nearest = percentage.round(decimals, Big.roundHalfUp);
  const reaches = (bound: number) =>
    lowerIsBetter ? percentage.gt(bound) && nearest.lte(bound) : percentage.lt(bound) && nearest.gte(bound);
  const flatters = reaches(lowerIsBetter ? 0 : 100) || (target !== null && reaches(target));
  if (!flatters) return nearest;
  return percentage.round(decimals, lowerIsBetter ? Big.roundUp : Big.roundDown);
}
