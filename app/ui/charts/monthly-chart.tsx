import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { DataTable } from '../tables/data-table.tsx';
import { targetInWords } from '../trust/interval-strip.tsx';
import { ChartDrawing } from './chart-drawing.tsx';
import { type ChartMonth, layOutChart } from './chart-plan.ts';

/** A month with its rate as printed by the domain (`'96.8'`). */
export type MonthView = ChartMonth & { printed: string | null };

type MonthlyChartProps = {
  words: Translator;
  caption: ReactNode;
  /** Every month of the span, in order, watched or not. */
  months: readonly MonthView[];
  /** As the charter says it; `null` without a target. */
  target: number | null;
  direction: 'higher is better' | 'lower is better';
};

/** Rates month by month with their intervals, the target and the number of cases; the same numbers as a table below. */
export function MonthlyChart(props: MonthlyChartProps): ReactElement {
  const { words, caption, months, target, direction } = props;
  const { t } = words;
  if (!months.some(({ cases }) => cases > 0)) return <p className="empty">{t('charts.empty')}</p>;
  const last = months.filter(({ printed, watched }) => printed !== null && watched).at(-1);
  return (
    <figure className="chart">
      <figcaption className="chart__caption">{caption}</figcaption>
      <ChartDrawing
        words={words}
        plan={layOutChart(months, target)}
        label={describe(props)}
        target={target}
        direction={direction}
        last={last?.printed ?? null}
      />
      <details className="chart__table">
        <summary>{t('charts.sameNumbers')}</summary>
        <DataTable
          caption={caption}
          columns={[
            { key: 'month', label: t('charts.month') },
            { key: 'rate', label: t('charts.rate'), numeric: true },
            { key: 'interval', label: t('charts.interval'), numeric: true },
            { key: 'cases', label: t('charts.cases'), numeric: true },
          ]}
          rows={months.map((month) => ({ id: month.month, cells: monthCells(words, month) }))}
        />
      </details>
    </figure>
  );
}

function monthCells(words: Translator, { month, printed, low, high, cases, watched }: MonthView) {
  const measured = printed !== null && watched;
  return {
    month: words.month(month),
    rate: measured ? words.rate(printed) : words.t(watched ? 'charts.noCases' : 'charts.notWatched'),
    interval: measured ? words.t('common.between', words.rateBounds({ low, high })) : '',
    cases: watched ? words.n(cases) : '',
  };
}

function describe({ words, months, target, direction }: MonthlyChartProps): string {
  const [first, last] = [months[0]?.month ?? '', months.at(-1)?.month ?? ''];
  const rate = target === null ? '' : targetInWords(words, target);
  const held =
    target === null
      ? ''
      : words.t(direction === 'higher is better' ? 'charts.target' : 'charts.targetAtMost', { rate });
  return words
    .t('charts.describe', { first: words.month(first), last: words.month(last), target: held })
    .trim();
}
