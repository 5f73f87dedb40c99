import { type Beta, cumulative, edge } from '#app/domain/statistics/beta.ts';

export function mean({ a, b }: Beta): number {
  return a / (a + b);
}

function variance({ a, b }: Beta): number {
  return (a * b) / ((a + b) ** 2 * (a + b + 1));
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
