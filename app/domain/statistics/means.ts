import { studentQuantile, studentTwoSided } from './distributions.ts';
import type { Bounds } from './shares.ts';

/** The arithmetic mean, in the unit of the values; not a number of none. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** The sum of values, by Neumaier's compensation: to the last digit but one, however many there are. */
export function sum(values: readonly number[]): number {
  let [total, lost] = [0, 0];
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** The variance with n − 1, in the unit of the values squared; `null` of fewer than two. */
export function variance(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

/** A mean with its t interval at 95 %, in the unit of the values, and the two-sided p of its being nought. */
export type MeanFigure = {
  n: number;
  mean: number | null;
  lower: number | null;
  upper: number | null;
  p: number | null;
};

/**
 * The mean, its interval and its p by Student's t with n − 1 degrees of freedom: no bounds of fewer than two values, no mean of none, and no p of
 * values that are all alike.
 * Source: Student, The probable error of a mean, Biometrika 6 (1908).
 */
export function meanWithInterval(values: readonly number[]): MeanFigure {
  const n = values.length;
  if (n === 0) return { n, mean: null, lower: null, upper: null, p: null };
  return meanFigureOf(n, mean(values), variance(values));
}

/** The same by what is known of n values: their mean, in their unit, and their variance with n − 1, `null` of a single one. */
export function meanFigureOf(n: number, centre: number, spread: number | null): MeanFigure {
  if (spread === null) return { n, mean: centre, lower: null, upper: null, p: null };
  const error = Math.sqrt(spread / n);
  const half = studentQuantile(0.95, n - 1) * error;
  const p = error > 0 ? studentTwoSided(centre / error, n - 1) : null;
  return { n, mean: centre, lower: centre - half, upper: centre + half, p };
}

/** How one mean differs from another, in the unit of the values; `df` are Welch and Satterthwaite's degrees of freedom, not whole. */
export type MeanDifference = Bounds & { difference: number; df: number; p: number };

/**
 * The mean of `first` less that of `second`, not taken to vary equally, with its interval at 95 % and two-sided p.
 * `null` where a side has fewer than two values, or no value of either side differs from its mean: then nothing says what chance does.
 * Source: Welch, Biometrika 34 (1947) 28–35; Satterthwaite, Biometrics Bulletin 2 (1946) 110–114.
 */
export function welch(first: readonly number[], second: readonly number[]): MeanDifference | null {
  const [spread1, spread2] = [variance(first), variance(second)];
  if (spread1 === null || spread2 === null) return null;
  const [v1, v2] = [spread1 / first.length, spread2 / second.length];
  const squared = v1 + v2;
  if (!(squared > 0)) return null;
  const difference = mean(first) - mean(second);
  const df = squared ** 2 / (v1 ** 2 / (first.length - 1) + v2 ** 2 / (second.length - 1));
  const error = Math.sqrt(squared);
  const half = studentQuantile(0.95, df) * error;
  return {
    ...{ difference, df, lower: difference - half, upper: difference + half },
    p: studentTwoSided(difference / error, df),
  };
}
