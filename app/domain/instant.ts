/** A moment: whole seconds since 1970-01-01T00:00:00Z. Milliseconds are not kept (content/design/clock.md, Calendar). */
export type Instant = number;
/** A date without a time: `YYYY-MM-DD`. Never a UTC midnight. */
export type PlainDate = string;

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads an ISO 8601 instant that carries an offset (`2026-04-01T10:00:00+01:00`, `…Z`); fractions of a second
 * are dropped. As databases write it too: a space for the `T`, hours alone for the offset (`2026-04-01 10:00:00.745+01`).
 * `null` for anything else: no offset, an impossible date, a bare date.
 */
export function parseInstant(text: string): Instant | null {
  const match = INSTANT.exec(text.trim());
  if (!match || !isPlainDate(match[1])) return null;
  const [, date, hour, minute, second = '00', offset = ''] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const colon = offset === 'Z' ? offset : `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`;
  const milliseconds = Date.parse(`${date}T${hour}:${minute}:${second}${colon}`);
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}

/** `2026-04-01T09:00:00Z`: the one form in which instants are stored, in entries and in tables. Sorts as time. */
export function formatInstant(instant: Instant): string {
  const day = Math.floor(instant / 86_400);
  const second = Math.floor(instant) - day * 86_400;
  const [hour, minute] = [Math.floor(second / 3_600), Math.floor(second / 60) % 60];
  return `${dateOfDay(day)}T${twoDigits[hour]}:${twoDigits[minute]}:${twoDigits[second % 60]}Z`;
}

const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
/** Dates written before: an import writes the same few thousand again and again. */
const dates = new Map<number, PlainDate>();
const mostDates = 20_000;

/** The date that lies so many whole days after 1970-01-01. */
export function dateOfDay(day: number): PlainDate {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  if (dates.size >= mostDates) dates.clear();
  dates.set(day, date);
  return date;
}

/** The instant in a text that Kept itself wrote with `formatInstant`. @throws RangeError for anything else. */
export function instantOf(stored: string): Instant {
  const day = dayNumber(pairAt(stored, 0) * 100 + pairAt(stored, 2), pairAt(stored, 5), pairAt(stored, 8));
  const [hour, minute, second] = [pairAt(stored, 11), pairAt(stored, 14), pairAt(stored, 17)];
  const instant = day * 86_400 + hour * 3_600 + minute * 60 + second;
  if (!isMarked(stored) || !(hour < 24 && minute < 60 && second < 60) || Number.isNaN(instant))
    throw new RangeError(`Not a stored instant: ${stored}`);
  return instant;
}

function isMarked(text: string): boolean {
  const dashes = text[4] === '-' && text[7] === '-';
  return (
    text.length === 20 &&
    dashes &&
    text[10] === 'T' &&
    text[13] === ':' &&
    text[16] === ':' &&
    text[19] === 'Z'
  );
}

/** The number that two digits make; NaN where no two digits stand. */
function pairAt(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/**
 * Days from 1970-01-01 to a date of the Gregorian calendar; NaN where there is no such date. Counted in years that
 * begin in March, so that the leap day is their last, and in eras of 400 years.
 */
function dayNumber(year: number, month: number, day: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
  if (!(day >= 1 && day <= last)) return Number.NaN;
  const ofMarch = month > 2 ? year : year - 1;
  const era = Math.floor(ofMarch / 400);
  const yearOfEra = ofMarch - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a date that exists, written `YYYY-MM-DD`. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !DATE.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
