import type { Finding } from '#app/domain/charter/findings.ts';
import { isolated } from '#app/languages/isolated.ts';
import { factsOf, type Language, nameOfLanguage } from '#app/languages/language.ts';
import { typeset } from '#app/languages/typography.ts';
import { catalogues } from './catalogues.ts';

/** What is wrong and what was expected, in one sentence without the place, to be shown. */
export function findingMessage(found: Finding, language: Language): string {
  const message: string = catalogues[language].findings[found.code];
  const { direction, locale } = factsOf(language);
  return typeset(message, language).replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = found.values[key] ?? '';
    if (typeof value !== 'object') return isolated(String(value), direction);
    return 'language' in value
      ? nameOfLanguage(value.language, language)
      : new Intl.NumberFormat(locale).format(value.number);
  });
}

/** `content/charters/aurore/01-call-back.fr.md:7: error: …: expected …`, as compilers print it, and below it the line itself. */
export function formatFinding(found: Finding, language: Language): string {
  const severity: string = catalogues[language].findingSeverities[found.severity];
  const said = typeset(severity, language).replace('{message}', () => findingMessage(found, language));
  return placed(found, said);
}

/** What is said of a place in a file: before it the place, below it the line that stands there, where that is known. */
export function placed({ path, line, text }: Pick<Finding, 'path' | 'line' | 'text'>, said: string): string {
  return `${path}:${line}: ${said}${text === undefined ? '' : `\n    ${text}`}`;
}
