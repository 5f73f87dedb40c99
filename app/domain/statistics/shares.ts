import { interval } from './beta.ts';
import { Z95 } from './distributions.ts';

/** How many of how many: of `of`, at least 0, `count` did, from 0 to `of`. Both may have fractions where answers are weighted. */
export type Count = { count: number; of: number };
/** Bounds at 95 %, in the unit of what they are bounds of. */
export type Bounds = { lower: number; upper: number };
/** How one share differs from another: `null` where one of them is of nothing. */
export type ShareDifference = { difference: number | null; lower: number | null; upper: number | null };

/** Finer than the digits in which worked answers are compared. */
const FINE = 1e-13;

/** The share, from 0 to 1; `null` of nothing. */
export function shareOf({ count, of }: Count): number | null {
  return of > 0 ? count / of : null;
}

/**
 * The Jeffreys interval of a share, from 0 to 1: the 2.5 and 97.5 % quantiles of Beta(k + ½, n − k + ½), to 1e-13. `null` of nothing.
 * It contains the share but at none and at all, where it ends short of 0 or 1 (content/decisions/survey-figures.md).
 * Source: Brown, Cai & DasGupta, Interval estimation for a binomial proportion, Statistical Science 16 (2001) 101–133, 3.1.3.
 */
export function jeffreys({ count, of }: Count): Bounds | null {
  if (!(of > 0)) return null;
  const { low, high } = interval({ a: count + 0.5, b: of - count + 0.5 }, 0.95, FINE);
  return { lower: low, upper: high };
}

/**
 * The Wilson score interval of a share p, from 0 to 1, among `n` answers above 0, whole or not; infinitely many leave p alone.
 * It always contains p. Source: Wilson, JASA 22 (1927) 209–212; Brown, Cai & DasGupta (2001), 3.1.1.
 */
export function wilson(p: number, n: number): Bounds {
  if (n === Number.POSITIVE_INFINITY) return { lower: p, upper: p };
  const z2 = Z95 * Z95;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { lower: Math.max(0, Math.min(p, centre - half)), upper: Math.min(1, Math.max(p, centre + half)) };
}

/**
 * The first share less the second, from −1 to 1, with the hybrid score interval of two independent shares, which always contains
 * it. Source: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 */
export function newcombe(first: Count, second: Count): ShareDifference {
  const [p1, p2] = [shareOf(first), shareOf(second)];
  if (p1 === null || p2 === null) return { difference: null, lower: null, upper: null };
  const [one, two] = [wilson(p1, first.of), wilson(p2, second.of)];
  const difference = p1 - p2;
  return {
    difference,
    lower: difference - Math.hypot(p1 - one.lower, two.upper - p2),
    upper: difference + Math.hypot(one.upper - p1, p2 - two.lower),
  };
}
