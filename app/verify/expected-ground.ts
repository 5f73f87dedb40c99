import type { Audit } from '#app/domain/audit/audit.ts';
import { endOfDay } from '#app/domain/calendar/day-ends.ts';
import { type Edition, type EditionShown, everPromised } from '#app/domain/charter/published.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Method } from '#app/domain/trust/method.ts';
import type { TalliesByCommitment } from '#app/domain/trust/settled.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { setLocalised } from '#app/languages/typography.ts';

/** What the figures of a page follow from: what the entries that it is made of add up to, at its moment. */
export type Ground = EditionShown & {
  audit: Audit;
  words: Translator;
  charter: string;
  at: Instant;
  editions: Edition[];
  method: Method;
  tallies: TalliesByCommitment;
};

/** What the words about a breach depend on. */
export function breachGround({ words, ended, edition }: Ground): {
  zone: string;
  ended: boolean;
  firstLanguage: Language;
} {
  const { zone, languages } = edition.terms;
  return { zone, ended, firstLanguage: languages[0] ?? words.language };
}

/** The moment of the page, or the end of a record that has ended. */
export function endOf({ at, asOf, ended, edition }: Ground): Instant {
  return ended ? endOfDay(asOf, edition.terms.zone) : at;
}

/** The number and title of every promise that the charter ever made, as it last stood. */
export function titlesOf({
  editions,
  words,
}: Ground): Map<string, { id: string; number: number; title: { text: string } }> {
  return new Map(
    everPromised(editions).map(({ terms: { id, number, title }, edition }) => {
      const text = setLocalised(title, words.language, edition.terms.languages)?.text ?? '';
      return [id, { id, number, title: { text } }];
    }),
  );
}
