import { type Instant, isPlainDate, type PlainDate } from '../instant.ts';
import { type Calendar, weekdays } from './calendar.ts';
import { type EpochDay, epochDay, SECONDS_PER_DAY, weekdayIndex } from './day.ts';
import { dayReaching, openingsOn, openSecondsBefore, type Span, timetableOf } from './timetable.ts';
import { instantOn, localDay, toLocal } from './zone.ts';

/** When the calendar is open on a day, in order; nothing on a holiday. Throws `CalendarEnds`. */
export function openingsOf(calendar: Calendar, day: EpochDay): Span[] {
  return openingsOn(timetableOf(calendar), day);
}

/** The last closing time of a day; `null` where it has none. Throws `CalendarEnds`. */
export function lastClosing(calendar: Calendar, day: EpochDay): Instant | null {
  return openingsOf(calendar, day).at(-1)?.to ?? null;
}

/** The instant itself if the calendar is open then, else the start of the next opening. Throws `CalendarEnds`. */
export function nextOpening(calendar: Calendar, instant: Instant): Instant {
  const timetable = timetableOf(calendar);
  for (let day = localDay(timetable.zone, instant); ; day += 1) {
    for (const { from, to } of openingsOn(timetable, day)) if (instant < to) return Math.max(instant, from);
  }
}

/** Seconds of opening between two instants; none when `to` is not later. Throws `CalendarEnds`. */
export function openSeconds(calendar: Calendar, from: Instant, to: Instant): number {
  if (to <= from) return 0;
  // The earlier instant first: asking for it may start the table anew.
  const before = openSecondsUntil(calendar, from);
  return openSecondsUntil(calendar, to) - before;
}

/**
 * The instant at which the calendar has been open for `seconds` (at least 1) since `from`. Time that runs out exactly
 * at closing is up at closing. Throws `CalendarEnds`.
 */
export function addOpenSeconds(calendar: Calendar, from: Instant, seconds: number): Instant {
  const timetable = timetableOf(calendar);
  const reached = openSecondsUntil(calendar, from) + seconds;
  const day = dayReaching(timetable, reached);
  let left = reached - openSecondsBefore(timetable, day);
  let instant = from;
  for (const opening of openingsOn(timetable, day)) {
    if (left <= 0) break;
    const used = Math.min(left, opening.to - opening.from);
    instant = opening.from + used;
    left -= used;
  }
  return instant;
}

/** Seconds of opening since the start of the calendar's table. */
function openSecondsUntil(calendar: Calendar, instant: Instant): number {
  const timetable = timetableOf(calendar);
  const day = localDay(timetable.zone, instant);
  let seconds = openSecondsBefore(timetable, day);
  for (const { from, to } of openingsOn(timetable, day)) {
    if (instant <= from) break;
    seconds += Math.min(instant, to) - from;
  }
  return seconds;
}

/** The days of a year that close earlier than their weekday does, and when: seconds after midnight. Throws `CalendarEnds`. */
export function earlyClosingsIn(calendar: Calendar, year: string): { date: PlainDate; at: number }[] {
  const named = (calendar.earlyClosings ?? []).map(({ on }) => (on.length === 5 ? `${year}-${on}` : on));
  const dates = [...new Set(named)].filter((date) => date.startsWith(year) && isPlainDate(date)).sort();
  const { zone } = timetableOf(calendar);
  return dates.flatMap((date) => {
    const day = epochDay(date);
    const usual = usualClosing(calendar, day);
    const last = lastClosing(calendar, day);
    if (last === null || usual === null || last >= instantOn(zone, day, usual)) return [];
    return [{ date, at: toLocal(zone, last) - day * SECONDS_PER_DAY }];
  });
}

/** Whether an instant is when a day closes that closes earlier than its weekday does. Throws `CalendarEnds`. */
export function closedEarlyAt(calendar: Calendar, instant: Instant): boolean {
  if (!calendar.earlyClosings?.length) return false;
  const { zone } = timetableOf(calendar);
  const day = localDay(zone, instant);
  const usual = usualClosing(calendar, day);
  return lastClosing(calendar, day) === instant && usual !== null && instant < instantOn(zone, day, usual);
}

/** When the weekday of a day closes; `null` where it does not open. */
function usualClosing(calendar: Calendar, day: EpochDay): number | null {
  return calendar.week[weekdays[weekdayIndex(day)] as (typeof weekdays)[number]]?.at(-1)?.to ?? null;
}
