import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { LocalisedText } from '../../text/localised-text.tsx';
import { type ShownCase, standingInWords, whenInWords } from './case-words.ts';

/** Cases of a reference that is named already: which promise each is of, and where it stands. */
export function CasesBeside(props: {
  words: Translator;
  rows: readonly (ShownCase & { id: string })[];
  now: Instant;
  label?: string;
}): ReactElement {
  const { words, rows, now, label } = props;
  return (
    <ul className="bare cases-beside" aria-label={label}>
      {rows.map((row) => {
        const standing = standingInWords(words, row, now);
        const when = whenInWords(words, row, now);
        return (
          <li key={row.id}>
            <a href={paths.case(words.language, row.id)}>
              <LocalisedText words={words} text={row.title} />
            </a>{' '}
            <span className="cases-beside__when">{[standing, when].filter(Boolean).join('\u00a0· ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
