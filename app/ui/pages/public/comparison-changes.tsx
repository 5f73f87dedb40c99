import type { ReactElement } from 'react';
import type { TermChange, WordsChange } from '#app/domain/charter/edition.ts';
import type { Remedy } from '#app/domain/remedy/remedy.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { languages } from '#app/languages/language.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { joinClauses } from './clauses.ts';
import { remedyInWords } from './remedy-words.ts';
import { inReadingOrder, termName, termValue } from './term-words.ts';

type Remedies = { before: Remedy | null; after: Remedy | null };
type Differing = { terms: readonly TermChange[]; remedies: Remedies; words: readonly WordsChange[] };
/** A term before and after, in words. */
type Row = { key: string; name: string; before: string; after: string };

/** Values longer than this many characters are for the table alone. */
const SHORT = 24;

/** What changed in a promise in one sentence: short values before and after, the names of all else. */
export function changesInWords(words: Translator, { terms, remedies, words: texts }: Differing): string {
  const { t, language } = words;
  const inner = (name: string) => name.charAt(0).toLocaleLowerCase(language) + name.slice(1);
  const rows = rowsOf(words, terms, remedies).map(({ name, before, after }) =>
    Math.max(before.length, after.length) > SHORT
      ? inner(name)
      : t('editions.instead', { name: inner(name), before, after }),
  );
  // The title stands just above, and its terms are among the rows.
  const prose = texts.filter(({ part }) => part !== 'title');
  const own = prose.filter((change) => change.language === language);
  const names = (own.length > 0 ? own : prose).map(({ part }) => inner(termName(words, part)));
  return joinClauses(words, [...rows, ...new Set(names)]);
}

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
                language: t('editions.inLanguage', { language: words.nameOf(language) }),
              })}
            </summary>
            {diffs}
          </details>
        ))}
    </>
  );
}

function rowsOf(words: Translator, terms: readonly TermChange[], remedies?: Remedies): Row[] {
  const { t } = words;
  const ofRemedy = ({ key }: TermChange) => key.split('.')[0] === 'remedy';
  const remedy = (of: Remedy | null) => (of ? remedyInWords(words, of).join(', ') : t('commitment.noRemedy'));
  const rows = terms
    .filter((change) => !ofRemedy(change))
    .map(({ key, before, after }) => ({
      key,
      name: termName(words, key),
      before: termValue(words, key, before),
      after: termValue(words, key, after),
    }));
  if (remedies && terms.some(ofRemedy)) {
    const { before, after } = remedies;
    rows.push({
      key: 'remedy',
      name: termName(words, 'remedy'),
      before: remedy(before),
      after: remedy(after),
    });
  }
  return inReadingOrder(rows, ({ key }) => key);
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
