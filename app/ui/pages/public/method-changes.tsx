import type { ReactElement } from 'react';
import type { Nature } from '#app/domain/charter/terms.ts';
import type { Scores } from '#app/domain/trust/scores.ts';
import { DataTable } from '../../tables/data-table.tsx';
import type { MethodProps } from './method-view.ts';

/** Every version of the method that replaced another one, with both scores of its day, old and new. */
export function MethodChanges({ words, page }: MethodProps): ReactElement {
  const { t, date, score } = words;
  const { changes } = page;
  if (changes.length === 0) return <p>{t('method.neverChanged')}</p>;
  const scoreIn = (scores: Scores, nature: Nature) => {
    const found = scores[nature];
    return found ? score(found.score) : t('method.notComparable');
  };
  const both = (nature: Nature, { before, after }: { before: Scores; after: Scores }) =>
    t('method.oldAndNew', { before: scoreIn(before, nature), after: scoreIn(after, nature) });
  return (
    <DataTable
      caption={t('method.versions')}
      captionHidden
      columns={[
        { key: 'version', label: t('method.versionColumn'), numeric: true },
        { key: 'day', label: t('method.dayColumn') },
        { key: 'normative', label: t('scores.normative') },
        { key: 'differentiating', label: t('scores.differentiating') },
      ]}
      rows={changes.map((change) => ({
        id: String(change.number),
        cells: {
          version: words.n(change.number),
          day: date(change.day),
          normative: both('normative', change),
          differentiating: both('differentiating', change),
        },
      }))}
    />
  );
}
