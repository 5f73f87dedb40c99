import { scaleLinear } from 'd3-scale';
import type { Lag } from '#app/domain/survey/leadership.ts';

type LagPoint = { lag: number; x: number; y: number; top: number; bottom: number; established: boolean };

/** Where everything of the plot of lags stands. Breadths are percents of the plot, heights sixteenths of an em; slopes are points per point. */
export type LagPlan = {
  height: number;
  top: number;
  bottom: number;
  /** Height of a slope of nought. */
  nought: number;
  points: LagPoint[];
  ticks: { slope: number; y: number }[];
  columns: { lag: number; x: number }[];
};

const TOP = 40;
const PLOT = 168;
const NAMES = 26;
const SIGNIFICANT = 0.05;

/** Lays out what is known of each lag: those without an interval have no point. Nought is always in view. */
export function layOutLags(lags: readonly Lag[]): LagPlan {
  const bottom = TOP + PLOT;
  const known = lags.flatMap(({ lag, b, lower, upper, pHolm }) =>
    b === null || lower === null || upper === null ? [] : [{ lag, b, lower, upper, pHolm }],
  );
  const lowest = Math.min(0, ...known.map(({ lower }) => lower));
  const highest = Math.max(0, ...known.map(({ upper }) => upper));
  const domain = lowest < highest ? [lowest, highest] : [-1, 1];
  const up = scaleLinear().domain(domain).range([bottom, TOP]).nice(4);
  const width = 100 / Math.max(1, lags.length);
  const columns = lags.map(({ lag }, place) => ({ lag, x: (place + 0.5) * width }));
  const across = new Map(columns.map(({ lag, x }) => [lag, x]));
  return {
    ...{ height: bottom + NAMES, top: TOP, bottom, nought: up(0), columns },
    points: known.map(({ lag, b, lower, upper, pHolm }) => ({
      ...{ lag, x: across.get(lag) ?? 0, y: up(b), top: up(upper), bottom: up(lower) },
      established: pHolm !== null && pHolm < SIGNIFICANT,
    })),
    ticks: up.ticks(4).map((slope) => ({ slope, y: up(slope) })),
  };
}
