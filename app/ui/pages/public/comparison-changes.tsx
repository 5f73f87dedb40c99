import type { ReactElement } from 'react';
import type { TermChange, WordsChange } from '#app/domain/charter/edition.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { languages } from '#app/languages/language.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { type Remedies, rowsOf } from './changes-in-words.ts';
import { inReadingOrder, termName } from './term-words.ts';

/** Terms in a table, then words: the page's language openly, the others folded. */
export function Changes(props: {
  words: Translator;
  terms: readonly TermChange[];
  remedies?: Remedies;
  prose: readonly WordsChange[];
}): ReactElement {
  const { words, prose } = props;
  const { t } = words;
  const rows = rowsOf(words, props.terms, props.remedies);
  const inLanguage = (language: string) =>
    inReadingOrder(
      prose.filter((change) => change.language === language),
      ({ part }) => part,
    ).map((change) => <WordsDiff key={change.part} words={words} change={change} />);
  const own = inLanguage(words.language);
  return (
    <>
      {rows.length > 0 && (
        <DataTable
          caption={t('commitment.terms')}
          captionHidden
          columns={[
            { key: 'term', label: t('editions.term') },
            { key: 'before', label: t('editions.before') },
            { key: 'after', label: t('editions.after') },
          ]}
          rows={rows.map(({ key, name, before, after }) => ({
            id: key,
            cells: { term: name, before: <Ordinals text={before} />, after: <Ordinals text={after} /> },
          }))}
        />
      )}
      {own}
      {languages
        .filter((language) => language !== words.language)
        .map((language) => ({ language, diffs: inLanguage(language) }))
        .filter(({ diffs }) => diffs.length > 0)
        .map(({ language, diffs }) => (
          <details key={language} className="diff__other" open={own.length === 0}>
            <summary>
              {t('editions.alsoIn', {
                count: diffs.length,
                language: t('common.inLanguage', { language: words.nameOf(language) }),
              })}
            </summary>
            {diffs}
          </details>
        ))}
    </>
  );
}

/** What was taken out and put in, word by word: struck through and underlined, and said to those who do not see it. */
function WordsDiff({ words, change }: { words: Translator; change: WordsChange }): ReactElement {
  const { t } = words;
  let place = 0;
  return (
    <div className="diff">
      <p className="eyebrow">{termName(words, change.part)}</p>
      <p className="diff__text" lang={langOf(words, change)}>
        {change.pieces.map(({ kind, text }, index) => {
          place += text.length;
          const before = change.pieces[index - 1];
          if (kind === 'same') return <span key={place}>{text}</span>;
          const Mark = kind === 'removed' ? 'del' : 'ins';
          return (
            <Mark key={place + kind} className={before && touch(before, text) ? 'diff__touching' : undefined}>
              <span className="visually-hidden" lang={words.language}>
                {t(kind === 'removed' ? 'editions.removed' : 'editions.addedWords')}{' '}
              </span>
              {text}
            </Mark>
          );
        })}
      </p>
    </div>
  );
}

/** Whether what was put in would seem to go on with what was taken out: no space parts them. */
function touch(before: WordsChange['pieces'][number], text: string): boolean {
  return before.kind === 'removed' && !/\s$/.test(before.text) && !/^\s/.test(text);
}

/** A text that came or went whole; that it did is said above it, and marks in every line would only make it hard to read. */
export function WholeText({ words, change }: { words: Translator; change: WordsChange }): ReactElement {
  const text = change.pieces.map((piece) => piece.text).join('');
  const Mark = change.pieces.some(({ kind }) => kind === 'removed') ? 'del' : 'ins';
  return (
    <p className="diff__text diff__text--whole" lang={langOf(words, change)}>
      <Mark>{text}</Mark>
    </p>
  );
}
