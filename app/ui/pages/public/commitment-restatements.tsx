import type { ReactElement } from 'react';
import { saidRestated } from '#app/i18n/said-restated.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Said } from '../../trust/said.tsx';
import { Chapter } from './chapter.tsx';
import type { CommitmentView } from './commitment-view.ts';

/** Periods that were judged anew, with the figures of before and after side by side; nothing where there is none. */
export function CommitmentRestatements(props: {
  words: Translator;
  commitment: CommitmentView;
}): ReactElement | null {
  const { words, commitment } = props;
  const { t, n, language } = words;
  const { head, id, restated } = commitment;
  if (restated.length === 0) return null;
  const said = saidRestated(words, id, restated, head.zone);
  return (
    <Chapter id="restated" title={t('restatements.heading')}>
      <ul className="entries bare">
        {restated.toReversed().map(({ entry }, place) => {
          const figure = said[place];
          return figure ? (
            <li key={entry}>
              <Said of={figure} />{' '}
              <a href={paths.entry(language, entry)}>{t('restatements.entry', { number: n(entry) })}</a>
            </li>
          ) : null;
        })}
      </ul>
    </Chapter>
  );
}
