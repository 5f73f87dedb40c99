import type { ReactElement } from 'react';
import { saidCulture, saidKept, saidLabel } from '#app/i18n/said-symmetry.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
import { Chapter } from './chapter.tsx';
import { PromisedLink } from './promised-link.tsx';
import type { CultureView, SymmetryView } from './symmetry-view.ts';

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
  const { t } = words;
  const said = saidCulture(words, { culture, mark });
  return {
    culture: t(`symmetry.cultures.${culture}`),
    mark: <Said of={saidAs(said, 'mark')} />,
    interval: <Said of={saidAs(said, 'interval')} />,
    answers: <Said of={saidAs(said, 'answers')} />,
    promises:
      promises.length === 0 ? (
        t('symmetry.cultures.noPromises')
      ) : (
        <ul className="promise-links bare">
          {promises.map((promise) => (
            <li key={promise.id}>
              <PromisedLink words={words} of={promise} />{' '}
              <span className="note">
                <Said of={saidKept(words, promise)} />
              </span>
            </li>
          ))}
        </ul>
      ),
  };
}

/** What a published rule of a label would say of the three marks, as our reading of it. */
export function LabelChapter({ words, page }: Props): ReactElement {
  const { t } = words;
  const [said] = saidLabel(words, page);
  return (
    <Chapter id="label" title={t('symmetry.label.title')}>
      <p className="prose">{t('symmetry.label.says')}</p>
      {said ? (
        <p>
          <Said of={said} />
        </p>
      ) : (
        <p className="note">{t('symmetry.label.empty')}</p>
      )}
    </Chapter>
  );
}
