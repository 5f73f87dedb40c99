import { fisherQuantile, noncentralFisher } from './distributions.ts';

/** Chance of finding an effect at p < .05 that is spoken of: 8 in 10. */
const POWER = 0.8;

/**
 * The smallest f² (effect of one of `predictors` in a regression, without unit) that `n` answers find at p < .05 in 8 of 10, to 1e-9 of itself;
 * `null` where n leaves no degree of freedom. Source: Cohen, Statistical Power Analysis (1988), 9.3, with λ = f²·n.
 */
export function smallestEffect(n: number, predictors: number): number | null {
  const df = n - predictors - 1;
  if (df < 1) return null;
  const critical = fisherQuantile(0.95, 1, df);
  const found = (f2: number) => 1 - noncentralFisher(critical, 1, df, f2 * n) >= POWER;
  let [low, high] = [0, 1];
  while (!found(high)) high *= 2;
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (found(middle)) high = middle;
    else low = middle;
  }
  return high;
}
