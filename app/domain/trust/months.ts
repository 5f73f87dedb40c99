import type { TermsSpan } from '../charter/spans.ts';
import type { PlainDate } from '../instant.ts';
import { isWatchedMonth, type Watch } from '../ledger/watch.ts';
import { type Tally, totalOf } from './evidence.ts';
import { figure } from './figure.ts';
import type { Method } from './method.ts';
import { lastMonths } from './period.ts';
import { figureOver } from './period-figure.ts';
import { onShownScale, type ShownScale } from './shown-scale.ts';

/** Months of a chart, and the fewest of them: a young record needs no room before it, but one month is no chart. */
export const chartMonths = 24;
const fewestMonths = 12;

/**
 * A month (`2026-03`) of a promise on the scale that it is told in: its rate as printed, in percent, and the target that
 * bound it then; `null` where it had none. Of a month in which the target changed, the mean by its cases.
 */
export type MonthFigure = ShownScale & {
  month: string;
  cases: number;
  printed: string | null;
  watched: boolean;
};

/**
 * A promise month by month up to a day, each month held against the target of its time.
 * @param spans how the promise stood over time
 * @param direction the one in which it is told now: a target of the other one is none on this scale
 * @param first the first day of the record, `null` for an empty one
 */
export function monthFigures(
  { spans, direction }: { spans: readonly TermsSpan[]; direction: TermsSpan['direction'] },
  tallies: readonly Tally[],
  { first, asOf }: { first: PlainDate | null; asOf: PlainDate },
  { watch, zone }: { watch: Watch; zone: string },
  method: Pick<Method, 'level' | 'minimum'>,
): MonthFigure[] {
  const begun = first?.slice(0, 7) ?? asOf;
  const shown = lastMonths(asOf, chartMonths).filter(
    (month, place) => month >= begun || place >= chartMonths - fewestMonths,
  );
  return shown.map((month) => {
    const last = `${month}-31`;
    const days = { from: `${month}-01`, to: last < asOf ? last : asOf };
    const bound = figureOver({ spans, now: { target: null, direction } }, tallies, days, 0, method);
    const target = bound.direction === direction ? bound.target : null;
    const terms = { target, direction };
    const own = figure({ ...totalOf(tallies, days), unknown: 0 }, terms, method);
    const { cases, printed } = own;
    const watched = isWatchedMonth(watch, month, zone);
    return { month, ...onShownScale({ ...own, ...terms }), cases, printed, watched };
  });
}

/** Months in a row, `from` the first `to` the last, that one target bound. */
export type TargetRun = { from: string; to: string; target: number };

/** The targets of some months, oldest first; a month without one parts them. */
export function targetRuns(months: readonly { month: string; target: number | null }[]): TargetRun[] {
  const runs: TargetRun[] = [];
  months.forEach(({ month, target }, place) => {
    if (target === null) return;
    const last = runs.at(-1);
    if (last?.target === target && last.to === months[place - 1]?.month) last.to = month;
    else runs.push({ from: month, to: month, target });
  });
  return runs;
}
