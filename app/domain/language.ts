/** Languages that Kept speaks. The catalogues in `app/i18n` cover exactly these. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** A text in one or more languages; which language comes first is the charter's business. */
export type Localised = Partial<Record<Language, string>>;

/**
 * The text in the language asked for, else in the first one that has it, said openly: `language` is the
 * language of the text that was found, so that a page can mark it. `null` when there is no text at all.
 */
export function localise(text: Localised, language: Language): { text: string; language: Language } | null {
  for (const candidate of [language, ...languages]) {
    const found = text[candidate];
    if (found !== undefined) return { text: found, language: candidate };
  }
  return null;
}
