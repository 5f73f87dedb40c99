/**
 * Where everything of the monthly chart stands. Pure geometry: no React, no words. Lengths are in the units of the
 * viewBox; shares are from 0 to 1.
 */
import { scaleBand, scaleLinear } from 'd3-scale';

/** What is known of one month. `watched: false` when nobody was there to see; `cases: 0` when nothing happened. */
export type ChartMonth = {
  /** `2026-03` */
  month: string;
  rate: number | null;
  low: number;
  high: number;
  cases: number;
  watched: boolean;
};

export type ChartSize = 'wide' | 'narrow';
type ChartPoint = { month: string; x: number; y: number; top: number; bottom: number };
type Gap = { from: string; to: string; x: number; width: number };

export type ChartPlan = {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  points: ChartPoint[];
  /** Lines that join months next to each other; a gap parts them. */
  lines: string[];
  /** Runs of months that were not watched. */
  gaps: Gap[];
  ticks: { share: number; y: number }[];
  months: { month: string; x: number; labelled: boolean }[];
  bars: { month: string; x: number; y: number; width: number; height: number }[];
  mostCases: number;
  countTop: number;
  countBottom: number;
  target: number | null;
  /** Heights of the two labels at the right, kept apart. */
  labels: { target: number | null; last: number | null };
};

const sizes = {
  wide: { width: 720, height: 300, left: 52, right: 92, labelEvery: 62, dotRoom: 14 },
  narrow: { width: 340, height: 270, left: 40, right: 64, labelEvery: 62, dotRoom: 8 },
} as const;
const TOP = 14;
const COUNT_HEIGHT = 34;
const MONTH_LABELS = 22;
const LINE_HEIGHT = 16;

export function layOutChart(
  months: readonly ChartMonth[],
  target: number | null,
  size: ChartSize,
): ChartPlan {
  const { width, height, left, right, labelEvery } = sizes[size];
  const plot = { left, right: width - right, top: TOP, bottom: height - MONTH_LABELS - COUNT_HEIGHT - 12 };
  const across = scaleBand<string>()
    .domain(months.map(({ month }) => month))
    .range([plot.left, plot.right])
    .paddingInner(0.3)
    .paddingOuter(0.2);
  const seen = months.filter(({ rate, watched }) => rate !== null && watched);
  const up = scaleLinear().domain(extent(seen, target)).range([plot.bottom, plot.top]).nice(4).clamp(true);
  const middle = (month: string) => (across(month) ?? 0) + across.bandwidth() / 2;
  const points = seen.map(({ month, rate, low, high }) => ({
    month,
    x: middle(month),
    y: up(rate ?? 0),
    top: up(high),
    bottom: up(low),
  }));
  const mostCases = Math.max(0, ...months.map(({ cases }) => cases));
  const countBottom = height - MONTH_LABELS;
  const countTop = countBottom - COUNT_HEIGHT;
  const every = Math.max(1, Math.ceil(labelEvery / across.step()));
  const targetY = target === null ? null : up(target);
  return {
    width,
    height,
    plot,
    points,
    lines: linesThrough(months, points),
    gaps: gapsOf(months, (month) => across(month) ?? 0, across.step(), across.bandwidth()),
    ticks: up.ticks(4).map((share) => ({ share, y: up(share) })),
    months: months.map(({ month }, place) => ({
      month,
      x: middle(month),
      labelled: (months.length - 1 - place) % every === 0,
    })),
    bars: months
      .filter(({ cases }) => cases > 0)
      .map(({ month, cases }) => {
        const tall = Math.max(1, (cases / mostCases) * COUNT_HEIGHT);
        return {
          month,
          x: across(month) ?? 0,
          y: countBottom - tall,
          width: across.bandwidth(),
          height: tall,
        };
      }),
    mostCases,
    countTop,
    countBottom,
    target: targetY,
    labels: keepApart(targetY, points.at(-1)?.y ?? null),
  };
}

/** From the lowest to the highest thing to show, with the whole interval of every month inside. */
function extent(months: readonly ChartMonth[], target: number | null): [number, number] {
  const shares = [...months.flatMap(({ low, high }) => [low, high]), ...(target === null ? [] : [target])];
  if (shares.length === 0) return [0, 1];
  const lowest = Math.min(...shares);
  const highest = Math.max(...shares);
  return lowest < highest ? [lowest, highest] : [Math.max(0, lowest - 0.05), Math.min(1, highest + 0.05)];
}

function linesThrough(months: readonly ChartMonth[], points: readonly ChartPoint[]): string[] {
  const pointOf = new Map(points.map((point) => [point.month, point]));
  const runs: ChartPoint[][] = [[]];
  for (const { month } of months) {
    const point = pointOf.get(month);
    if (point) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs
    .filter((run) => run.length > 1)
    .map((run) =>
      run.map(({ x, y }, place) => `${place ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join(''),
    );
}

function gapsOf(
  months: readonly ChartMonth[],
  start: (month: string) => number,
  step: number,
  bandwidth: number,
): Gap[] {
  const gaps: Gap[] = [];
  const margin = (step - bandwidth) / 2;
  months.forEach(({ month, watched }, place) => {
    if (watched) return;
    const open = gaps.at(-1);
    if (open && months[place - 1]?.watched === false) {
      open.to = month;
      open.width += step;
    } else {
      gaps.push({ from: month, to: month, x: start(month) - margin, width: step });
    }
  });
  return gaps;
}

/** Moves two labels apart, each as little as possible, when they would overlap. */
function keepApart(target: number | null, last: number | null): ChartPlan['labels'] {
  if (target === null || last === null) return { target, last };
  const short = LINE_HEIGHT - Math.abs(target - last);
  if (short <= 0) return { target, last };
  const way = last <= target ? 1 : -1;
  return { target: target + (way * short) / 2, last: last - (way * short) / 2 };
}
