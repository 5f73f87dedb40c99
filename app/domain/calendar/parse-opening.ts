import { fault } from '../schema-fault.ts';
import type { Opening } from './calendar.ts';
import { SECONDS_PER_DAY } from './day.ts';

/** `08:30-17:00` as seconds after midnight, or the fault with it. */
export function parseOpening(text: string): Opening | string {
  const match = /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!match) return fault('opening-unclear', { found: text, example: '"08:30-17:00"' });
  const [fromHour, fromMinute, toHour, toMinute] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const from = fromHour * 3600 + fromMinute * 60;
  const to = toHour * 3600 + toMinute * 60;
  if (fromMinute > 59 || toMinute > 59 || to > SECONDS_PER_DAY)
    return fault('opening-no-time', { found: text });
  if (from >= to) return fault('opening-backwards', { found: text });
  return { from, to };
}
