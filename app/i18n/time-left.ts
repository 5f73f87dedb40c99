import type { Instant } from '#app/domain/instant.ts';
import type { Language } from '#app/languages/language.ts';
import { bindTime, formatTime, localParts } from './formats.ts';
import { formatMessage } from './messages.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A length of time in words, in its largest unit, rounded down so that no time is promised that is not there:
 * `45 min`, `3 h`, `2 jours`, `5 mois`, `2 ans`.
 */
export function durationInWords(language: Language, seconds: number): string {
  if (seconds < MINUTE) return formatMessage(language, 'durations.seconds', { count: Math.floor(seconds) });
  if (seconds < HOUR)
    return formatMessage(language, 'durations.minutes', { count: Math.floor(seconds / MINUTE) });
  if (seconds < DAY) return formatMessage(language, 'durations.hours', { count: Math.floor(seconds / HOUR) });
  const days = Math.floor(seconds / DAY);
  if (days < 61) return formatMessage(language, 'durations.days', { count: days });
  if (days < 730) return formatMessage(language, 'durations.months', { count: Math.floor(days / 30.44) });
  return formatMessage(language, 'durations.years', { count: Math.floor(days / 365.25) });
}

/** Time inside opening hours, in words: `3 heures ouvrées`, `3 working hours`; under an hour in minutes. */
export function workingTimeInWords(language: Language, seconds: number): string {
  if (seconds < HOUR)
    return formatMessage(language, 'terms.working minutes', { count: Math.floor(seconds / MINUTE) });
  return formatMessage(language, 'terms.working hours', { count: Math.floor(seconds / HOUR) });
}

/**
 * How a due time stands now: `en retard de 2 jours`, `il reste 3 h` when less than six hours are left,
 * `aujourd’hui à 17 h 30`, `demain à 9 h`, else `il reste 4 jours`.
 */
export function dueInWords(language: Language, due: Instant, now: Instant, zone: string): string {
  if (due < now)
    return formatMessage(language, 'durations.late', { duration: durationInWords(language, now - due) });
  const left = due - now;
  if (left >= 6 * HOUR) {
    const time = formatTime(language, due, zone);
    const dueDay = localParts(due, zone).date;
    const today = localParts(now, zone).date;
    if (dueDay === today) return bindTime(formatMessage(language, 'durations.dueToday', { time }), time);
    if (dueDay === dayAfter(today))
      return bindTime(formatMessage(language, 'durations.dueTomorrow', { time }), time);
  }
  return formatMessage(language, 'durations.left', { duration: durationInWords(language, left) });
}

/** How long ago something happened: `il y a 4 min`, `à l’instant` under a minute. */
export function agoInWords(language: Language, then: Instant, now: Instant): string {
  if (now - then < MINUTE) return formatMessage(language, 'durations.justNow');
  return formatMessage(language, 'durations.ago', { duration: durationInWords(language, now - then) });
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY * 1000).toISOString().slice(0, 10);
}
