import { normalTwoSided } from './distributions.ts';
import { sum } from './means.ts';
import type { Count } from './shares.ts';

/** Whether shares rise with a score; z has no unit, p is two-sided. */
export type Trend = { z: number; p: number };

/**
 * The Cochran–Armitage test for a trend of shares over scores (years). Positive: they rise. `null` where there is nothing to test: all answers alike,
 * or all of one score. Source: Armitage, Tests for linear trends in proportions and frequencies, Biometrics 11 (1955) 375–386.
 */
export function cochranArmitage(groups: readonly (Count & { score: number })[]): Trend | null {
  const total = sum(groups.map(({ of }) => of));
  if (!(total > 0)) return null;
  const share = sum(groups.map(({ count }) => count)) / total;
  const centre = sum(groups.map(({ of, score }) => of * score)) / total;
  const rise = sum(groups.map(({ count, of, score }) => (count - of * share) * (score - centre)));
  const spread = sum(groups.map(({ of, score }) => of * (score - centre) ** 2));
  const varies = share * (1 - share) * spread;
  if (!(varies > 1e-12 * total)) return null;
  const z = rise / Math.sqrt(varies);
  return { z, p: normalTwoSided(z) };
}
