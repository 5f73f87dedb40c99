import type { TermDifference } from '#app/domain/charter/easing.ts';
import type { TermChange, WordsChange } from '#app/domain/charter/edition.ts';
import type { Remedy } from '#app/domain/remedy/remedy.ts';
import { joinClauses } from '#app/i18n/clauses.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { isLanguage } from '#app/languages/language.ts';
import { remedyInWords } from './remedy-words.ts';
import { inReadingOrder, termName, termValue } from './term-words.ts';

export type Remedies = { before: Remedy | null; after: Remedy | null };
type Differing = { terms: readonly TermChange[]; remedies: Remedies; words: readonly WordsChange[] };
/** A term before and after, in words. */
export type Row = { key: string; name: string; before: string; after: string };

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

/** How a promise is less than before, in one sentence: of the terms that ease, what each becomes. */
export function easingInWords(
  words: Translator,
  { terms, remedies }: { terms: readonly TermDifference[]; remedies: Remedies },
): string {
  const eased = terms
    .filter(({ eases }) => eases)
    .map((change) => ({ ...change, key: withoutLanguage(change.key) }));
  const once = eased.filter(({ key }, place) => eased.findIndex((other) => other.key === key) === place);
  return changesInWords(words, { terms: once, remedies, words: [] });
}

/** `clock.starts` for `clock.starts.fr`: what a text says is one term in all languages. */
function withoutLanguage(key: string): string {
  const [last, ...above] = key.split('.').reverse();
  return isLanguage(last) ? above.reverse().join('.') : key;
}

/** Terms that differ, in the order in which they are read; a remedy is told whole. */
export function rowsOf(words: Translator, terms: readonly TermChange[], remedies?: Remedies): Row[] {
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
