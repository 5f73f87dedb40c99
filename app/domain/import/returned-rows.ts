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

/** What a spreadsheet program may run: how a formula begins, however many apostrophes and spaces precede it. */
const FORMULA = /^(?:['\s]*[=+\-@＝＋－＠]|'*[\t\r])/;

/** The text of a cell with an apostrophe before what a spreadsheet program may run as a formula. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `guarded` was given. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
