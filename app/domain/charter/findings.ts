import type { Language } from '../../languages/language.ts';
import type { SchemaFault } from '../schema-fault.ts';
import { withoutStrays } from '../stray-character.ts';
import { type FindingCode, warningCodes } from './finding-codes.ts';

/** Something wrong with a file of content: where, what, and the values that its message names. */
export type Finding = {
  severity: 'error' | 'warning';
  path: string;
  /** Counted from 1. */
  line: number;
  code: FindingCode;
  values: Record<string, FindingValue>;
  /** The line itself, where that helps; without the white space around it. */
  text?: string;
};
/**
 * A name or figure, the same in every language, or a number, a language or a fault as each says it; `at` is the key of
 * the fault, `''` where it is about the whole.
 */
export type FindingValue =
  | string
  | number
  | { number: number }
  | { language: Language }
  | { fault: SchemaFault; at: string };

export function finding(
  path: string,
  line: number,
  code: FindingCode,
  values: Finding['values'] = {},
  text?: string,
): Finding {
  const severity = (warningCodes as readonly string[]).includes(code) ? 'warning' : 'error';
  const found = { severity, path, line, code, values } as const;
  return text === undefined ? found : withText(found, text);
}

/** Longer lines are cut off where they are shown. */
const longestShown = 120;

/** With the line that it is about; one that is empty shows nothing. */
export function withText(found: Finding, line: string): Finding {
  const text = withoutStrays(line.trim().replaceAll('\t', ' '));
  if (text === '') return found;
  return { ...found, text: text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text };
}

/** Says that `expected` would be the text in `language`, in whose place readers see the one in `fallback`. */
export function untranslated(
  path: string,
  language: Language,
  fallback: Language,
  expected: string,
): Finding {
  return finding(path, 1, 'translation-missing', {
    language: { language },
    fallback: { language: fallback },
    expected,
  });
}

export function hasErrors(findings: Finding[]): boolean {
  return findings.some((found) => found.severity === 'error');
}

/** In the order in which an author works: by file, then by line. */
export function sortFindings(findings: Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
}
