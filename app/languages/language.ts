import { allFacts } from './all-facts.ts';
import type { LanguageFacts } from './facts.ts';

/** The languages that Kept speaks: those whose facts it has. */
export type Language = keyof typeof allFacts;
export const languages = Object.keys(allFacts) as [Language, ...Language[]];

export function factsOf(language: Language): LanguageFacts {
  return allFacts[language];
}

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** A text in one or more languages; which language comes first is the charter's business. */
export type Localised = Partial<Record<Language, string>>;

/**
 * The text in the language asked for, else in the first of `order` that has it, said openly: `language` is the
 * language of the text that was found, so that a page can mark it. `null` when there is no text at all.
 * @param order the languages of the charter that the text is from, its own first
 */
export function localise(
  text: Localised,
  language: Language,
  order: readonly Language[] = languages,
): { text: string; language: Language } | null {
  for (const candidate of [language, ...order, ...languages]) {
    const found = text[candidate];
    if (found !== undefined) return { text: found, language: candidate };
  }
  return null;
}

/** The name of a language as a reader of another knows it: `anglais`, `French`. */
export function nameOfLanguage(language: Language, reader: Language): string {
  const names = new Intl.DisplayNames(factsOf(reader).locale, { type: 'language' });
  return names.of(language) ?? factsOf(language).name;
}
