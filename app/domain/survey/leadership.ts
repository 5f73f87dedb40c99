import {
  type Coefficient,
  coefficient,
  cr1,
  designOf,
  leastSquares,
  leftOf,
} from '#app/domain/statistics/least-squares.ts';
import { type MeanFigure, meanWithInterval } from '#app/domain/statistics/means.ts';
import { holm } from '#app/domain/statistics/multiple.ts';
import { spearman } from '#app/domain/statistics/ranks.ts';

/** What employees say of their leadership (L) and customers of their satisfaction (S) in one unit and month; `null` where fewer than 10 answered. */
export type UnitMonth = { unit: string; t: number; L: number | null; S: number | null };

export type LeadershipVerdict =
  | 'too-few'
  | 'leadership-first'
  | 'satisfaction-first'
  | 'both-directions'
  | 'same-month-only'
  | 'not-established';

/** How S goes with L of `lag` months before (negative: after), in points of S per point of L; `null` where there is too little to tell. */
export type Lag = {
  lag: number;
  /** Unit-months with both. */
  n: number;
  b: number | null;
  se: number | null;
  lower: number | null;
  upper: number | null;
  pHolm: number | null;
  /** Of what is left of both after units and months, as description. */
  spearman: number | null;
  /** The mean of one slope per unit, with its t interval over units. */
  perUnit: MeanFigure;
};

export type Leadership = { verdict: LeadershipVerdict; lags: Lag[] };

/** Months before and after that are looked at. */
const FARTHEST = 6;
/** Fewer units, or months, tell nothing. */
export const fewestUnits = 10;
export const fewestMonths = 12;
const SIGNIFICANT = 0.05;

/**
 * Whether leadership comes before satisfaction: S(u, t) on L(u, t − k), k from −6 to 6, with dummies for units and months, CR1 by unit, t with G − 1,
 * p by Holm over the 13. Order in time is not a cause. Nothing but `too-few` where fewer units or months are known than it takes.
 * Source: Wooldridge, Econometric Analysis of Cross Section and Panel Data (2010), 10.5; Cameron & Miller (2015).
 */
export function leadership(rows: readonly UnitMonth[]): Leadership {
  const { units, months } = knownOf(rows);
  if (units < fewestUnits || months < fewestMonths) return { verdict: 'too-few', lags: [] };
  const before = new Map(rows.map(({ unit, t, L }) => [`${t} ${unit}`, L]));
  const lags = Array.from({ length: 2 * FARTHEST + 1 }, (_, at) => at - FARTHEST);
  const found = lags.map((lag) => {
    const pairs = rows.flatMap(({ unit, t, S }): Pair[] => {
      const L = before.get(`${t - lag} ${unit}`) ?? null;
      return S === null || L === null ? [] : [{ unit, t, S, L }];
    });
    return { lag, pairs, ...told(pairs) };
  });
  const adjusted = holm(found.map(({ slope }) => slope?.p ?? null));
  const answered = found.map(
    ({ lag, pairs, slope, spearman }, at): Lag => ({
      ...{ lag, n: pairs.length, b: slope?.b ?? null, se: slope?.se ?? null },
      ...{ lower: slope?.lower ?? null, upper: slope?.upper ?? null, pHolm: adjusted[at] ?? null },
      ...{ spearman, perUnit: meanWithInterval(slopesOf(pairs)) },
    }),
  );
  return { verdict: verdictOf(answered), lags: answered };
}

/** Of how many units, and in how many months, both sides said enough. */
export function knownOf(rows: readonly UnitMonth[]): { units: number; months: number } {
  const known = rows.filter(({ L, S }) => L !== null && S !== null);
  return {
    units: new Set(known.map(({ unit }) => unit)).size,
    months: new Set(known.map(({ t }) => t)).size,
  };
}

type Pair = { unit: string; t: number; S: number; L: number };

/** Ones, then a column for each unit but the first, and for each month but the first. */
function dummies(pairs: readonly Pair[]): number[][] {
  const columns = (key: (pair: Pair) => string | number) =>
    [...new Set(pairs.map(key))].slice(1).map((value) => pairs.map((pair) => (key(pair) === value ? 1 : 0)));
  return [pairs.map(() => 1), ...columns(({ unit }) => unit), ...columns(({ t }) => t)];
}

type Told = { slope: Coefficient | null; spearman: number | null };

/**
 * The slope of S on L beside the dummies, worked out on what these leave of both. The same slope, error and residuals as of all columns at once: Frisch
 * & Waugh, Econometrica 1 (1933) 387–401.
 */
function told(pairs: readonly Pair[]): Told {
  const design = designOf(dummies(pairs));
  if (!design) return { slope: null, spearman: null };
  const s = leftOf(
    design,
    pairs.map(({ S }) => S),
  );
  const l = leftOf(
    design,
    pairs.map(({ L }) => L),
  );
  const fit = leastSquares([l], s);
  if (!fit) return { slope: null, spearman: null };
  const units = pairs.map(({ unit }) => unit);
  const squared = cr1(fit, units, design.places.length).get(0, 0);
  const slope = coefficient(fit.coefficients[0] ?? null, squared, new Set(units).size - 1);
  return { slope, spearman: spearman(s, l) };
}

/** The slope of S on L within each unit that has one. */
function slopesOf(pairs: readonly Pair[]): number[] {
  return [...new Set(pairs.map(({ unit }) => unit))].flatMap((name) => {
    const own = pairs.filter(({ unit }) => unit === name);
    const fit = leastSquares(
      [own.map(() => 1), own.map(({ L }) => L)],
      own.map(({ S }) => S),
    );
    const slope = fit?.coefficients[1] ?? null;
    return slope === null ? [] : [slope];
  });
}

function verdictOf(lags: readonly Lag[]): LeadershipVerdict {
  const established = lags.filter(({ pHolm }) => pHolm !== null && pHolm < SIGNIFICANT).map(({ lag }) => lag);
  const [leads, follows] = [established.some((lag) => lag > 0), established.some((lag) => lag < 0)];
  if (leads && follows) return 'both-directions';
  if (leads) return 'leadership-first';
  if (follows) return 'satisfaction-first';
  return established.length > 0 ? 'same-month-only' : 'not-established';
}
