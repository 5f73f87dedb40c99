import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { DataTable } from '../../../tables/data-table.tsx';
import { Chapter } from '../chapter.tsx';
import type { CandidateView, ResultsView } from './survey-view.ts';

/** How natures are come by, with every other reading beside the one that counts: in a drawer. */
export function SurveyMethod({
  words,
  results,
}: {
  words: Translator;
  results: ResultsView;
}): ReactElement | null {
  const { t } = words;
  const { candidates } = results;
  if (candidates.length === 0) return null;
  const isWeighted = candidates.some(({ weighted }) => weighted !== null);
  return (
    <Chapter
      id="method"
      title={t('results.method.title')}
      wide={
        <details className="chart__table flow">
          <summary>{t('results.method.open')}</summary>
          <p className="prose">{t('results.method.kano')}</p>
          <p className="prose">{t('results.method.order')}</p>
          <p className="prose">{t('results.method.counts')}</p>
          {isWeighted && <p className="note">{t('results.method.rounded')}</p>}
          <Readings words={words} rows={candidates} />
        </details>
      }
    />
  );
}

function Readings({ words, rows }: { words: Translator; rows: readonly CandidateView[] }): ReactElement {
  const { t, n, percent } = words;
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : percent(value, 0);
  return (
    <DataTable
      caption={t('results.kano.nature')}
      columns={[
        { key: 'promise', label: t('results.kano.promise') },
        { key: 'mode', label: t('results.method.mode') },
        { key: 'blauth', label: t('results.method.blauth') },
        { key: 'near', label: t('results.method.near') },
        { key: 'strength', label: t('results.method.strength'), numeric: true },
        { key: 'total', label: t('results.method.total'), numeric: true },
        { key: 'fong', label: t('results.method.fong') },
        { key: 'top', label: t('results.method.top'), numeric: true },
        { key: 'norm', label: t('results.method.norm'), numeric: true },
        { key: 'unweighted', label: t('results.kano.unweighted') },
      ]}
      rows={rows.map(({ id, number, reading, unweighted }) => ({
        id,
        cells: {
          promise: n(number),
          mode: reading?.mode ?? '–',
          blauth: reading?.blauth ?? '–',
          near: reading?.near ?? '–',
          strength: share(reading?.categoryStrength),
          total: share(reading?.totalStrength),
          fong:
            reading?.fongSignificant == null
              ? '–'
              : t('results.method.fongOf', { is: reading.fongSignificant ? 'yes' : 'no' }),
          top: share(reading?.pTopOverSecond),
          norm: share(reading?.pNormative),
          unweighted: unweighted ? t(`perceived.${unweighted.nature}`) : '–',
        },
      }))}
    />
  );
}
