import type { Localised } from '../../languages/language.ts';
import type { Instant, PlainDate } from '../instant.ts';
import { type Calendar, weekdays } from './calendar.ts';
import { CalendarEnds } from './calendar-ends.ts';
import { type EpochDay, epochDay, plainDate, weekdayIndex } from './day.ts';
import { instantOn, type Zone, zoneOf } from './zone.ts';

/** A stretch of time: start included, end not. */
export type Span = { from: Instant; to: Instant };

/** Which days count, by running number: `before[n]` of them come before day `first + n`; `days` lists them. */
export type DayTable = { first: EpochDay; counts: boolean[]; before: number[]; days: EpochDay[] };
/** Opening seconds by running number: `before[n]` of them come before day `first + n`. */
export type OpeningTable = { first: EpochDay; before: number[] };

/**
 * A calendar as sums that grow with the days asked for, so that a due date is a look-up and not a walk. Kept for as
 * long as the calendar object itself.
 */
export type Timetable = {
  calendar: Calendar;
  zone: Zone;
  first: EpochDay;
  last: EpochDay;
  holidays: Map<EpochDay, { name: Localised | null }>;
  /** Early closings, by the date or the day of the year. */
  closings: Map<string, number>;
  working: DayTable;
  open: DayTable;
  openings: OpeningTable;
};

/** Where a calendar says nothing of its coverage, these days are taken to be enough for any promise. */
const widest: { from: PlainDate; to: PlainDate } = { from: '1900-01-01', to: '2199-12-31' };
/** Days before the first one asked for that a table starts with, so that older cases seldom rebuild it. */
const MARGIN = 366;

const timetables = new WeakMap<Calendar, Timetable>();

export function timetableOf(calendar: Calendar): Timetable {
  const known = timetables.get(calendar);
  if (known) return known;
  const covers = calendar.covers ?? widest;
  const counts = (listed: readonly string[]) => weekdays.map((weekday) => listed.includes(weekday));
  const timetable: Timetable = {
    calendar,
    zone: zoneOf(calendar.zone),
    first: epochDay(covers.from),
    last: epochDay(covers.to),
    closings: new Map((calendar.earlyClosings ?? []).map(({ on, at }) => [on, at])),
    holidays: new Map(calendar.holidays.map(({ date, name }) => [epochDay(date), { name }])),
    working: { first: Number.NaN, counts: counts(calendar.workingDays), before: [], days: [] },
    open: { first: Number.NaN, counts: counts(calendar.openDays), before: [], days: [] },
    openings: { first: Number.NaN, before: [] },
  };
  timetables.set(calendar, timetable);
  return timetable;
}

function calendarEnds(timetable: Timetable): CalendarEnds {
  return new CalendarEnds(timetable.calendar.name, timetable.calendar.covers ?? widest);
}

/** The holiday or closure of a day; `null` on any other day. Throws `CalendarEnds` where that is not known. */
export function holidayOn(timetable: Timetable, day: EpochDay): { name: Localised | null } | null {
  if (day < timetable.first || day > timetable.last) throw calendarEnds(timetable);
  return timetable.holidays.get(day) ?? null;
}

/** How many days of the table come before `day`. Differences of two such numbers count days. */
export function daysBefore(timetable: Timetable, table: DayTable, day: EpochDay): number {
  growDays(timetable, table, day);
  return table.before[day - table.first] as number;
}

/** The day that has `rank` days of the table before it. */
export function dayAtRank(timetable: Timetable, table: DayTable, rank: number): EpochDay {
  while (table.days.length <= rank) growDays(timetable, table, table.first + table.before.length);
  return table.days[rank] as EpochDay;
}

/** How many seconds of opening come before the first one of `day`. Differences of two such numbers measure time. */
export function openSecondsBefore(timetable: Timetable, day: EpochDay): number {
  growOpenings(timetable, day);
  return timetable.openings.before[day - timetable.openings.first] as number;
}

/** The day during which the opening seconds since the table's start reach `seconds`. */
export function dayReaching(timetable: Timetable, seconds: number): EpochDay {
  const table = timetable.openings;
  while ((table.before.at(-1) as number) < seconds)
    growOpenings(timetable, table.first + table.before.length);
  let low = 0;
  let high = table.before.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((table.before[middle] as number) < seconds) low = middle + 1;
    else high = middle;
  }
  return table.first + low - 1;
}

/** When the calendar is open on a day, in order: as its weekday is, until it closes early. A holiday has no openings. */
export function openingsOn(timetable: Timetable, day: EpochDay): Span[] {
  if (holidayOn(timetable, day)) return [];
  const hours = timetable.calendar.week[weekdays[weekdayIndex(day)] as (typeof weekdays)[number]] ?? [];
  const closing = closingOn(timetable, day);
  const spans: Span[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to: usual } of hours) {
    const to = Math.min(usual, closing);
    if (from >= to) break;
    // A skipped hour can push a start past an end; no second may count twice.
    const start = Math.max(reached, instantOn(timetable.zone, day, from));
    const end = instantOn(timetable.zone, day, to);
    if (start < end) spans.push({ from: start, to: end });
    reached = Math.max(start, end);
  }
  return spans;
}

/** Seconds after midnight from which nothing is open on a day. */
function closingOn({ closings }: Timetable, day: EpochDay): number {
  if (closings.size === 0) return Number.POSITIVE_INFINITY;
  const date = plainDate(day);
  return closings.get(date) ?? closings.get(date.slice(5)) ?? Number.POSITIVE_INFINITY;
}

function growDays(timetable: Timetable, table: DayTable, day: EpochDay): void {
  if (startsLater(table.first, day)) {
    table.first = firstDayFor(timetable, day);
    table.before = [0];
    table.days = [];
  }
  for (let next = table.first + table.before.length - 1; next < day; next += 1) {
    if (!holidayOn(timetable, next) && table.counts[weekdayIndex(next)]) table.days.push(next);
    table.before.push(table.days.length);
  }
}

function growOpenings(timetable: Timetable, day: EpochDay): void {
  const table = timetable.openings;
  if (startsLater(table.first, day)) {
    table.first = firstDayFor(timetable, day);
    table.before = [0];
  }
  for (let next = table.first + table.before.length - 1; next < day; next += 1) {
    const open = openingsOn(timetable, next).reduce((seconds, { from, to }) => seconds + to - from, 0);
    table.before.push((table.before.at(-1) as number) + open);
  }
}

/** Whether a table must be made anew for a day: it has no start yet, or one after the day. */
function startsLater(first: EpochDay, day: EpochDay): boolean {
  return Number.isNaN(first) || day < first;
}

function firstDayFor(timetable: Timetable, day: EpochDay): EpochDay {
  if (day < timetable.first) throw calendarEnds(timetable);
  return Math.max(timetable.first, day - MARGIN);
}
