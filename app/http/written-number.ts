import { z } from 'zod';
import { formatNumber } from '#app/i18n/formats.ts';
import { factsOf, type Language } from '#app/languages/language.ts';
import { readNumber } from '#app/languages/read-number.ts';

/**
 * A field of a schema for a count, as people of a language write it. What could be a thousand or a decimal is an issue that
 * says both readings and how each is written without doubt.
 */
export function writtenCount(language: Language) {
  return writtenNumber(language, (number, refuse): number => {
    const count = Number(number);
    if (count < 0) return refuse('forms.badNumber');
    return Number.isSafeInteger(count) ? count : refuse('forms.wholeNumber');
  });
}

/** The same for a number of any kind, as a decimal with a point: none of its digits are lost. */
export function writtenDecimal(language: Language) {
  return writtenNumber(language, (number): string => number);
}

type Refuse = (message: string, params?: object) => never;

function writtenNumber<Value>(language: Language, take: (number: string, refuse: Refuse) => Value) {
  return z
    .string()
    .max(100)
    .transform((text, issues): Value => {
      const read = readNumber(text, language);
      const refuse: Refuse = (message, params) => {
        issues.addIssue({ code: 'custom', message, ...(params ? { params } : {}) });
        return z.NEVER;
      };
      if ('wrong' in read) return refuse('forms.badNumber');
      if ('doubtful' in read) {
        const readings = read.doubtful;
        return refuse('forms.doubtfulNumber', { values: (said: Language) => inWords(said, text, readings) });
      }
      return take(read.number, refuse);
    });
}

function inWords(language: Language, text: string, readings: readonly [string, string]) {
  const { decimal } = factsOf(language).numbers;
  const said = (number: string) => formatNumber(language, Number(number), { maximumFractionDigits: 3 });
  // With another zero it can be no thousand.
  const plainly = (number: string) => (number.includes('.') ? `${number.replace('.', decimal)}0` : number);
  const [first, second] = readings;
  return {
    text: text.trim(),
    ...{ first: said(first), second: said(second) },
    ...{ firstWritten: plainly(first), secondWritten: plainly(second) },
  };
}
