import { Matrix, QrDecomposition, solve } from 'ml-matrix';
import { studentQuantile, studentTwoSided } from './distributions.ts';
import { mean, sum } from './means.ts';

/** A column shorter than this part of itself, once the columns before it are taken out, says nothing that they do not. */
const DEPENDENT = 1e-9;

/** A least-squares fit of y on columns, as many values each. A column that follows from those before it has no coefficient: `null`. */
export type Fit = {
  coefficients: (number | null)[];
  /** y less what is fitted, in the unit of y. */
  residuals: number[];
  /** The columns that were fitted, and their places among those given. */
  design: Matrix;
  places: number[];
  /** (X′X)⁻¹ of the fitted columns. */
  inverse: Matrix;
};

/** The columns of a fit, decomposed once for whatever is fitted on them. */
export type Design = {
  columns: readonly (readonly number[])[];
  places: number[];
  matrix: Matrix;
  qr: QrDecomposition;
};

/**
 * Columns as they are fitted: in their order, without those that follow from earlier ones. `null` where none is left, or where there
 * are not more values than columns. Source: Golub & Van Loan, Matrix Computations (2013), 5.2–5.3.
 */
export function designOf(columns: readonly (readonly number[])[]): Design | null {
  const lengths = columns.map(normOf);
  const given = [...columns.keys()].filter((place) => (lengths[place] ?? 0) > 0);
  if (given.length === 0 || (columns[0]?.length ?? 0) <= given.length) return null;
  const decomposed = (places: number[]): Design => {
    const matrix = new Matrix(places.map((place) => [...(columns[place] ?? [])])).transpose();
    return { columns, places, matrix, qr: new QrDecomposition(matrix) };
  };
  const all = decomposed(given);
  const upper = all.qr.upperTriangularMatrix;
  const own = given.filter((place, at) => Math.abs(upper.get(at, at)) > DEPENDENT * (lengths[place] ?? 0));
  if (own.length === given.length) return all;
  return own.length === 0 ? null : decomposed(own);
}

/** Ordinary least squares of y on a design, by Householder's QR. Relative error 1e-12 where columns are far from following from each other. */
function fitOn({ columns, places, matrix, qr }: Design, y: readonly number[]): Fit {
  const solved = qr.solve(Matrix.columnVector([...y])).to1DArray();
  const upper = solve(qr.upperTriangularMatrix, Matrix.eye(places.length));
  const fitted = matrix.mmul(Matrix.columnVector(solved)).to1DArray();
  const coefficients: (number | null)[] = columns.map(() => null);
  for (const [at, place] of places.entries()) coefficients[place] = solved[at] ?? null;
  return {
    ...{ coefficients, design: matrix, places },
    residuals: y.map((value, row) => value - (fitted[row] ?? 0)),
    inverse: upper.mmul(upper.transpose()),
  };
}

/** `fitOn` of columns that are fitted once; `null` where they cannot be. */
export function leastSquares(columns: readonly (readonly number[])[], y: readonly number[]): Fit | null {
  const design = designOf(columns);
  return design && fitOn(design, y);
}

/** y less what a design explains of it; 0 where that is all of it but what is lost in calculating. */
export function leftOf(design: Design, y: readonly number[]): number[] {
  const { residuals } = fitOn(design, y);
  return normOf(residuals) > DEPENDENT * normOf(y) ? residuals : y.map(() => 0);
}

/** The length of a column: the root of the sum of its squares. */
function normOf(values: readonly number[]): number {
  return Math.sqrt(sum(values.map((value) => value ** 2)));
}

/** The share of what y varies by that is fitted, R², from 0 to 1, for columns with a constant among them; `null` where y does not vary. */
export function determination({ residuals }: Fit, y: readonly number[]): number | null {
  const centre = mean(y);
  const whole = sum(y.map((value) => (value - centre) ** 2));
  return whole > 0 ? 1 - sum(residuals.map((value) => value ** 2)) / whole : null;
}

/**
 * The covariance of the coefficients of the fitted columns where errors do not all vary alike, HC3: each residual is divided by 1 − its
 * leverage. A value that alone decides a coefficient (leverage 1) leaves it without: not a number.
 * Source: MacKinnon & White, Journal of Econometrics 29 (1985) 305–325; Long & Ervin, The American Statistician 54 (2000) 217–224.
 */
export function hc3({ design, inverse, residuals }: Fit): Matrix {
  const spread = design.mmul(inverse);
  const scaled = design.clone();
  for (const [row, residual] of residuals.entries()) {
    const leverage = sum(design.getRow(row).map((value, column) => value * spread.get(row, column)));
    scaled.mulRow(row, 1 - leverage > 1e-12 ? residual / (1 - leverage) : Number.NaN);
  }
  return sandwich(inverse, scaled);
}

/**
 * The covariance of the coefficients of the fitted columns where errors go together within clusters, CR1: G/(G−1)·(N−1)/(N−K), with K all
 * fitted columns and those `absorbed` before. `clusters` names the cluster of each value; of one cluster alone nothing follows: not a number.
 * Source: Liang & Zeger, Biometrika 73 (1986) 13–22; Cameron & Miller, Journal of Human Resources 50 (2015) 317–372, formula 12.
 */
export function cr1({ design, inverse, residuals }: Fit, clusters: readonly string[], absorbed = 0): Matrix {
  const names = [...new Set(clusters)];
  const sums = Matrix.zeros(names.length, design.columns);
  const at = new Map(names.map((name, place) => [name, place]));
  for (const [row, residual] of residuals.entries()) {
    const place = at.get(clusters[row] ?? '') ?? 0;
    for (let column = 0; column < design.columns; column += 1)
      sums.set(place, column, sums.get(place, column) + residual * design.get(row, column));
  }
  const [groups, n, k] = [names.length, residuals.length, design.columns + absorbed];
  return sandwich(inverse, sums).mul((groups / (groups - 1)) * ((n - 1) / (n - k)));
}

function sandwich(inverse: Matrix, scores: Matrix): Matrix {
  return inverse.mmul(scores.transpose().mmul(scores)).mmul(inverse);
}

/** A coefficient with its standard error, two-sided p and interval at 95 %, in units of y per unit of its column. */
export type Coefficient = { b: number; se: number; p: number; lower: number; upper: number };

/** What is said of a coefficient by Student's t with `df` degrees of freedom; `null` where its variance is not a number above 0. */
export function coefficient(b: number | null, squaredError: number, df: number): Coefficient | null {
  if (b === null || !(squaredError > 0 && squaredError < Number.POSITIVE_INFINITY) || !(df > 0)) return null;
  const se = Math.sqrt(squaredError);
  const half = studentQuantile(0.95, df) * se;
  return { b, se, p: studentTwoSided(b / se, df), lower: b - half, upper: b + half };
}
