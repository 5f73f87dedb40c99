import type { Translator } from './translator.ts';

/** Clauses one after the other, parted as the language does. */
export function joinClauses({ t }: Translator, clauses: readonly string[]): string {
  return clauses.length === 0
    ? ''
    : clauses.reduce((before, after) => t('formats.clauses', { before, after }));
}
