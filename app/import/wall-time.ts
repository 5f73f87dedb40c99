import { type EpochDay, SECONDS_PER_DAY } from '../domain/calendar/day.ts';
import { type SkippedTime, shownAgain, skippedAt, toInstant, zoneOf } from '../domain/calendar/zone.ts';
import { formatInstant, type Instant, parseInstant } from '../domain/instant.ts';
import { fault } from '../domain/schema-fault.ts';
import type { RowReason } from './reasons.ts';

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fraction' | 'half';
/** The parts of a time pattern, and as what each is read. */
const parts = new Map<string, { digits: string; is: Part }>([
  ['YYYY', { digits: '(\\d{4})', is: 'year' }],
  ['MM', { digits: '(\\d{2})', is: 'month' }],
  ['M', { digits: '(\\d{1,2})', is: 'month' }],
  ['DD', { digits: '(\\d{2})', is: 'day' }],
  ['D', { digits: '(\\d{1,2})', is: 'day' }],
  ['HH', { digits: '(\\d{2})', is: 'hour' }],
  ['H', { digits: '(\\d{1,2})', is: 'hour' }],
  ['hh', { digits: '(\\d{2})', is: 'hour' }],
  ['h', { digits: '(\\d{1,2})', is: 'hour' }],
  ['mm', { digits: '(\\d{2})', is: 'minute' }],
  ['ss', { digits: '(\\d{2})', is: 'second' }],
  ['S', { digits: '(\\d{1,9})', is: 'fraction' }],
  // Those who write a fraction leave it out where it is nothing.
  ['.S', { digits: '(?:[.,](\\d{1,9}))?', is: 'fraction' }],
  ['A', { digits: '([AaPp][Mm])', is: 'half' }],
]);
/** What stands in brackets, a fraction with the sign before it, a letter as often as it is repeated, or any one sign. */
const TOKEN = /\[([^[\]]*)\]|([.,]?)S+|(\p{L})\3*|./gsu;

/** For messages: what a pattern may be made of, beside texts in brackets. */
export const timeFormatParts = 'YYYY M MM D DD H HH h hh mm ss S A';

/** How a source writes its times, in which zone, and what was done to them on the way. */
export type TimeRule = { format: string; zone: string; repair?: 'converted-twice' | undefined };

/** A part of a pattern, or a text that stands for itself; `quoted` where brackets say so. */
type Token = { text: string; part: { digits: string; is: Part } | null; quoted: boolean };

function tokensOf(format: string): Token[] {
  return [...format.matchAll(TOKEN)].map(([token, quoted, sign]): Token => {
    if (quoted !== undefined) return { text: quoted, part: null, quoted: true };
    const name = sign === undefined ? token : `${sign && '.'}S`;
    return { text: token, part: parts.get(name) ?? null, quoted: false };
  });
}

/**
 * The fault with how times are written; `null`: none. `iso` is an instant with its offset; a pattern names at least
 * year, month and day, each part once, and none without the one that it divides. It has no letter that it does not know
 * but `T`, and says no zone beside the one that is given.
 */
export function faultInFormat(format: string, zone: string): string | null {
  if (format === 'iso') return null;
  const tokens = tokensOf(format);
  const literals = tokens.filter(({ part }) => part === null);
  const isUtc = /^(Etc\/)?UTC$/i.test(zone);
  const ofZone = literals.find(
    ({ text }) => /^(z+|Z+|X+|x+|V+|v+|O+|UTC|GMT)$/.test(text) && !(isUtc && /^(Z|UTC|GMT)$/.test(text)),
  );
  if (ofZone) return fault('time-zone-twice', { found: ofZone.text, zone });
  const strange = literals.find(
    ({ text, quoted }) => !quoted && !/^[TZ]$/.test(text) && /[\p{L}\p{N}[\]]/u.test(text),
  );
  if (strange) return fault('time-letter', { found: strange.text, expected: timeFormatParts });
  const found = tokens.flatMap(({ part }) => part?.is ?? []);
  const has = (part: Part) => found.includes(part);
  const once = new Set(found).size === found.length;
  const twelve = tokens.some(({ text, quoted }) => /^h+$/.test(text) && !quoted) === has('half');
  const dated = has('year') && has('month') && has('day');
  const order = (['hour', 'minute', 'second', 'fraction'] as const).map(has);
  const whole = order.every((present, at) => !present || at === 0 || order[at - 1]);
  return once && twelve && dated && whole ? null : fault('time-format', { expected: timeFormatParts });
}

/**
 * A function that reads the times of a source: the instant, or `null` for a text that is no time of that form or
 * a date that does not exist. A date without a time is the moment with which it begins in the zone. A time that the
 * wall showed twice is the earlier one (see readAgain); one that it never showed is told by what was skipped, but for a source whose
 * times are put right: what it did to them is known, and they are read as it did.
 */
export function timeReader({
  format,
  zone: name,
  repair,
}: TimeRule): (text: string) => Instant | SkippedTime | null {
  const zone = zoneOf(name);
  const judged = repair === undefined && /[Hh]/.test(format);
  const readLocal = format === 'iso' ? null : localReader(format);
  return (text) => {
    const local = readLocal?.(text);
    if (local === undefined) return parseInstant(text);
    if (local === null) return null;
    // Midnight is how sources write that a day begins, which it does where clocks skip midnight too.
    const skipped = judged && local % SECONDS_PER_DAY !== 0 ? skippedAt(zone, local) : null;
    if (skipped) return skipped;
    const instant = toInstant(zone, local);
    // Converted to local time twice: the instant just found is wall time once more (see calendar/repair.ts).
    return repair === 'converted-twice' ? toInstant(zone, instant) : instant;
  };
}

