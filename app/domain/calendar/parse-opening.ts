import type { Opening } from './calendar.ts';
import { SECONDS_PER_DAY } from './day.ts';

/** `08:30-17:00` as seconds after midnight, or what is wrong with it. */
export function parseOpening(text: string): Opening | string {
  const match = /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!match) return `"${text}" is no opening; expected hours such as "08:30-17:00"`;
  const [fromHour, fromMinute, toHour, toMinute] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const from = fromHour * 3600 + fromMinute * 60;
  const to = toHour * 3600 + toMinute * 60;
  if (fromMinute > 59 || toMinute > 59 || to > SECONDS_PER_DAY)
    return `"${text}" is no time of day; expected 00:00 to 24:00`;
  if (from >= to)
    return `"${text}" ends before it starts; expected a night to be written as two openings, until 24:00 and from 00:00`;
  return { from, to };
}
