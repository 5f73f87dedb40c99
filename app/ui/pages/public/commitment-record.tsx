import type { ReactElement, ReactNode } from 'react';
import type { TargetedFigure } from '#app/domain/trust/period-figure.ts';
import { type SaidReport, saidRecord, saidReports } from '#app/i18n/said-record.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { MonthlyChart } from '../../charts/monthly-chart.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { IntervalStrip } from '../../trust/interval-strip.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
import { commonScale } from '../../trust/shown-figure.ts';
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
          {figure.parts.length > 0 && <PeriodParts words={words} id={id} parts={figure.parts} />}
          {months.some(({ cases }) => cases > 0) && (
            <MonthlyChart
              words={words}
              id={id}
              caption={t('commitment.byMonth')}
              months={months}
              direction={terms.direction}
            />
          )}
        </>
      ) : (
        <p>{t('home.aspirational')}</p>
      )}
      {commitment.reports.length > 0 && <Reports {...props} />}
      <p className="onward">
        <a href={paths.honesty(language, head.slug)}>{t('honesty.title')}</a>
      </p>
      <WatchNote words={words} watch={commitment.watch} zone={head.zone} ended={head.ended} />
    </>
  );
}

function ShownFigure(props: {
  words: Translator;
  figure: TargetedFigure;
  commitment: CommitmentView;
}): ReactElement {
  const { words, figure, commitment } = props;
  const { id, terms, budget, head } = commitment;
  const { t } = words;
  const said = saidRecord(words, { id, measure: terms.measure }, figure, commitment);
  const lower = figure.direction === 'lower is better';
  const facts: { name: string; value: ReactNode }[] = [
    { name: t('commitment.cases'), value: <Said of={saidAs(said, 'counts')} /> },
    ...(budget
      ? [
          {
            name: t('commitment.budgetName', { year: head.asOf.slice(0, 4) }),
            value: <Said of={saidAs(said, 'budget')} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <div className="record">
        <div className="record__figure">
          <p className="eyebrow">{t(lower ? 'commitment.failed' : 'commitment.kept')}</p>
          <p className="record__rate">{figure.printed ? <Said of={saidAs(said, 'rate')} /> : '–'}</p>
          <p className="note">
            <Said of={saidAs(said, 'interval')} />
          </p>
        </div>
        <div className="record__against">
          <p className="record__verdict">
            <Verdict words={words} of={figure.verdict} said={saidAs(said, 'verdict')} />
            {figure.target !== null && (
              <span className="record__target quiet">
                <Said of={saidAs(said, 'target')} />
              </span>
            )}
          </p>
          <p className="note">
            <Said of={saidAs(said, 'why')} />
          </p>
          <IntervalStrip words={words} figure={figure} {...commonScale([figure])} />
        </div>
      </div>
      <KeyValueList facts={facts} />
    </>
  );
}

/** Rates as they were reported, counts and bare percentages alike. */
function Reports({ words, commitment }: { words: Translator; commitment: CommitmentView }): ReactElement {
  const { t } = words;
  return (
    <>
      <DataTable
        caption={t('commitment.reports')}
        columns={[
          { key: 'period', label: t('commitment.reportPeriod') },
          { key: 'counts', label: t('commitment.reportCounts'), numeric: true },
          { key: 'percent', label: t('commitment.reportPercent'), numeric: true },
        ]}
        rows={commitment.reports.map((report) => ({
          id: String(report.seq),
          cells: reportCells(words, commitment.id, report),
        }))}
      />
      <p className="note">{t('commitment.reportsNote')}</p>
    </>
  );
}

function reportCells(words: Translator, id: string, report: SaidReport) {
  const said = saidReports(words, id, [report]);
  return {
    period: <Said of={saidAs(said, 'days')} />,
    counts: <Said of={saidAs(said, 'counts')} otherwise="–" />,
    percent: <Said of={saidAs(said, 'rate')} otherwise="–" />,
  };
}
