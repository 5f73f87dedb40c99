import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { Language } from '#app/domain/language.ts';
import type { Amount } from '#app/domain/remedy/remedy.ts';
import { locales } from './messages.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locales[language], options);
    numberFormats.set(key, format);
  }
  return format;
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], options);
    dateFormats.set(key, format);
  }
  return format;
}

export function formatNumber(
  language: Language,
  value: number,
  options: Intl.NumberFormatOptions = {},
): string {
  return numberFormat(language, options).format(value);
}

/** A share of 1 as a percentage with a fixed number of digits: `96,8 %`, `96.8%`. */
export function formatPercent(language: Language, share: number, digits = 1): string {
  return withPercentSign(
    language,
    formatNumber(language, share * 100, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
}

/** A percentage already rounded by the domain (`'96.8'`), which must keep its digits. */
export function formatPrintedRate(language: Language, printed: string): string {
  const digits = printed.replace(/\s*%$/, '');
  return withPercentSign(language, language === 'fr' ? digits.replace('.', ',') : digits);
}

function withPercentSign(language: Language, digits: string): string {
  return language === 'fr' ? `${digits}${NARROW}%` : `${digits}%`;
}

/** `1er`, `2e`; `1st`, `2nd`. */
export function formatOrdinal(language: Language, value: number): string {
  const digits = formatNumber(language, value);
  if (language === 'fr') return digits + (value === 1 ? 'er' : 'e');
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return digits + suffix[new Intl.PluralRules(locales[language], { type: 'ordinal' }).select(value)];
}

/** A date in words, `1er avril 2026`, `1 April 2026`; the day does not part from its month at a line's end. */
export function formatDate(
  language: Language,
  day: PlainDate,
  { weekday = false, year = true }: { weekday?: boolean; year?: boolean } = {},
): string {
  const parts = dateFormat(language, {
    day: 'numeric',
    month: 'long',
    ...(year ? { year: 'numeric' } : {}),
    ...(weekday ? { weekday: 'long' } : {}),
    timeZone: 'UTC',
  }).formatToParts(Date.parse(`${day}T00:00:00Z`));
  return parts
    .map((part, place) => {
      if (part.type === 'day' && language === 'fr' && part.value === '1') return '1er';
      return part.type === 'literal' && parts[place - 1]?.type === 'day'
        ? part.value.replace(' ', NO_BREAK)
        : part.value;
    })
    .join('');
}

/** A month (`2026-04`, or any date in it) in words: `avril 2026`; short: `avr. 2026`, `Apr 2026`. */
export function formatMonth(language: Language, month: string, style: 'long' | 'short' = 'long'): string {
  return dateFormat(language, { month: style, year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month.slice(0, 7)}-01T00:00:00Z`),
  );
}

/** The time of day in a zone: `17 h 30`, `9 h`, `17:30`; with seconds always `17:30:05`. */
export function formatTime(language: Language, instant: Instant, zone: string, seconds = false): string {
  const [hour = '', minute = '', second = ''] = localParts(instant, zone).time.split(':');
  if (seconds) return `${hour}:${minute}:${second}`;
  if (language === 'en') return `${hour}:${minute}`;
  const hours = `${Number(hour)}${NO_BREAK}h`;
  return minute === '00' ? hours : `${hours}${NO_BREAK}${minute}`;
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
  // Intl reads decimal text exactly; a float in between could change the last digit.
  const exact = amount as unknown as number;
  if (!/^[A-Z]{3}$/.test(unit)) {
    return `${formatNumber(language, exact, { maximumFractionDigits: Math.min(20, digits.length) })}${NO_BREAK}${unit}`;
  }
  const decimals = digits === '' ? 0 : Math.max(2, digits.length);
  return formatNumber(language, exact, {
    style: 'currency',
    currency: unit,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

export function formatList(language: Language, texts: readonly string[], join: 'and' | 'or' = 'and'): string {
  const type = join === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(locales[language], { type }).format(texts);
}
