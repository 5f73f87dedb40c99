import type { Term } from '#app/domain/clock/clock.ts';
import { type Instant, instantOf, isPlainDate, type PlainDate } from '#app/domain/instant.ts';
import type { Problem } from '#app/domain/problem.ts';
import type { Amount } from '#app/domain/remedy/remedy.ts';
import { printedPercentage } from '#app/domain/trust/printed-rate.ts';
import type { LanguageFacts } from '#app/languages/facts.ts';
import { isolated } from '#app/languages/isolated.ts';
import { factsOf, type Language, languages, nameOfLanguage } from '#app/languages/language.ts';
import { typeset } from '#app/languages/typography.ts';
import {
  formatAmount,
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
  formatOrdinal,
  formatPattern,
  formatPercent,
  formatPrintedRate,
  formatTime,
  formatTimeOfDay,
  formatZones,
  joinDateAndTime,
  localParts,
} from './formats.ts';
import {
  findMessage,
  formatChosen,
  formatKept,
  formatMessage,
  type MessageKey,
  type MessageValues,
} from './messages.ts';
import { agoInWords, dueInWords, durationInWords, workingTimeInWords } from './time-left.ts';
import type { Messages } from './translation.ts';

/** Everything a page needs to speak one language. Its functions stand alone: `const { t, n, date } = translator('fr')`. */
export type Translator = ReturnType<typeof speak>;

/** Why a row of a file was not accepted (`app/import/reasons.ts`). */
type Reason = { code: keyof Messages['reasons']; values?: Record<string, string | number> };

const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

const translators = new Map<Language, Translator>(languages.map((language) => [language, speak(language)]));

export function translator(language: Language): Translator {
  return translators.get(language) as Translator;
}

/**
 * A trouble among its values is said in words, as `why`; the days on which a record ended, an edition may bind, a survey opens or closes, a unit came or went, as dates; when a
 * case was closed, and until when something was or had to be asked for, as dates with their time.
 */
function sayProblem(language: Language, { problem, values }: Problem, format = formatChosen): string {
  const why: Record<string, string> =
    values?.trouble === undefined ? {} : { why: format(language, `troubles.${values.trouble}`) };
  const ofUnit = problem.startsWith('unit-') ? { from: values?.from, until: values?.until } : {};
  const { ended, earliest, opens, closes, opened, today } = values ?? {};
  const days = Object.entries({ ended, earliest, opens, closes, opened, today, ...ofUnit }).flatMap(
    ([name, day]) => (isPlainDate(day) ? [[name, formatDate(language, day)]] : []),
  );
  const { closed, asked, zone } = values ?? {};
  const { until } = problem === 'asked-too-late' ? (values ?? {}) : {};
  const times = Object.entries({ closed, asked, until }).flatMap(([name, at]) =>
    typeof zone === 'string' && at !== undefined
      ? [[name, dateTimeOf(language, instantOf(String(at)), zone)]]
      : [],
  );
  return format(language, `problems.${problem}`, {
    ...values,
    ...why,
    ...Object.fromEntries([...times, ...days]),
  });
}

function dateTimeOf(language: Language, instant: Instant, zone: string, seconds = false): string {
  const date = formatDate(language, localParts(instant, zone).date);
  return joinDateAndTime(language, date, formatTime(language, instant, zone, seconds));
}

