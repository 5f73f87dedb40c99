import type { SkippedTime } from '../domain/calendar/zone.ts';
import { formatInstant, type Instant } from '../domain/instant.ts';
import type { Twice } from './case-times.ts';
import type { Mapping } from './mapping.ts';
import type { RowReason } from './reasons.ts';
import type { TimeRule } from './wall-time.ts';

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
export function shownTwice({ time }: Mapping, column = '', text: string, taken: Twice['taken']): RowReason {
  const code = taken === 'later' ? 'time-shown-twice' : 'time-read-earlier';
  return { code, values: { column, value: short(text), zone: time.zone } };
}

/** The beginning of a text, for messages. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
