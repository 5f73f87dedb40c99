import type { ReactElement } from 'react';
import { fewestMonths, fewestUnits, type Lag, type Leadership } from '#app/domain/survey/leadership.ts';
import { lagsInWords, slopeInWords } from '#app/i18n/lags-in-words.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { EmptyState } from '../notices/empty-state.tsx';
import { DataTable } from '../tables/data-table.tsx';
import { type LagPlan, layOutLags } from './lag-plan.ts';

/** How satisfaction goes with leadership of months before and after, both ways alike; the same numbers as a table below. */
export function LagPlot(props: {
  words: Translator;
  of: Leadership;
  /** Of how many units and months both sides said enough. */
  known: { units: number; months: number };
}): ReactElement {
  const { words, of, known } = props;
  const { t } = words;
  if (of.lags.length === 0)
    return (
      <EmptyState text={t('lags.empty', { ...known, leastUnits: fewestUnits, leastMonths: fewestMonths })} />
    );
  const caption = t('lags.caption');
  return (
    <figure className="chart">
      <figcaption className="chart__caption">{caption}</figcaption>
      <Drawing words={words} plan={layOutLags(of.lags)} label={describe(words, of)} />
      {lagsInWords(words, of).map((sentence) => (
        <p key={sentence} className="prose">
          {sentence}
        </p>
      ))}
      <details className="chart__table">
        <summary>{t('charts.sameNumbers')}</summary>
        <DataTable
          caption={caption}
          columns={[
            { key: 'lag', label: t('lags.lag'), numeric: true },
            { key: 'n', label: t('lags.n'), numeric: true },
            { key: 'slope', label: t('lags.slope'), numeric: true },
            { key: 'interval', label: t('lags.interval'), numeric: true },
            { key: 'p', label: t('lags.p'), numeric: true },
            { key: 'spearman', label: t('lags.spearman'), numeric: true },
            { key: 'perUnit', label: t('lags.perUnit'), numeric: true },
          ]}
          rows={of.lags.map((lag) => ({ id: String(lag.lag), cells: cellsOf(words, lag) }))}
        />
      </details>
    </figure>
  );
}

function cellsOf(words: Translator, of: Lag): Record<string, string> {
  const { perUnit } = of;
  const within = ({ lower, upper }: { lower: number | null; upper: number | null }) =>
    lower === null || upper === null
      ? '–'
      : words.t('lags.within', { low: slopeInWords(words, lower), high: slopeInWords(words, upper) });
  const ofUnits = slopeInWords(words, perUnit.mean);
  return {
    lag: words.n(of.lag, { signDisplay: 'exceptZero' }),
    n: words.n(of.n),
    slope: slopeInWords(words, of.b),
    interval: within(of),
    p: of.pHolm === null ? '–' : words.n(of.pHolm, { maximumSignificantDigits: 2 }),
    spearman: slopeInWords(words, of.spearman),
    perUnit: perUnit.lower === null ? ofUnits : `${ofUnits} (${within(perUnit)})`,
  };
}

function describe(words: Translator, of: Leadership): string {
  return words.t('lags.describe', { verdict: words.t(`lags.verdicts.${of.verdict}`) });
}

function Drawing(props: { words: Translator; plan: LagPlan; label: string }): ReactElement {
  const { words, plan, label } = props;
  const { t } = words;
  const up = (y: number) => percent((100 * y) / plan.height);
  const middle = plan.columns.find(({ lag }) => lag === 0)?.x ?? 50;
  return (
    <svg className="drawing lags" height={`${plan.height / 16}em`} role="img" aria-label={label}>
      {plan.ticks.map(({ slope, y }) => (
        <g key={slope}>
          <line x2="100%" y1={up(y)} y2={up(y)} className="chart__grid" />
          <text x="0" dx="-0.7em" y={up(y)} dy="0.35em" className="lags__tick">
            {words.n(slope, { maximumFractionDigits: 2 })}
          </text>
        </g>
      ))}
      <line
        x1={percent(middle)}
        x2={percent(middle)}
        y1={up(plan.top)}
        y2={up(plan.bottom)}
        className="lags__same"
      />
      <line x2="100%" y1={up(plan.nought)} y2={up(plan.nought)} className="chart__base" />
      <text x="0" y={up(14)} className="lags__way">
        {`← ${t('lags.satisfactionBefore')}`}
      </text>
      <text x="100%" y={up(14)} className="lags__way lags__way--after">
        {`${t('lags.leadershipBefore')} →`}
      </text>
      {plan.points.map(({ lag, x, y, top, bottom, established }) => (
        <g key={lag}>
          <line x1={percent(x)} x2={percent(x)} y1={up(top)} y2={up(bottom)} className="chart__whisker" />
          <circle cx={percent(x)} cy={up(y)} r="4.5" className={established ? 'chart__dot' : 'lags__open'} />
        </g>
      ))}
      {plan.columns.map(({ lag, x }) => (
        <text key={lag} x={percent(x)} y={up(plan.bottom + 18)} className="lags__name">
          {words.n(lag, { signDisplay: 'exceptZero' })}
        </text>
      ))}
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 1000}%`;
}
