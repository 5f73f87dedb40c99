import { typeset } from '#app/domain/charter/typography.ts';
import type { Term } from '#app/domain/clock/clock.ts';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import { type Language, languages } from '#app/domain/language.ts';
import type { Amount } from '#app/domain/remedy/remedy.ts';
import {
  formatAmount,
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
  formatOrdinal,
  formatPercent,
  formatPrintedRate,
  formatTime,
  localParts,
} from './formats.ts';
import { findMessage, formatMessage, type MessageKey, type MessageValues } from './messages.ts';
import { agoInWords, dueInWords, durationInWords, workingTimeInWords } from './time-left.ts';

/** Everything a page needs to speak one language. Its functions stand alone: `const { t, n, date } = translator('fr')`. */
export type Translator = ReturnType<typeof speak>;

const translators = new Map<Language, Translator>(languages.map((language) => [language, speak(language)]));

export function translator(language: Language): Translator {
  return translators.get(language) as Translator;
}

function speak(language: Language) {
  return {
    language,
    /** The message under a dotted key, with its ICU values. */
    t: (key: MessageKey, values?: MessageValues) => formatMessage(language, key, values),
    /** The word for an id that a charter may have made up: the catalogue's, else the id with spaces for hyphens. */
    named: (area: 'grounds' | 'causes' | 'roles' | 'kinds', id: string) =>
      findMessage(language, `${area}.${id}`) ?? id.replaceAll('-', ' '),
    n: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(language, value, options),
    /** A share of 1: `0.968` gives `96,8 %`. */
    percent: (share: number, digits?: number) => formatPercent(language, share, digits),
    /** A percentage the domain has already rounded: `'96.8'` gives `96,8 %`. */
    rate: (printed: string) => formatPrintedRate(language, printed),
    /** A score out of 100 with one decimal: `86,9`. */
    score: (value: number) =>
      formatNumber(language, value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    /** `huit` up to twelve, digits beyond; `capital` to begin a title. */
    inWords: (value: number, { capital = false }: { capital?: boolean } = {}) => {
      const word = findMessage(language, `numbers.${value}`) ?? formatNumber(language, value);
      return capital ? word.charAt(0).toLocaleUpperCase(language) + word.slice(1) : word;
    },
    ordinal: (value: number) => formatOrdinal(language, value),
    date: (day: PlainDate, options?: { weekday?: boolean; year?: boolean }) =>
      formatDate(language, day, options),
    month: (month: string, style?: 'long' | 'short') => formatMonth(language, month, style),
    time: (instant: Instant, zone: string, seconds?: boolean) => formatTime(language, instant, zone, seconds),
    /** The date of an instant in a zone, in words. */
    dateOf: (instant: Instant, zone: string) => formatDate(language, localParts(instant, zone).date),
    /** `1er avril 2026 à 17 h 30`; with `seconds`, `1er avril 2026 à 17:30:05`. */
    dateTime: (instant: Instant, zone: string, { seconds = false }: { seconds?: boolean } = {}) =>
      formatMessage(language, 'common.at', {
        date: formatDate(language, localParts(instant, zone).date),
        time: formatTime(language, instant, zone, seconds),
      }),
    duration: (seconds: number) => durationInWords(language, seconds),
    workingTime: (seconds: number) => workingTimeInWords(language, seconds),
    due: (due: Instant, now: Instant, zone: string) => dueInWords(language, due, now, zone),
    ago: (then: Instant, now: Instant) => agoInWords(language, then, now),
    money: (amount: Amount) => formatAmount(language, amount),
    term: (term: Term) => formatMessage(language, `terms.${term.unit}`, { count: term.count }),
    list: (texts: readonly string[], join?: 'and' | 'or') => formatList(language, texts, join),
    /** Text from a charter with the spaces its language demands. */
    typeset: (text: string) => typeset(text, language),
  };
}
