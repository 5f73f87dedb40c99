import jstat from 'jstat';

/** The parameters of a Beta distribution over a share; both above 0. */
export type Beta = { a: number; b: number };

/** Nearer than this two shares are the same: a thousandth of the smallest digit ever printed. */
const TOLERANCE = 1e-9;
/** Terms of a continued fraction, enough for as many cases as can be counted. */
const MOST_TERMS = 1e6;

/** P(p ≤ x), the regularised incomplete beta function I_x(a, b); always a number from 0 to 1. */
export function cumulative(x: number, { a, b }: Beta): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const left = x < (a + 1) / (a + b + 2);
  const share = left ? lowerPart(x, { a, b }) : 1 - lowerPart(1 - x, { a: b, b: a });
  return Math.min(1, Math.max(0, share));
}

/**
 * I_x(a, b) where x is left of the mean, by its continued fraction (DLMF 8.17.22, Lentz's method). It takes about as
 * many terms as the root of a + b: jstat's own stops at a hundred, which is too few for a hundred thousand cases.
 */
function lowerPart(x: number, { a, b }: Beta): number {
  let [c, d] = [1, 1 / (1 - ((a + b) * x) / (a + 1))];
  let fraction = d;
  const take = (term: number) => {
    d = 1 / (1 + term * d);
    c = 1 + term / c;
    fraction *= c * d;
  };
  for (let m = 1; m < MOST_TERMS && Math.abs(c * d - 1) > Number.EPSILON; m++) {
    take((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    take((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
  }
  return (edge(x, { a, b }) * fraction) / a;
}

/**
 * The smallest x from 0 to 1 at which a rising function reaches `level`, to `tolerance`; 1 where it has not reached
 * it below 1. Halving, because the distributions met here have steps and flats on which faster methods stall.
 */
export function quantile(level: number, rising: (x: number) => number, tolerance = TOLERANCE): number {
  let [low, high] = [0, 1];
  while (high - low > tolerance) {
    const middle = (low + high) / 2;
    if (rising(middle) >= level) high = middle;
    else low = middle;
  }
  return high;
}

/** The equal-tailed interval that holds p with probability `level` (0.95: the 2.5 and 97.5 % quantiles), to `tolerance`. */
export function interval(beta: Beta, level: number, tolerance = TOLERANCE): { low: number; high: number } {
  const tail = (1 - level) / 2;
  const rising = (x: number) => cumulative(x, beta);
  return { low: quantile(tail, rising, tolerance), high: quantile(1 - tail, rising, tolerance) };
}

/** xᵃ(1−x)ᵇ/B(a, b). */
export function edge(x: number, { a, b }: Beta): number {
  if (x >= 1) return 0;
  const logarithm = a * Math.log(x) + b * Math.log1p(-x);
  return Math.exp(logarithm + jstat.gammaln(a + b) - jstat.gammaln(a) - jstat.gammaln(b));
}
