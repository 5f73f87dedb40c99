import { type Instant, isPlainDate } from '../instant.ts';
import { epochDay, SECONDS_PER_DAY } from './day.ts';
import { toInstant, type Zone, zoneOf } from './zone.ts';

const WALL = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;

/**
 * The true instant of a local time that its source converted to local time twice, as Boston's 311 export did: read
 * as wall time and converted to UTC, the result is wall time once more. `null` for a text that is no local time
 * (`2015-01-01 07:33:18`).
 */
export function repairConvertedTwice(text: string, zone: string): Instant | null {
  const local = parseWallTime(text);
  if (local === null) return null;
  const found: Zone = zoneOf(zone);
  return toInstant(found, toInstant(found, local));
}

/** Seconds since 1970-01-01T00:00 on the wall, `null` where the text is no `YYYY-MM-DD HH:MM[:SS]`. */
function parseWallTime(text: string): number | null {
  const match = WALL.exec(text.trim());
  if (!match || !isPlainDate(match[1])) return null;
  const [, date, hour, minute, second = '00'] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return (
    epochDay(date as string) * SECONDS_PER_DAY + Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  );
}
