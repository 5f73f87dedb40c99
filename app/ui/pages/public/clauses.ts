import type { Translator } from '#app/i18n/translator.ts';

/** Clauses one after the other, parted as the language does. */
export function joinClauses({ language }: Translator, clauses: readonly string[]): string {
  return clauses.join(language === 'fr' ? '\u202f; ' : '; ');
}
