import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { Amount } from '#app/domain/remedy/remedy.ts';
import { isolated } from '#app/languages/isolated.ts';
import { factsOf, type Language } from '#app/languages/language.ts';
import { typeset } from '#app/languages/typography.ts';
import { formatMessage } from './messages.ts';

const NO_BREAK = '\u00a0';
const MINUS = '\u2212';
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(factsOf(language).locale, options);
    numberFormats.set(key, format);
  }
  return format;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    dateFormats.set(key, format);
  }
  return format;
}

/** A number with its language's separators and a true minus. Decimal text is read exactly, to its last digit. */
export function formatNumber(
  language: Language,
  value: number | string,
  options: Intl.NumberFormatOptions = {},
): string {
  // Intl reads decimal text exactly, which its type in this version of TypeScript does not say.
  const said = numberFormat(language, options).format(value as number);
  return typeset(said, language).replace('-', MINUS);
}

/** A share of 1 as a percentage with a fixed number of digits: `96,8 %`, `96.8%`. */
export function formatPercent(language: Language, share: number | string, digits = 1): string {
  return formatNumber(language, share, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** A percentage already rounded by the domain (`'96.8'`), which must keep its digits. */
export function formatPrintedRate(language: Language, printed: string): string {
  const digits = printed.replace(/\s*%$/, '');
  return formatPercent(language, `${digits}e-2`, digits.split('.')[1]?.length ?? 0);
}

/** `1er`, `2e`; `1st`, `2nd`. */
export function formatOrdinal(language: Language, value: number): string {
  return formatMessage(language, 'formats.ordinal', { number: value });
}

/** A date in words, `1er avril 2026`, `1 April 2026`; the day does not part from its month at a line's end. */
export function formatDate(
  language: Language,
  day: PlainDate,
  { weekday = false, year = true }: { weekday?: boolean; year?: boolean } = {},
): string {
  const { locale } = factsOf(language);
  const parts = dateFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(year ? { year: 'numeric' } : {}),
    ...(weekday ? { weekday: 'long' } : {}),
    timeZone: 'UTC',
  }).formatToParts(Date.parse(`${day}T00:00:00Z`));
  return parts
    .map(({ type, value }, place) => {
      if (type === 'day') return formatMessage(language, 'formats.dayOfMonth', { day: Number(value) });
      return type === 'literal' && parts[place - 1]?.type === 'day' ? value.replace(' ', NO_BREAK) : value;
    })
    .join('');
}

/** A month (`2026-04`, or any date in it) in words: `avril 2026`; its name alone: `avr.`, `Apr`. */
export function formatMonth(language: Language, month: string, style: 'long' | 'name' = 'long'): string {
  const { locale } = factsOf(language);
  const parts: Intl.DateTimeFormatOptions =
    style === 'name' ? { month: 'short' } : { month: 'long', year: 'numeric' };
  return dateFormat(locale, { ...parts, timeZone: 'UTC' }).format(
    Date.parse(`${month.slice(0, 7)}-01T00:00:00Z`),
  );
}

/** The time of day in a zone: `17 h 30`, `9 h`, `17:30`; with seconds, where there are some, `17 h 30 min 05 s`, `17:30:05`. */
export function formatTime(language: Language, instant: Instant, zone: string, seconds = false): string {
  const [hour = 0, minute = 0, second = 0] = localParts(instant, zone).time.split(':').map(Number);
  if (seconds && second !== 0) return formatMessage(language, 'formats.second', { hour, minute, second });
  return formatMessage(language, minute === 0 ? 'formats.hour' : 'formats.minute', { hour, minute });
}

/** A date and a time of day, each as it is written: a line may end between them, not before the time alone. */
export function joinDateAndTime(language: Language, date: string, time: string): string {
  return bindTime(formatMessage(language, 'common.at', { date, time }), time);
}

/** A text that says a time of day, which no line begins with alone. */
export function bindTime(text: string, time: string): string {
  return text.replace(` ${time}`, NO_BREAK + time);
}

/** The time of day so many seconds after midnight; the end of the day is its hour 24: `24 h`, `24:00`. */
export function formatTimeOfDay(language: Language, seconds: number): string {
  const [hour, minute] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return formatMessage(language, minute === 0 ? 'formats.hour' : 'formats.minute', { hour, minute });
}

/** A pattern of times (app/import/wall-time.ts) in the letters of a language: `JJ/MM/AAAA HH:mm`; what stands in brackets stays. */
export function formatPattern(language: Language, pattern: string): string {
  const { timeLetters } = factsOf(language);
  if (pattern === 'iso') return pattern;
  return pattern.replace(/\[[^\]]*\]|[YMDHhms]/g, (part) => timeLetters[part as 'Y'] ?? part);
}

/** Whose clocks times are said by, a place for each zone: `Times are in New York time.`, `Fuseau horaire : Paris ou New York.` */
export function formatZones(language: Language, zones: readonly string[]): string {
  const places = [...new Set(zones)].map((zone) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone);
  const place = formatList(language, places, 'or');
  return place === 'UTC'
    ? formatMessage(language, 'common.zoneUTC')
    : formatMessage(language, 'common.zone', { place });
}

/** The local date and time of an instant in a zone: `2026-04-01`, `17:30:05`. */
export function localParts(instant: Instant, zone: string): { date: PlainDate; time: string } {
  const parts: Record<string, string> = {};
  const format = dateFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  for (const part of format.formatToParts(instant * 1000)) parts[part.type] = part.value;
  return {
    date: `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}:${parts.second}`,
  };
}

/** Money in the currency's own way (`1 234,50 €`, `£20`), whole amounts without decimals; things by their name (`10,000 litres`). */
export function formatAmount(language: Language, { amount, unit }: Amount): string {
  const digits = amount.split('.')[1]?.replace(/0+$/, '') ?? '';
  if (!/^[A-Z]{3}$/.test(unit)) {
    const thing = isolated(unit, factsOf(language).direction);
    const options = { maximumFractionDigits: Math.min(20, digits.length) };
    return `${formatNumber(language, amount, options)}${NO_BREAK}${thing}`;
  }
  const decimals = digits === '' ? 0 : Math.max(2, digits.length);
  return formatNumber(language, amount, {
    style: 'currency',
    currency: unit,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** `a, b et c`; what runs against the language is set apart, each on its own. */
export function formatList(language: Language, texts: readonly string[], join: 'and' | 'or' = 'and'): string {
  const { locale, direction } = factsOf(language);
  const type = join === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(locale, { type }).format(texts.map((text) => isolated(text, direction)));
}
