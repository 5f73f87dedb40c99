import { z } from 'zod';
import { epochDay, SECONDS_PER_DAY } from '#app/domain/calendar/day.ts';
import { formatInZone, toInstant, zoneOf } from '#app/domain/calendar/zone.ts';
import { type Instant, isPlainDate } from '#app/domain/instant.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

/**
 * The instant at which the wall of a zone shows `2026-11-22T14:30`, as a DateTimeField sends it; seconds may
 * follow. `null` for anything else. A time that the wall shows twice is the earlier one, as everywhere.
 */
export function parseLocalTime(text: string, zone: string): Instant | null {
  const [, date, hour, minute, second = '00'] = LOCAL.exec(text.trim()) ?? [];
  if (!isPlainDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const ofDay = Number(hour) * 3_600 + Number(minute) * 60 + Number(second);
  return toInstant(zoneOf(zone), epochDay(date) * SECONDS_PER_DAY + ofDay);
}

/** The value of a DateTimeField that shows this instant on the wall of a zone: `2026-11-22T14:30`. */
export function localTimeOf(instant: Instant, zone: string): string {
  return formatInZone(instant, zone).slice(0, 16);
}

/** A field of a schema that a DateTimeField fills: gives an Instant. The zone is the charter's. */
export function localTime(zone: string) {
  return z.string().transform((text, issues): Instant => {
    const instant = parseLocalTime(text, zone);
    if (instant !== null) return instant;
    issues.addIssue({ code: 'custom', message: 'forms.badDate' });
    return z.NEVER;
  });
}
