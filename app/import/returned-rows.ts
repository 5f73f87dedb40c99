import type { LanguageFacts } from '../languages/facts.ts';
import { factsOf, type Language, languages } from '../languages/language.ts';

/** What Kept writes before the columns of a file when it gives rejected rows back: where each stood, and why it was. */
export function addedColumns(language: Language): LanguageFacts['addedColumns'] {
  return factsOf(language).addedColumns;
}

const added = new Set(languages.flatMap((language) => Object.values<string>(addedColumns(language))));

/** Whether Kept wrote this column, in whatever language. A file that has one is corrected rows coming back. */
export function isAdded(column: string): boolean {
  return added.has(column.trim());
}

/** How what a spreadsheet program may run begins, however many quotation marks and spaces precede it. */
const FORMULA = '[\'"\\p{Zs}\\v\\f]*[=+\\-@＝＋－＠]';
/** Where a cell begins: with the text, or after a sign at which a program of another delimiter splits it. */
const BEGINNING = '(^|[,;|\\t\\r\\n])';
const runnable = new RegExp(`${BEGINNING}(?=${FORMULA})`, 'gu');
const kept = new RegExp(`${BEGINNING}'(?=${FORMULA})`, 'gu');

/** The text of a cell with an apostrophe before whatever a spreadsheet program may run as a formula. */
export function guarded(text: string): string {
  return text.replaceAll(runnable, "$1'");
}

/** The text that `guarded` was given. */
export function unguarded(text: string): string {
  return text.replaceAll(kept, '$1');
}
