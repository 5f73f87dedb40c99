import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { Chapter } from './chapter.tsx';
import { PromisedLink } from './promised-link.tsx';
import { type CultureView, keptInWords, type SymmetryView } from './symmetry-view.ts';

type Props = { words: Translator; page: Pick<SymmetryView, 'cultures' | 'label'> };

/** The three cultures side by side, each with its mark where a closed survey gives one and with the promises that belong to it. */
export function CulturesChapter({ words, page }: Props): ReactElement {
  const { t } = words;
  const isKnown = page.cultures.some(({ mark }) => mark !== null);
  const isSaid = page.cultures.some(({ promises }) => promises.length > 0);
  return (
    <Chapter
      id="cultures"
      title={t('symmetry.cultures.title')}
      wide={(isKnown || isSaid) && <SideBySide words={words} cultures={page.cultures} isKnown={isKnown} />}
    >
      <p className="prose">{t('symmetry.cultures.says')}</p>
      {!isKnown && <EmptyState text={t('symmetry.cultures.empty')} />}
      {isKnown && (
        <details className="chart__table flow">
          <summary>{t('symmetry.cultures.how')}</summary>
          <p className="prose">{t('symmetry.cultures.persons')}</p>
          <p className="prose">{t('symmetry.cultures.rounded')}</p>
        </details>
      )}
    </Chapter>
  );
}

function SideBySide(props: {
  words: Translator;
  cultures: readonly CultureView[];
  isKnown: boolean;
}): ReactElement {
  const { words, cultures, isKnown } = props;
  const { t } = words;
  return (
    <DataTable
      caption={t('symmetry.cultures.title')}
      captionHidden
      stacks
      columns={[
        { key: 'culture', label: t('symmetry.cultures.culture') },
        ...(isKnown
          ? [
              { key: 'mark', label: t('symmetry.cultures.mark'), numeric: true },
              { key: 'interval', label: t('symmetry.cultures.interval'), numeric: true },
              { key: 'answers', label: t('symmetry.cultures.answers'), numeric: true },
            ]
          : []),
        { key: 'promises', label: t('symmetry.cultures.promises'), stacked: 'wide' },
      ]}
      rows={cultures.map((each) => ({ id: each.culture, cells: cellsOf(words, each) }))}
    />
  );
}

function cellsOf(words: Translator, { culture, mark, promises }: CultureView) {
  const { t, n, scoreBounds } = words;
  const { lower = null, upper = null } = mark ?? {};
  return {
    culture: t(`symmetry.cultures.${culture}`),
    mark: mark?.mean == null ? t('symmetry.cultures.few') : n(mark.mean),
    interval:
      lower === null || upper === null
        ? '–'
        : t('symmetry.cultures.within', scoreBounds({ low: Math.max(0, lower), high: Math.min(100, upper) })),
    answers: mark === null ? '–' : n(mark.n),
    promises:
      promises.length === 0 ? (
        t('symmetry.cultures.noPromises')
      ) : (
        <ul className="promise-links bare">
          {promises.map((promise) => (
            <li key={promise.id}>
              <PromisedLink words={words} of={promise} />{' '}
              <span className="note">{keptInWords(words, promise)}</span>
            </li>
          ))}
        </ul>
      ),
  };
}

/** What a published rule of a label would say of the three marks, as our reading of it. */
export function LabelChapter({ words, page }: Props): ReactElement {
  const { t, n, score } = words;
  const { label, cultures } = page;
  const lowest = cultures.find(({ culture }) => culture === label?.lowest);
  return (
    <Chapter id="label" title={t('symmetry.label.title')}>
      <p className="prose">{t('symmetry.label.says')}</p>
      {label?.mean == null || !lowest ? (
        <p className="note">{t('symmetry.label.empty')}</p>
      ) : (
        <p>
          {t(label.passes ? 'symmetry.label.passes' : 'symmetry.label.fails', {
            mean: score(label.mean),
            lowest: t('symmetry.label.lowest', {
              mark: n(lowest.mark?.mean ?? 0),
              culture: t(`symmetry.culture.${lowest.culture}`),
            }),
          })}
        </p>
      )}
    </Chapter>
  );
}
