import jstat from 'jstat';

/** The parameters of a Beta distribution over the share of cases kept; both above 0. */
export type Beta = { a: number; b: number };

/** Nearer than this two shares are the same: a thousandth of the smallest digit ever printed. */
const TOLERANCE = 1e-9;
/** Terms of a continued fraction, enough for as many cases as can be counted. */
const MOST_TERMS = 1e6;

export function mean({ a, b }: Beta): number {
  return a / (a + b);
}

function variance({ a, b }: Beta): number {
  return (a * b) / ((a + b) ** 2 * (a + b + 1));
}

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
 * The smallest x from 0 to 1 at which a rising function reaches `level`, to 1e-9; 1 where it has not reached
 * it below 1. Halving, because the distributions met here have steps and flats on which faster methods stall.
 */
export function quantile(level: number, rising: (x: number) => number): number {
  let [low, high] = [0, 1];
  while (high - low > TOLERANCE) {
    const middle = (low + high) / 2;
    if (rising(middle) >= level) high = middle;
    else low = middle;
  }
  return high;
}

/** The equal-tailed interval that holds p with probability `level` (0.95: the 2.5 and 97.5 % quantiles). */
export function interval(beta: Beta, level: number): { low: number; high: number } {
  const tail = (1 - level) / 2;
  const rising = (x: number) => cumulative(x, beta);
  return { low: quantile(tail, rising), high: quantile(1 - tail, rising) };
}

/**
 * Mean and variance of the attainment A = min(1, p/t), with p ~ Beta(a, b) and 0 ≤ t ≤ 1.
 *
 * The closed forms (content/design/scores.md, Differentiating score), rewritten for the shortfall D = 1 − A by way of
 * I_t(a+1, b) = I_t(a, b) − g/a with g = tᵃ(1−t)ᵇ/B(a, b). Equal in algebra; but E[A²] − E[A]² taken literally
 * loses every digit of the variance once there are many cases, and this does not.
 */
export function attainment(beta: Beta, target: number): { mean: number; variance: number } {
  if (target <= 0) return { mean: 1, variance: 0 };
  const { a, b } = beta;
  const m = mean(beta);
  const below = cumulative(target, beta);
  const g = edge(target, beta);
  const gap = 1 - m / target;
  const shortfall = below * gap + g / ((a + b) * target);
  const squared =
    below * (gap ** 2 + variance(beta) / target ** 2) +
    (g * ((a + b) * (target - m) + 2 * target - 1)) / ((a + b) * (a + b + 1) * target ** 2);
  return {
    mean: Math.min(1, Math.max(0, 1 - shortfall)),
    variance: Math.max(0, squared - shortfall ** 2),
  };
}

/** xᵃ(1−x)ᵇ/B(a, b). */
function edge(x: number, { a, b }: Beta): number {
  if (x >= 1) return 0;
  const logarithm = a * Math.log(x) + b * Math.log1p(-x);
  return Math.exp(logarithm + jstat.gammaln(a + b) - jstat.gammaln(a) - jstat.gammaln(b));
}

/**
 * The Beta with a given mean and variance. `null` when there is none: the mean is at 0 or 1, or the variance
 * is nothing (a certainty) or more than a share between 0 and 1 can have.
 */
export function betaWith(moments: { mean: number; variance: number }): Beta | null {
  const { mean: m, variance: v } = moments;
  const spread = m * (1 - m);
  const strength = spread / v - 1;
  if (!(spread > 0) || !(strength > 0) || !Number.isFinite(strength)) return null;
  return { a: m * strength, b: (1 - m) * strength };
}
