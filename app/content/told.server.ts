import type { FindingCode } from '#app/domain/charter/finding-codes.ts';
import { type Finding, sortFindings, withText } from '#app/domain/charter/findings.ts';
import { withoutConsequences } from '#app/domain/charter/misleading.ts';
import { normaliseSource } from '#app/domain/normal-source.ts';
import { readContentFile } from './content-file.server.ts';

/** Findings about what is not there, or about a file as a whole: the line at which they stand says nothing. */
const ofNoLine = new Set<FindingCode>([
  ...([
    'front-matter-missing',
    'front-matter-unclosed',
    'charter-missing',
    'terms-missing',
    'key-missing',
  ] as const),
  ...([
    'section-missing',
    'prose-missing',
    'promises-missing',
    'method-missing',
    'target-missing',
    'translation-missing',
  ] as const),
  ...(['file-name', 'file-unreadable', 'number-clash', 'language-not-listed', 'site-missing'] as const),
]);

/** Findings as they are told: in order, without what follows from another, each with the line that it is about. */
export function told(findings: readonly Finding[]): Finding[] {
  const files = new Map<string, string[]>();
  const lineOf = ({ path, line }: Finding) => {
    const lines = files.get(path) ?? linesOf(path);
    files.set(path, lines);
    return lines[line - 1] ?? '';
  };
  return sortFindings(withoutConsequences(findings)).map((found) =>
    found.text !== undefined || ofNoLine.has(found.code) ? found : withText(found, lineOf(found)),
  );
}

function linesOf(path: string): string[] {
  try {
    return normaliseSource(readContentFile(path)).split('\n');
  } catch {
    return [];
  }
}
