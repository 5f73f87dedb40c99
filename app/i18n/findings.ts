import type { Finding } from '#app/domain/charter/findings.ts';
import type { SchemaFault } from '#app/domain/schema-fault.ts';
import { isolated } from '#app/languages/isolated.ts';
import { factsOf, type Language, nameOfLanguage } from '#app/languages/language.ts';
import { typeset } from '#app/languages/typography.ts';
import { catalogues } from './catalogues.ts';

/** What is wrong and what was expected, in one sentence without the place, to be shown. */
export function findingMessage(found: Finding, language: Language): string {
  return filled(catalogues[language].findings[found.code], found.values, language);
}

/** What a schema finds wrong, in a sentence that says what was expected. */
export function faultInWords({ code, values }: SchemaFault, language: Language): string {
  const { unclear } = values;
  const said = filled(catalogues[language].schemaFaults[code], values, language);
  return unclear === undefined ? said : filled(catalogues[language].faultOfText, { unclear, said }, language);
}

function filled(message: string, values: Finding['values'], language: Language): string {
  const { direction, locale } = factsOf(language);
  return typeset(message, language).replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key] ?? '';
    if (typeof value !== 'object') return isolated(String(value), direction);
    if ('language' in value) return nameOfLanguage(value.language, language);
    if ('number' in value) return new Intl.NumberFormat(locale).format(value.number);
    const said = faultInWords(value.fault, language);
    const { at } = value;
    return at === '' ? said : filled(catalogues[language].faultAtKey, { at, said }, language);
  });
}

/** `content/charters/aurore/01-call-back.fr.md:7: error: …: expected …`, as compilers print it, and below it the line itself. */
export function formatFinding(found: Finding, language: Language): string {
  const severity: string = catalogues[language].findingSeverities[found.severity];
  const said = typeset(severity, language).replace('{message}', () => findingMessage(found, language));
  return placed(found, said);
}

/** What is said of a place in a file: before it the place, below it the line that stands there, where that is known. */
function placed({ path, line, text }: Pick<Finding, 'path' | 'line' | 'text'>, said: string): string {
  return `${path}:${line}: ${said}${text === undefined ? '' : `\n    ${text}`}`;
}
