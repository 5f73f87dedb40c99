import jstat from 'jstat';
import { cumulative, quantile } from './beta.ts';

/** The 97.5 % quantile of the standard normal distribution: what an interval at 95 % reaches to each side, in standard errors. */
export const Z95 = 1.959963984540054;

/** Nearer than this two shares are the same where quantiles are worked out of them. */
const FINE = 1e-15;

/** P(|Z| ≥ |z|) for a standard normal Z, to 1e-15: the two-sided p of a z. */
export function normalTwoSided(z: number): number {
  return jstat.erfc(Math.abs(z) / Math.SQRT2);
}

/**
 * P(|T| ≥ |t|) for Student's t with `df` degrees of freedom, above 0 and not necessarily whole: the two-sided p of a t.
 * Relative error 1e-9. Source: DLMF 8.17.16 with Abramowitz & Stegun 26.7.1, as I_x(df/2, ½) at x = df/(df + t²).
 */
export function studentTwoSided(t: number, df: number): number {
  if (!Number.isFinite(t)) return 0;
  return cumulative(df / (df + t * t), { a: df / 2, b: 0.5 });
}

/**
 * The t beyond which, to both sides together, lies 1 − `level` of Student's t with `df` degrees of freedom (level 0.95: the 97.5 %
 * quantile). Relative error 1e-9. Halving on t itself, because for many degrees of freedom the share of `studentTwoSided`
 * comes so near to 1 that it keeps too few digits of t.
 */
export function studentQuantile(level: number, df: number): number {
  let [low, high] = [0, 2];
  while (studentTwoSided(high, df) > 1 - level) high *= 2;
  while (high - low > FINE * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (studentTwoSided(middle, df) > 1 - level) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The value that F with (`df1`, `df2`) degrees of freedom stays below with probability `level`. Relative error 1e-9.
 * Source: Abramowitz & Stegun 26.6.2, by way of the beta distribution of df1·F/(df1·F + df2).
 */
export function fisherQuantile(level: number, df1: number, df2: number): number {
  const x = quantile(level, (share) => cumulative(share, { a: df1 / 2, b: df2 / 2 }), FINE);
  return (df2 * x) / (df1 * (1 - x));
}

/**
 * P(F' ≤ f) for the noncentral F with (`df1`, `df2`) degrees of freedom and noncentrality `lambda`, at least 0; to 1e-9.
 * A mixture of betas by Poisson weights, summed outwards from the heaviest. Source: Abramowitz & Stegun 26.6.18.
 */
export function noncentralFisher(f: number, df1: number, df2: number, lambda: number): number {
  if (f <= 0) return 0;
  const x = (df1 * f) / (df1 * f + df2);
  const half = lambda / 2;
  const part = (j: number) => {
    const logWeight =
      half === 0 ? (j === 0 ? 0 : -Infinity) : -half + j * Math.log(half) - jstat.gammaln(j + 1);
    const weight = Math.exp(logWeight);
    return { weight, share: weight * cumulative(x, { a: df1 / 2 + j, b: df2 / 2 }) };
  };
  const heaviest = Math.floor(half);
  let sum = 0;
  for (const step of [1, -1]) {
    for (let j = step === 1 ? heaviest : heaviest - 1; j >= 0; j += step) {
      const { weight, share } = part(j);
      sum += share;
      if (weight < 1e-16) break;
    }
  }
  return Math.min(1, sum);
}
