import type { Audit } from '#app/domain/audit/audit.ts';
import { endOfDay } from '#app/domain/calendar/day-ends.ts';
import { type Edition, type EditionShown, everPromised, namedBy } from '#app/domain/charter/published.ts';
import type { CommitmentTerms } from '#app/domain/charter/terms.ts';
import type { Instant } from '#app/domain/instant.ts';
import { elementsOf, scoredPromises } from '#app/domain/trust/elements.ts';
import { type Explanation, explain } from '#app/domain/trust/explanation.ts';
import type { Method } from '#app/domain/trust/method.ts';
import type { ScoredCommitment } from '#app/domain/trust/scores.ts';
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

/** What enters the scores of a charter on the day of its page, and how they follow from it. */
export function trustOf({ editions, edition, tallies, asOf, method }: Ground): {
  now: ScoredCommitment[];
  explanation: Explanation;
} {
  const now = elementsOf(scoredPromises(editions, edition), tallies, asOf, method);
  return { now, explanation: explain(now, method) };
}

type Titled = { id: string; number: number; title: { text: string } };
type Named = { terms: CommitmentTerms; edition: Edition };

/** The number and title of every promise that the charter ever made, as it last stood. */
export function titlesOf({ editions, words }: Ground): Map<string, Titled> {
  return new Map(everPromised(editions).map((named) => [named.terms.id, titled(words, named)]));
}

/** The same as the edition shown has them first: an edition to come may call a promise otherwise. */
export function titlesShown(ground: Ground): Map<string, Titled> {
  return new Map([...namedBy(ground)].map(([id, named]) => [id, titled(ground.words, named)]));
}

function titled({ language }: Translator, { terms: { id, number, title }, edition }: Named): Titled {
  return { id, number, title: { text: setLocalised(title, language, edition.terms.languages)?.text ?? '' } };
}
