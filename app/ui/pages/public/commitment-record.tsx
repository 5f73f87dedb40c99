import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { MonthlyChart } from '../../charts/monthly-chart.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { IntervalStrip, targetInWords } from '../../trust/interval-strip.tsx';
import { commonScale, type FigureWithTarget, onShownScale } from '../../trust/shown-figure.ts';
import { Verdict } from '../../trust/verdict.tsx';
import type { CommitmentView } from './commitment-view.ts';
import { PeriodLinks } from './period-links.tsx';
import { PeriodParts } from './period-parts.tsx';
import { WatchNote } from './watch-note.tsx';

/** How a promise has been kept: its figure of the period against the target, then month by month. */
export function CommitmentRecord(props: { words: Translator; commitment: CommitmentView }): ReactElement {
  const { words, commitment } = props;
  const { head, id, terms, figure, months, period } = commitment;
  const { t, language } = words;
  const href = paths.commitment(language, head.slug, id);
  return (
    <>
      {figure ? (
        <>
          <PeriodLinks words={words} period={period} href={href} fragment="record" />
          {figure.cases > 0 ? (
            <ShownFigure words={words} figure={figure} commitment={commitment} />
          ) : (
            <EmptyState text={t('commitment.noCases')} />
          )}
          <PeriodParts words={words} parts={figure.parts} />
          {months.some(({ cases }) => cases > 0) && (
            <MonthlyChart
              words={words}
              caption={t('commitment.byMonth')}
              months={months}
              target={terms.target}
              direction={terms.direction}
            />
          )}
        </>
      ) : (
        <p>{t('home.aspirational')}</p>
      )}
      {commitment.reports.length > 0 && <Reports {...props} />}
      <WatchNote words={words} watch={commitment.watch} zone={head.zone} ended={head.ended} />
    </>
  );
}

function ShownFigure(props: {
  words: Translator;
  figure: FigureWithTarget;
  commitment: CommitmentView;
}): ReactElement {
  const { words, figure, commitment } = props;
  const { level, minimum, budget, head } = commitment;
  const { t, percent } = words;
  const { low, high } = onShownScale(figure);
  const lower = figure.direction === 'lower is better';
  const facts: { name: string; value: ReactNode }[] = [
    { name: t('commitment.cases'), value: casesInWords(words, commitment, figure) },
    ...(budget
      ? [
          {
            name: t('commitment.budgetName', { year: head.asOf.slice(0, 4) }),
            value: t('commitment.budgetOf', budget),
          },
        ]
      : []),
  ];
  return (
    <>
      <div className="record">
        <div className="record__figure">
          <p className="eyebrow">{t(lower ? 'commitment.failed' : 'commitment.kept')}</p>
          <p className="record__rate">{figure.printed ? words.rate(figure.printed) : '–'}</p>
          <p className="note">
            {t('commitment.interval', { ...words.rateBounds({ low, high }), level: percent(level, 0) })}
          </p>
        </div>
        <div className="record__against">
          <p className="record__verdict">
            <Verdict words={words} of={figure.verdict} />
            {figure.target !== null && (
              <span className="record__target quiet">
                {t(lower ? 'charts.targetAtMost' : 'charts.target', {
                  rate: targetInWords(words, figure.target),
                })}
              </span>
            )}
          </p>
          <p className="note">
            {figure.verdict === 'too-few'
              ? t('commitment.tooFew', { minimum })
              : t(`verdictsExplained.${figure.verdict ?? 'none'}`)}
          </p>
          <IntervalStrip words={words} figure={figure} {...commonScale([figure])} />
        </div>
      </div>
      <KeyValueList facts={facts} />
    </>
  );
}

function casesInWords(words: Translator, { terms }: CommitmentView, figure: FigureWithTarget): string {
  const { t } = words;
  const { cases, exempt, unknown } = figure;
  return words.list([
    t(terms.measure === 'each-time' ? 'common.occurrences' : 'common.cases', { count: cases }),
    exempt > 0 ? t('home.exempt', { count: exempt }) : t('commitment.noneExempt'),
    t('commitment.unknown', { count: unknown }),
  ]);
}

/** Rates as they were reported, counts and bare percentages alike. */
function Reports({ words, commitment }: { words: Translator; commitment: CommitmentView }): ReactElement {
  const { t, n } = words;
  return (
    <>
      <DataTable
        caption={t('commitment.reports')}
        columns={[
          { key: 'period', label: t('commitment.reportPeriod') },
          { key: 'counts', label: t('commitment.reportCounts'), numeric: true },
          { key: 'percent', label: t('commitment.reportPercent'), numeric: true },
        ]}
        rows={commitment.reports.map(({ seq, from, to, kept, of, rate }) => {
          return {
            id: String(seq),
            cells: {
              period: <Ordinals text={t('common.fromTo', { from: words.date(from), to: words.date(to) })} />,
              counts: kept === null || of === null ? '–' : `${n(kept)} / ${n(of)}`,
              percent: rate === '' ? '–' : words.rate(rate),
            },
          };
        })}
      />
      <p className="note">{t('commitment.reportsNote')}</p>
    </>
  );
}
