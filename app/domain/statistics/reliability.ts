import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { fisherQuantile } from './distributions.ts';
import { mean, sum, variance } from './means.ts';

/** How far the items of a scale say the same: at most 1, without unit. `n` counts the complete rows. */
export type Reliability = { n: number; alpha: number | null; lower: number | null; upper: number | null };

/** The rows in which every item was answered. */
function complete(rows: readonly (readonly (number | null)[])[]): number[][] {
  return rows.filter((row): row is number[] => row.every((value) => value !== null));
}

/**
 * Cronbach's alpha of the complete rows (one per person, one value per item) with Feldt's interval at 95 %. `null` of fewer than two rows or
 * items, or where no total differs from another. Source: Cronbach, Psychometrika 16 (1951) 297–334; Feldt, Psychometrika 30 (1965)
 * 357–370, exact for normal items that vary alike.
 */
export function cronbachAlpha(rows: readonly (readonly (number | null)[])[]): Reliability {
  const used = complete(rows);
  const [n, items] = [used.length, used[0]?.length ?? 0];
  const totals = variance(used.map((row) => sum(row)));
  if (n < 2 || items < 2 || !(totals !== null && totals > 1e-12))
    return { n, alpha: null, lower: null, upper: null };
  const own = used[0]?.map((_, item) => variance(used.map((row) => row[item] ?? 0)) ?? 0) ?? [];
  const alpha = (items / (items - 1)) * (1 - sum(own) / totals);
  const bound = (level: number) => 1 - (1 - alpha) * fisherQuantile(level, n - 1, (n - 1) * (items - 1));
  return { n, alpha, lower: bound(0.975), upper: bound(0.025) };
}

/** Passes of the iteration, and how near two of them are the same. */
const MOST_PASSES = 10_000;
const SETTLED = 1e-12;

/**
 * McDonald's omega of the complete rows, by one common factor (iterated principal axes on covariances, until no communality moves by 1e-12 of its
 * item's variance), from 0 to 1. `null` of fewer than three items or two rows, where it does not settle, and where a uniqueness comes out negative.
 * Source: McDonald, Test Theory (1999), chapter 6; Harman, Modern Factor Analysis (1976), chapter 8.
 */
export function omega(rows: readonly (readonly (number | null)[])[]): number | null {
  const used = complete(rows);
  const items = used[0]?.length ?? 0;
  if (used.length < 2 || items < 3) return null;
  const covariances = covarianceOf(used);
  const own = covariances.diagonal();
  if (own.some((value) => !(value > 0))) return null;
  let loadings: number[] = [];
  let common = own;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const reduced = covariances.clone();
    for (const [at, value] of common.entries()) reduced.set(at, at, value);
    const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(reduced, {
      assumeSymmetric: true,
    });
    const largest = realEigenvalues.indexOf(Math.max(...realEigenvalues));
    const weight = Math.sqrt(Math.max(0, realEigenvalues[largest] ?? 0));
    loadings = eigenvectorMatrix.getColumn(largest).map((value) => value * weight);
    const next = loadings.map((value) => value ** 2);
    const moved = next.some((value, at) => Math.abs(value - (common[at] ?? 0)) > SETTLED * (own[at] ?? 1));
    common = next;
    if (moved) continue;
    const unique = own.map((value, at) => value - (common[at] ?? 0));
    if (unique.some((value) => value < 0)) return null;
    const shared = sum(loadings) ** 2;
    return shared / (shared + sum(unique));
  }
  return null;
}

function covarianceOf(rows: readonly number[][]): Matrix {
  const centres = rows[0]?.map((_, item) => mean(rows.map((row) => row[item] ?? 0))) ?? [];
  const centred = new Matrix(rows.map((row) => row.map((value, item) => value - (centres[item] ?? 0))));
  return centred
    .transpose()
    .mmul(centred)
    .div(rows.length - 1);
}
