/**
 * Where everything of the monthly chart stands. Pure geometry: no React, no words. Breadths are percents of the plot,
 * heights sixteenths of an em; shares are from 0 to 1.
 */
import { scaleBand, scaleLinear } from 'd3-scale';
import { type TargetRun, targetRuns } from '#app/domain/trust/months.ts';

/** What is known of one month. `watched: false` when nobody was there to see; `cases: 0` when nothing happened. */
export type ChartMonth = {
  /** `2026-03` */
  month: string;
  rate: number | null;
  low: number;
  high: number;
  cases: number;
  watched: boolean;
  /** That bound it, as the charter says it; `null` where none did. */
  target: number | null;
};

type ChartPoint = { month: string; x: number; y: number; top: number; bottom: number };
type Gap = { from: string; to: string; x: number; width: number; label: 'level' | 'upright' | null };
/** Where there is room for a month's name, and whether its year stands under it. */
type MonthLabel = { wide: 'name' | 'year' | null; narrow: 'name' | 'year' | null };

export type ChartPlan = {
  height: number;
  /** Heights of the ends of the plot. */
  top: number;
  bottom: number;
  points: ChartPoint[];
  /** Lines that join months next to each other, in the units of the plan; a gap parts them. */
  lines: string[];
  /** Runs of months that were not watched. */
  gaps: Gap[];
  /** One too near to the name of the target has none of its own. */
  ticks: { share: number; y: number; named: boolean }[];
  months: ({ month: string; x: number } & MonthLabel)[];
  bars: { month: string; x: number; y: number; width: number; height: number }[];
  /** The month with most cases: its number is written over its bar, which is the highest. */
  most: { cases: number; x: number; y: number } | null;
  /** Where the bars stand. */
  ground: number;
  /** The targets, each over the months that it bound: the first one from the edge of the plot, the last one to it. */
  targets: (TargetRun & { x: number; width: number; y: number })[];
  /** Height of the first target, whose name stands before the plot. */
  target: number | null;
  /** Height of the last rate known. */
  last: number | null;
};

const TOP = 12;
const PLOT = 168;
const COUNTS = 30;
/** Between plot and bars, for the number over the highest. */
const BETWEEN = 26;
const MONTHS = 40;
/** Percents of the plot: of few months, bars would be slabs. */
const BROADEST_BAR = 6;
/** Pixels of plot counted on, where there is room and where there is little, and those that a month's name takes. */
const ROOM = { wide: 520, narrow: 190 };
const NAME = 40;
/** The name of a tick this near to the target's label, above it or below, gives way. */
const NEAR = { above: 16, below: 30 };

export function layOutChart(months: readonly ChartMonth[]): ChartPlan {
  const bottom = TOP + PLOT;
  const ground = bottom + BETWEEN + COUNTS;
  const across = scaleBand<string>()
    .domain(months.map(({ month }) => month))
    .range([0, 100])
    .paddingInner(0.35)
    .paddingOuter(0.25);
  const runs = targetRuns(months);
  const seen = months.filter(({ rate, watched }) => rate !== null && watched);
  const up = scaleLinear().domain(extent(seen, runs)).range([bottom, TOP]).nice(4).clamp(true);
  const middle = (month: string) => (across(month) ?? 0) + across.bandwidth() / 2;
  const points = seen.map(({ month, rate, low, high }) => ({
    month,
    x: middle(month),
    y: up(rate ?? 0),
    top: up(high),
    bottom: up(low),
  }));
  const bar = Math.min(across.bandwidth(), BROADEST_BAR);
  const counted = months.filter(({ cases }) => cases > 0);
  const mostCases = Math.max(0, ...counted.map(({ cases }) => cases));
  const busiest = counted.find(({ cases }) => cases === mostCases);
  const margin = (across.step() - across.bandwidth()) / 2;
  const targets = runs.map((run) => {
    const x = run.from === months[0]?.month ? 0 : (across(run.from) ?? 0) - margin;
    const end = run.to === months.at(-1)?.month ? 100 : (across(run.to) ?? 0) + across.bandwidth() + margin;
    return { ...run, x, width: end - x, y: up(run.target) };
  });
  const targetAt = targets[0]?.y ?? null;
  return {
    height: ground + MONTHS,
    top: TOP,
    bottom,
    points,
    lines: linesThrough(months, points),
    gaps: gapsOf(months, (month) => across(month) ?? 0, across.step(), across.bandwidth()),
    ticks: up
      .ticks(4)
      .map((share) => ({ share, y: up(share) }))
      .map(({ share, y }) => {
        const named = targetAt === null || y < targetAt - NEAR.above || y > targetAt + NEAR.below;
        return { share, y, named };
      }),
    months: months.map(({ month }, place) => ({ month, x: middle(month), ...labelOf(months, place) })),
    bars: counted.map(({ month, cases }) => {
      const height = Math.max(1, (cases / mostCases) * COUNTS);
      return { month, x: middle(month) - bar / 2, y: ground - height, width: bar, height };
    }),
    most: busiest ? { cases: mostCases, x: middle(busiest.month), y: ground - COUNTS } : null,
    ground,
    targets,
    target: targetAt,
    last: points.at(-1)?.y ?? null,
  };
}

/** From the lowest to the highest thing to show, with the whole interval of every month inside. */
function extent(months: readonly ChartMonth[], runs: readonly TargetRun[]): [number, number] {
  const shares = [...months.flatMap(({ low, high }) => [low, high]), ...runs.map(({ target }) => target)];
  if (shares.length === 0) return [0, 1];
  const lowest = Math.min(...shares);
  const highest = Math.max(...shares);
  return lowest < highest ? [lowest, highest] : [Math.max(0, lowest - 0.05), Math.min(1, highest + 0.05)];
}

/** Names stand at the same months every year, January always among them: as many as there is room for. */
function labelOf(months: readonly ChartMonth[], place: number): MonthLabel {
  const label = (room: number): MonthLabel['wide'] => {
    const every = [1, 2, 3, 6].find((step) => (room / months.length) * step >= NAME) ?? 12;
    const named = (month: string) => (Number(month.slice(5)) - 1) % every === 0;
    const own = months[place]?.month ?? '';
    if (!named(own)) return null;
    const first = months.findIndex(({ month }) => named(month)) === place;
    return first || own.endsWith('-01') ? 'year' : 'name';
  };
  return { wide: label(ROOM.wide), narrow: label(ROOM.narrow) };
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
      run.map(({ x, y }, place) => `${place ? 'L' : 'M'}${x.toFixed(2)} ${y.toFixed(1)}`).join(''),
    );
}

/** Percents of the plot that a gap must have for its label to stand level, or upright. */
const ROOM_FOR_LABEL = { level: 48, upright: 7 };

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
      gaps.push({ from: month, to: month, x: start(month) - margin, width: step, label: null });
    }
  });
  const widest = Math.max(0, ...gaps.map(({ width }) => width));
  return gaps.map((gap) => ({ ...gap, label: labelOfGap(gap.width, widest) }));
}

/** The widest gap is always named; others where the word has room. */
function labelOfGap(width: number, widest: number): Gap['label'] {
  if (width >= ROOM_FOR_LABEL.level) return 'level';
  return width >= ROOM_FOR_LABEL.upright || width === widest ? 'upright' : null;
}
