import type { Calendar } from './calendar.ts';
import { type EpochDay, weekdayIndex } from './day.ts';
import { dayAtRank, daysBefore, holidayOn, timetableOf } from './timetable.ts';

/** The kinds of day that a term can count: every day, days worked (jours ouvrés), days open (jours ouvrables). */
export type DayKind = 'calendar days' | 'working days' | 'open days';

/** Whether a term of this kind counts the day: the calendar lists its weekday, and it is no holiday. */
export function isCounted(calendar: Calendar, kind: DayKind, day: EpochDay): boolean {
  if (kind === 'calendar days') return true;
  const timetable = timetableOf(calendar);
  return !holidayOn(timetable, day) && isListed(calendar, kind, day);
}

/** Whether the calendar lists the weekday of the day, holiday or not. */
export function isListed(calendar: Calendar, kind: DayKind, day: EpochDay): boolean {
  if (kind === 'calendar days') return true;
  const timetable = timetableOf(calendar);
  return (kind === 'working days' ? timetable.working : timetable.open).counts[weekdayIndex(day)] as boolean;
}

export function isWorkingDay(calendar: Calendar, day: EpochDay): boolean {
  return isCounted(calendar, 'working days', day);
}

/** The day itself if it is a working day, else the next one. Throws `CalendarEnds`. */
export function rollForward(calendar: Calendar, day: EpochDay): EpochDay {
  return nthCountedDay(calendar, 'working days', day, 1);
}

/** The `count`-th counted day on or after `from`; `count` is at least 1. Throws `CalendarEnds`. */
export function nthCountedDay(calendar: Calendar, kind: DayKind, from: EpochDay, count: number): EpochDay {
  if (kind === 'calendar days') return from + count - 1;
  const timetable = timetableOf(calendar);
  const table = kind === 'working days' ? timetable.working : timetable.open;
  const before = daysBefore(timetable, table, from);
  return dayAtRank(timetable, table, before + count - 1);
}

/** How many counted days there are from `from` until before `to`; none when `to` is not later. Throws `CalendarEnds`. */
export function countDays(calendar: Calendar, kind: DayKind, from: EpochDay, to: EpochDay): number {
  if (to <= from) return 0;
  if (kind === 'calendar days') return to - from;
  const timetable = timetableOf(calendar);
  const table = kind === 'working days' ? timetable.working : timetable.open;
  // The earlier day first: asking for it may start the table anew.
  const before = daysBefore(timetable, table, from);
  return daysBefore(timetable, table, to) - before;
}