/** The later reading of a time that a source's wall showed twice; `null` where its times say which one is meant. */
export function readAgain({ format, zone, repair }: TimeRule, instant: Instant): Instant | null {
  return format === 'iso' || repair ? null : shownAgain(zoneOf(zone), instant);
}

/** A time as a source writes it: `2026-03-02T10:00:00+01:00` after the pattern; what `timeReader` reads back. */
export function writtenTime({ format }: TimeRule, at: string): string {
  if (format === 'iso') return at;
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = at.split(/[-T:+Z]/);
  const said = { year, month, day, hour, minute, second };
  const inWords = ({ text, part }: Token) => {
    if (part === null) return text;
    // Nothing is said of what is less than a second.
    if (part.is === 'fraction') return text.replace(/^[.,]S+$/, '').replace(/S/g, '0');
    if (part.is === 'half') return Number(hour) < 12 ? 'AM' : 'PM';
    const value = /^h/.test(text) ? String(Number(hour) % 12 || 12).padStart(2, '0') : said[part.is];
    return text.length === 1 ? String(Number(value)) : value;
  };
  return tokensOf(format).map(inWords).join('');
}

/** Reads seconds on the wall since 1970-01-01T00:00, `null` for what does not fit the pattern. */
function localReader(format: string): (text: string) => number | null {
  const tokens = tokensOf(format);
  const found = tokens.flatMap(({ part }) => part?.is ?? []);
  const pattern = tokens.map(
    ({ text, part }) => part?.digits ?? text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'),
  );
  const expression = new RegExp(`^${pattern.join('')}$`);
  const place = (part: Part) => found.indexOf(part) + 1;
  const [year, month, day] = [place('year'), place('month'), place('day')];
  const [hour, minute, second, half] = [place('hour'), place('minute'), place('second'), place('half')];
  return (text) => {
    const match = expression.exec(text);
    if (!match) return null;
    const hours =
      half === 0 ? numberAt(match, hour) : hourOfDay(numberAt(match, hour), match[half] as string);
    const minutes = numberAt(match, minute);
    const seconds = numberAt(match, second);
    const days = daysSince1970(numberAt(match, year), numberAt(match, month), numberAt(match, day));
    if (days === null || hours === null || hours > 23 || minutes > 59 || seconds > 59) return null;
    return days * SECONDS_PER_DAY + hours * 3600 + minutes * 60 + seconds;
  };
}

/** The number in a group of the match; 0 where the pattern has no such group. */
function numberAt(match: RegExpExecArray, group: number): number {
  return group === 0 ? 0 : Number(match[group]);
}

/** `null` for a date that does not exist. */
function daysSince1970(year: number, month: number, day: number): EpochDay | null {
  if (year < 100 || month < 1 || month > 12 || day < 1) return null;
  const milliseconds = Date.UTC(year, month - 1, day);
  // The 30th of February is a day of March.
  return day > 28 && new Date(milliseconds).getUTCDate() !== day ? null : milliseconds / 86_400_000;
}

/** 12 AM is midnight, 12 PM is noon. */
function hourOfDay(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** Reads the time in a column of a row: `null` where it is empty. */
export type TimeIn = (values: readonly string[]) => Instant | null | RowReason;
export type TimesIn = (column: string | undefined) => TimeIn;
/** When a row says that its case was opened and fulfilled. `twice`: the times that the wall showed twice, and which was taken. */
type CaseTimes = { opened: TimeRead; fulfilled: TimeRead; twice: Twice | null };
type Twice = { which: 'opened' | 'fulfilled'; taken: 'earlier' | 'later' };
type TimeRead = ReturnType<TimeIn>;

/**
 * Reads the times of a case. In the hour that a wall shows twice the earlier reading is taken, but for a case that would
 * be fulfilled before it was opened.
 */
export function caseTimes(
  rule: TimeRule,
  cases: { opened: string; fulfilled?: string | undefined },
  timeIn: TimesIn,
): (values: readonly string[]) => CaseTimes {
  const openedIn = timeIn(cases.opened);
  const fulfilledIn = timeIn(cases.fulfilled);
  return (values) => {
    const [opened, fulfilled] = [openedIn(values), fulfilledIn(values)];
    const isTwice = (read: TimeRead) => typeof read === 'number' && readAgain(rule, read) !== null;
    const which = isTwice(fulfilled) ? 'fulfilled' : isTwice(opened) ? 'opened' : null;
    const twice: Twice | null = which && { which, taken: 'earlier' };
    if (typeof opened !== 'number' || typeof fulfilled !== 'number' || fulfilled >= opened)
      return { opened, fulfilled, twice };
    const again = readAgain(rule, fulfilled);
    if (again === null || again < opened) return { opened, fulfilled, twice };
    return { opened, fulfilled: again, twice: { which: 'fulfilled', taken: 'later' } };
  };
}

/** The time that was read, or why it is none. */
export function timeOf(
  column = '',
  text: string,
  read: Instant | SkippedTime | null,
  { format, zone }: TimeRule,
): Instant | RowReason {
  if (typeof read === 'number') return read;
  const values = { column, value: short(text) };
  if (read === null) return { code: 'not-a-time', values: { ...values, expected: format } };
  const [from = '', to = ''] = [read.from, read.to].map((wall) => formatInstant(wall).slice(11, 16));
  return { code: 'time-skipped', values: { ...values, zone, from, to } };
}

/** How a time was read that the wall showed twice. */
export function shownTwice({ zone }: TimeRule, column = '', text: string, taken: Twice['taken']): RowReason {
  const code = taken === 'later' ? 'time-shown-twice' : 'time-read-earlier';
  return { code, values: { column, value: short(text), zone } };
}

/** The beginning of a text, for messages. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
