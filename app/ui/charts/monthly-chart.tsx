import type { ReactElement, ReactNode } from 'react';
import { type MonthFigure, targetRuns } from '#app/domain/trust/months.ts';
import { saidDrawing, saidMonths } from '#app/i18n/said-record.ts';
import { targetInWords } from '#app/i18n/target-in-words.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { DataTable } from '../tables/data-table.tsx';
import { Said, saidAs } from '../trust/said.tsx';
import { ChartDrawing } from './chart-drawing.tsx';
import { layOutChart } from './chart-plan.ts';

type MonthlyChartProps = {
  words: Translator;
  /** Of the promise. */
  id: string;
  caption: ReactNode;
  /** Every month of the span, in order, watched or not. */
  months: readonly MonthFigure[];
  direction: 'higher is better' | 'lower is better';
};

/** Rates month by month with their intervals, the target and the number of cases; the same numbers as a table below. */
export function MonthlyChart(props: MonthlyChartProps): ReactElement {
  const { words, id, caption, months, direction } = props;
  const { t } = words;
  if (!months.some(({ cases }) => cases > 0)) return <p className="empty">{t('charts.empty')}</p>;
  const last = months.filter(({ printed, watched }) => printed !== null && watched).at(-1);
  return (
    <figure className="chart">
      <figcaption className="chart__caption">{caption}</figcaption>
      <ChartDrawing
        words={words}
        plan={layOutChart(months)}
        label={describe(props)}
        said={saidDrawing(words, id, months)}
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
            ...(months.some(({ target }) => target !== null)
              ? [{ key: 'target', label: t('commitment.partTarget'), numeric: true }]
              : []),
            { key: 'cases', label: t('charts.cases'), numeric: true },
          ]}
          rows={months.map((month) => ({ id: month.month, cells: monthCells(words, id, month) }))}
        />
      </details>
    </figure>
  );
}

function monthCells(words: Translator, id: string, month: MonthFigure) {
  const said = saidMonths(words, id, [month]);
  return {
    month: words.month(month.month),
    rate: <Said of={saidAs(said, 'rate')} />,
    interval: <Said of={saidAs(said, 'interval')} />,
    target: <Said of={saidAs(said, 'target')} />,
    cases: <Said of={saidAs(said, 'cases')} />,
  };
}

function describe({ words, months, direction }: MonthlyChartProps): string {
  const [first, last] = [months[0]?.month ?? '', months.at(-1)?.month ?? ''];
  const key = direction === 'higher is better' ? 'charts.target' : 'charts.targetAtMost';
  const held = targetRuns(months).map(({ from, target }, place) => {
    const said = words.t(key, { rate: targetInWords(words, target) });
    return place === 0 ? said : words.t('charts.targetSince', { target: said, month: words.month(from) });
  });
  return words
    .t('charts.describe', { first: words.month(first), last: words.month(last), target: held.join(', ') })
    .trim();
}
