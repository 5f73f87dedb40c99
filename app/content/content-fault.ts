import { type Finding, hasErrors } from '#app/domain/charter/findings.ts';
import { formatFinding } from '#app/i18n/findings.ts';
import type { Language } from '#app/languages/language.ts';

/** Files of the content folder that could not be understood by whoever needs them now. Its own `message` is the English one, for logs. */
export class ContentFault extends Error {
  readonly #findings: readonly Finding[];

  /** @param findings those that are errors are told */
  constructor(findings: readonly Finding[]) {
    const errors = findings.filter((found) => hasErrors([found]));
    super(inWords(errors, 'en'));
    this.#findings = errors;
  }

  /** Each with file and line, what is wrong and what was expected, as `kept check` says it. */
  say(language: Language): string {
    return inWords(this.#findings, language);
  }
}

function inWords(findings: readonly Finding[], language: Language): string {
  return findings.map((found) => formatFinding(found, language)).join('\n');
}
