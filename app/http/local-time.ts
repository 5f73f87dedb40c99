import { z } from 'zod';
import { epochDay, SECONDS_PER_DAY } from '#app/domain/calendar/day.ts';
import {
  formatInZone,
  type LocalSeconds,
  type SkippedTime,
  skippedAt,
  toInstant,
  zoneOf,
} from '#app/domain/calendar/zone.ts';
import { formatInstant, type Instant, isPlainDate } from '#app/domain/instant.ts';
import { formatDate, formatTimeOfDay } from '#app/i18n/formats.ts';
import type { Language } from '#app/languages/language.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

/**
 * The instant at which the wall of a zone shows `2026-11-22T14:30`, as a DateTimeField sends it; seconds may follow.
 * A time that the wall shows twice is the earlier one, as everywhere. Anything else is an issue with the field, such
 * as a time that the wall never showed, since clocks went forward over it.
 */
export function parseLocalTime(text: string, zone: string): Instant | { issue: TimeIssue } {
  const [, date, hour, minute, second = '00'] = LOCAL.exec(text.trim()) ?? [];
  if (!isPlainDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return { issue: { code: 'custom', message: 'forms.badDate' } };
  const local =
    epochDay(date) * SECONDS_PER_DAY + Number(hour) * 3_600 + Number(minute) * 60 + Number(second);
  const skipped = skippedAt(zoneOf(zone), local);
  if (skipped === null) return toInstant(zoneOf(zone), local);
  const values = (language: Language) => skippedInWords(language, local, skipped, zone);
  return { issue: { code: 'custom', message: 'forms.skippedTime', params: { values } } };
}

/** For `addIssue`; `params.values` are those of the message, in the words of a language. */
type TimeIssue = {
  code: 'custom';
  message: 'forms.badDate' | 'forms.skippedTime';
  params?: { values: (language: Language) => Record<string, string> };
};

function skippedInWords(language: Language, local: LocalSeconds, { from, to }: SkippedTime, zone: string) {
  const time = (wall: LocalSeconds) =>
    formatTimeOfDay(language, wall - Math.floor(wall / SECONDS_PER_DAY) * SECONDS_PER_DAY);
  const date = formatDate(language, formatInstant(local).slice(0, 10));
  return { zone, date, time: time(local), from: time(from), to: time(to) };
}

/** The value of a DateTimeField that shows this instant on the wall of a zone: `2026-11-22T14:30`. */
export function localTimeOf(instant: Instant, zone: string): string {
  return formatInZone(instant, zone).slice(0, 16);
}

/** What a DateTimeField sends, before it is read. */
export const timeText = z.string().max(40);

/** A field of a schema that a DateTimeField fills: gives an Instant. The zone is the charter's. */
export function localTime(zone: string) {
  return timeText.transform((text, issues): Instant => {
    const at = parseLocalTime(text, zone);
    if (typeof at === 'number') return at;
    issues.addIssue(at.issue);
    return z.NEVER;
  });
}

/** A field has no seconds: the minute in which the last event happened means at that event, not before it. */
export function notBeforeLast(at: Instant, last: Instant): Instant {
  return at < last && last - at < 60 ? last : at;
}
