import type { Translator } from '#app/i18n/translator.ts';

export const csvFormats = ['comma', 'semicolon'] as const;
export type CsvFormat = (typeof csvFormats)[number];

/**
 * What a spreadsheet program of a language opens with a double click: it takes the sign that its decimals leave free. The
 * other is there for programs, which read the same in every language.
 */
export function csvFormatOf({ decimalSign }: Translator): CsvFormat {
  return decimalSign === ',' ? 'semicolon' : 'comma';
}
