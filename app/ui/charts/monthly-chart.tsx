import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { DataTable } from '../tables/data-table.tsx';
import { targetInWords } from '../trust/interval-strip.tsx';
import { type ChartMonth, type ChartPlan, type ChartSize, layOutChart } from './chart-plan.ts';

/** A month with its rate as printed by the domain (`'96.8'`). */
export type MonthView = ChartMonth & { printed: string | null };

type MonthlyChartProps = {
  words: Translator;
  /** Unique on the page. */
  id?: string;
  caption: ReactNode;
  /** Every month of the span, in order, watched or not. */
  months: readonly MonthView[];
  /** As the charter says it; `null` without a target. */
  target: number | null;
  direction: 'higher is better' | 'lower is better';
};

/** Rates month by month with their intervals, the target and the number of cases; the same numbers as a table below. */
export function MonthlyChart(props: MonthlyChartProps): ReactElement {
  const { words, caption, months } = props;
  const { t } = words;
  if (!months.some(({ cases }) => cases > 0)) return <p className="empty">{t('charts.empty')}</p>;
  return (
    <figure className="chart">
      <figcaption className="chart__caption">{caption}</figcaption>
      <ChartDrawing {...props} size="wide" />
      <ChartDrawing {...props} size="narrow" />
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
    interval: measured
      ? words.t('common.between', { low: words.percent(low), high: words.percent(high) })
      : '',
    cases: watched ? words.n(cases) : '',
  };
}

function ChartDrawing(props: MonthlyChartProps & { size: ChartSize }): ReactElement {
  const { words, id = 'chart', months, target, direction, size } = props;
  const { t } = words;
  const plan = layOutChart(months, target, size);
  const { plot, labels } = plan;
  const last = months.filter(({ printed, watched }) => printed !== null && watched).at(-1);
  const targetWords =
    target === null
      ? ''
      : t(direction === 'higher is better' ? 'charts.target' : 'charts.targetAtMost', {
          rate: targetInWords(words, target),
        });
  const describedBy = `${id}-${size}-title`;
  return (
    <svg
      className={`drawing chart__drawing chart__drawing--${size}`}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      role="img"
      aria-labelledby={describedBy}
    >
      <title id={describedBy}>{describe(words, months, targetWords)}</title>
      {plan.gaps.map((gap) => (
        <rect
          key={gap.from}
          className="chart__gap"
          x={gap.x}
          width={gap.width}
          y={plot.top}
          height={plan.countBottom - plot.top}
        />
      ))}
      {plan.ticks.map(({ share, y }) => (
        <g key={share}>
          <path d={`M${plot.left} ${y}H${plot.right}`} className="chart__grid" />
          <text x={plot.left - 8} y={y + 4} className="chart__tick chart__tick--left">
            {targetInWords(words, share)}
          </text>
        </g>
      ))}
      {plan.gaps.map((gap) => (
        <GapLabel key={gap.from} gap={gap} plot={plot} label={t('charts.notWatched')} />
      ))}
      {plan.bars.map(({ month, ...bar }) => (
        <rect key={month} {...bar} className="chart__bar" />
      ))}
      <path d={`M${plot.left} ${plan.countBottom}H${plot.right}`} className="chart__base" />
      <text x={plot.right + 8} y={plan.countTop + 9} className="chart__tick">
        {t('charts.mostCases', { count: plan.mostCases })}
      </text>
      {plan.months
        .filter(({ labelled }) => labelled)
        .map(({ month, x }) => (
          <text key={month} x={x} y={plan.height - 6} className="chart__tick chart__tick--month">
            {words.month(month, 'short')}
          </text>
        ))}
      {plan.target !== null && (
        <>
          <path d={`M${plot.left} ${plan.target}H${plot.right}`} className="chart__target" />
          <text x={plot.right + 8} y={(labels.target ?? 0) + 4} className="chart__label chart__label--target">
            {size === 'wide' ? targetWords : targetInWords(words, target ?? 0)}
          </text>
        </>
      )}
      {plan.lines.map((path) => (
        <path key={path} d={path} className="chart__line" />
      ))}
      {plan.points.map(({ month, x, y, top, bottom }) => (
        <g key={month}>
          <path d={`M${x} ${top}V${bottom}`} className="chart__whisker" />
          <circle cx={x} cy={y} r={size === 'wide' ? 3.5 : 2.5} className="chart__dot" />
        </g>
      ))}
      {last?.printed && labels.last !== null && (
        <text x={plot.right + 8} y={labels.last + 4} className="chart__label">
          {words.rate(last.printed)}
        </text>
      )}
    </svg>
  );
}

function GapLabel(props: {
  gap: ChartPlan['gaps'][number];
  plot: ChartPlan['plot'];
  label: string;
}): ReactElement {
  const { gap, plot, label } = props;
  const x = gap.x + gap.width / 2;
  const y = (plot.top + plot.bottom) / 2;
  const upright = gap.width >= 84;
  return (
    <text
      x={x}
      y={y}
      className="chart__tick chart__tick--gap"
      transform={upright ? undefined : `rotate(-90 ${x} ${y})`}
      dy={upright ? undefined : 4}
    >
      {label}
    </text>
  );
}

function describe(words: Translator, months: readonly MonthView[], target: string): string {
  const [first, last] = [months[0]?.month ?? '', months.at(-1)?.month ?? ''];
  return words.t('charts.describe', { first: words.month(first), last: words.month(last), target }).trim();
}
