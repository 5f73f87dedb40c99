import { catalogues } from '../../i18n/catalogues.ts';
import { type Language, languages } from '../language.ts';

/** What Kept writes before the columns of a file when it gives rejected rows back: where each stood, and why it was. */
export type AddedColumns = Record<'line' | 'reason' | 'text', string>;

/** What those columns are called in a language. */
export function addedColumns(language: Language): AddedColumns {
  return catalogues[language].imports.added;
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
