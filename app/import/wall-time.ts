import { type EpochDay, SECONDS_PER_DAY } from '../domain/calendar/day.ts';
import { type SkippedTime, skippedAt, toInstant, zoneOf } from '../domain/calendar/zone.ts';
import { type Instant, parseInstant } from '../domain/instant.ts';

/** The parts of a time pattern. Everything else in a pattern stands for itself. */
const parts: Record<string, { digits: string; is: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' }> =
  {
    YYYY: { digits: '(\\d{4})', is: 'year' },
    MM: { digits: '(\\d{2})', is: 'month' },
    M: { digits: '(\\d{1,2})', is: 'month' },
    DD: { digits: '(\\d{2})', is: 'day' },
    D: { digits: '(\\d{1,2})', is: 'day' },
    HH: { digits: '(\\d{2})', is: 'hour' },
    H: { digits: '(\\d{1,2})', is: 'hour' },
    hh: { digits: '(\\d{2})', is: 'hour' },
    h: { digits: '(\\d{1,2})', is: 'hour' },
    mm: { digits: '(\\d{2})', is: 'minute' },
    ss: { digits: '(\\d{2})', is: 'second' },
  };
const PART = /YYYY|MM|M|DD|D|HH|H|hh|h|mm|ss|A/g;

/** For messages: what a pattern may be made of. */
export const timeFormatWords = 'YYYY M MM D DD H HH h hh mm ss A';

/** How a source writes its times, in which zone, and what was done to them on the way. */
export type TimeRule = { format: string; zone: string; repair?: 'converted-twice' | undefined };

/** `iso` (an instant with its offset), or a pattern that names at least year, month and day, each part once. */
export function isTimeFormat(format: string): boolean {
  if (format === 'iso') return true;
  const found = (format.match(PART) ?? []).map((part) => parts[part]?.is ?? 'half of the day');
  const once = new Set(found).size === found.length;
  const twelve = /h/.test(format) === /A/.test(format);
  return once && twelve && ['year', 'month', 'day'].every((part) => found.includes(part as never));
}

/**
 * A function that reads the times of a source: the instant, or `null` for a text that is no time of that form or
 * a date that does not exist. A date without a time is the moment with which it begins in the zone. A time that the
 * wall showed twice is the earlier one; one that it never showed is told by what was skipped, but for a source whose
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

/** Reads seconds on the wall since 1970-01-01T00:00, `null` for what does not fit the pattern. */
function localReader(format: string): (text: string) => number | null {
  const found: string[] = [];
  const pattern = format.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(PART, (part) => {
    found.push(parts[part]?.is ?? 'half');
    return parts[part]?.digits ?? '([AaPp][Mm])';
  });
  const expression = new RegExp(`^${pattern}$`);
  const place = (part: string) => found.indexOf(part) + 1;
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
