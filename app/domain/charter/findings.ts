import type { Language } from '../language.ts';
import { type FindingCode, warningCodes } from './finding-codes.ts';
import { findingMessages } from './finding-messages.ts';

/** Something wrong with a file of content: where, what, and the values that its message names. */
export type Finding = {
  severity: 'error' | 'warning';
  path: string;
  /** Counted from 1. */
  line: number;
  code: FindingCode;
  values: Record<string, FindingValue>;
};
/** A name or figure, the same in every language, or words in each. */
export type FindingValue = string | number | Record<Language, string>;

export function finding(
  path: string,
  line: number,
  code: FindingCode,
  values: Finding['values'] = {},
): Finding {
  const severity = (warningCodes as readonly string[]).includes(code) ? 'warning' : 'error';
  return { severity, path, line, code, values };
}

export function hasErrors(findings: Finding[]): boolean {
  return findings.some((found) => found.severity === 'error');
}

const words: Record<Finding['severity'], Record<Language, string>> = {
  error: { en: 'error', fr: 'erreur' },
  warning: { en: 'warning', fr: 'avertissement' },
};

/** What is wrong and what was expected, in one sentence without the place. */
export function findingMessage(found: Finding, language: Language): string {
  return findingMessages[found.code][language].replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = found.values[key] ?? '';
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** `content/charters/aurore/01-call-back.fr.md:7: error: …: expected …`, as compilers print it. */
export function formatFinding(found: Finding, language: Language): string {
  const colon = language === 'fr' ? '\u00a0:' : ':';
  return `${found.path}:${found.line}: ${words[found.severity][language]}${colon} ${findingMessage(found, language)}`;
}

/** In the order in which an author works: by file, then by line. */
export function sortFindings(findings: Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
}