function speak(language: Language) {
  return {
    language,
    /** The language in itself. */
    name: factsOf(language).name,
    /** Which way it is written. */
    direction: factsOf(language).direction,
    /** Why the domain refuses something. */
    problem: (found: Problem) => sayProblem(language, found),
    /** Why a row of a file was not accepted, or the file not read: kept in reports and files, and so with nothing put into it. */
    reason: (found: Reason | Problem) =>
      'problem' in found
        ? sayProblem(language, found, formatKept)
        : formatKept(language, `reasons.${found.code}`, valuesOf(language, found)),
    /** A heading that each firm promise has, in its page as in its file. */
    heading: (name: keyof LanguageFacts['sections']) => typeset(factsOf(language).sections[name], language),
    /** The name of a language as a reader of this one knows it. */
    nameOf: (other: Language) => nameOfLanguage(other, language),
    /** The message under a dotted key, with its ICU values. */
    t: <Key extends MessageKey>(key: Key, ...values: MessageValues<Key>) =>
      formatMessage(language, key, ...values),
    /** What somebody typed, where words of ours stand beside it in one text; `t` and `list` see to their own values. */
    typed: (text: string) => isolated(text, factsOf(language).direction),
    /** The word for an id that a charter may have made up: the catalogue's, else the id with spaces for hyphens. */
    named: (area: 'grounds' | 'causes' | 'roles' | 'kinds', id: string) =>
      findMessage(language, `${area}.${id}`) ?? id.replaceAll('-', ' '),
    n: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(language, value, options),
    /** The sign before decimals. */
    decimalSign: factsOf(language).numbers.decimal,
    /** A share of 1: `0.968` gives `96,8 %`. */
    percent: (share: number, digits?: number) => formatPercent(language, share, digits),
    /** A percentage the domain has already rounded: `'96.8'` gives `96,8 %`. */
    rate: (printed: string) => formatPrintedRate(language, printed),
    /** A score out of 100 with one decimal: `86,9`; `100,0` only where nothing is missing, as of a rate. */
    score: (value: number) => formatNumber(language, Number(printedPercentage(value, null)), tenths),
    /** The ends of a score's interval, rounded outwards: what could be below 80 is not printed as `80,0`. */
    scoreBounds: ({ low, high }: { low: number; high: number }) => ({
      low: formatNumber(language, tenthBelow(low), tenths),
      high: formatNumber(language, -tenthBelow(-high), tenths),
    }),
    /** The ends of a rate's interval, shares of 1, rounded outwards like those of a score. */
    rateBounds: ({ low, high }: { low: number; high: number }) => ({
      low: formatPercent(language, tenthBelow(100 * low) / 100),
      high: formatPercent(language, -tenthBelow(-100 * high) / 100),
    }),
    /** `huit` up to twelve, digits beyond; `capital` to begin a title. */
    inWords: (value: number, { capital = false }: { capital?: boolean } = {}) => {
      const word = findMessage(language, `numbers.${value}`) ?? formatNumber(language, value);
      return capital ? word.charAt(0).toLocaleUpperCase(factsOf(language).locale) + word.slice(1) : word;
    },
    ordinal: (value: number) => formatOrdinal(language, value),
    date: (day: PlainDate, options?: { weekday?: boolean; year?: boolean }) =>
      formatDate(language, day, options),
    month: (month: string, style?: 'long' | 'name') => formatMonth(language, month, style),
    time: (instant: Instant, zone: string, seconds?: boolean) => formatTime(language, instant, zone, seconds),
    timeOfDay: (seconds: number) => formatTimeOfDay(language, seconds),
    /** The date of an instant in a zone, in words. */
    dateOf: (instant: Instant, zone: string) => formatDate(language, localParts(instant, zone).date),
    /** `1er avril 2026 à 17 h 30`; with `seconds`, `1er avril 2026 à 17:30:05`. */
    dateTime: (instant: Instant, zone: string, { seconds = false }: { seconds?: boolean } = {}) =>
      dateTimeOf(language, instant, zone, seconds),
    /** The same as dateTime, without its year when it is the year of `now`. */
    moment: (instant: Instant, now: Instant, zone: string) => {
      const { date } = localParts(instant, zone);
      const year = date.slice(0, 4) !== localParts(now, zone).date.slice(0, 4);
      return joinDateAndTime(
        language,
        formatDate(language, date, { year }),
        formatTime(language, instant, zone),
      );
    },
    /** Whose clocks times are said by: `Fuseau horaire : New York.` */
    zones: (...zones: string[]) => formatZones(language, zones),
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

/** The next tenth at or below; what floating point adds in the ninth decimal is none. */
function tenthBelow(value: number): number {
  return Math.floor(value * 10 + 1e-9) / 10;
}

/** A pattern of times stands in a reason as its reader writes it. */
function valuesOf(language: Language, { code, values }: Reason): Reason['values'] {
  return code === 'not-a-time'
    ? { ...values, expected: formatPattern(language, String(values?.expected ?? '')) }
    : values;
}
