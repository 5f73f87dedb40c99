import { Temporal } from 'temporal-polyfill';
import { type Calendar, weekdays } from '../calendar/calendar.ts';
import type { Clock } from './clock.ts';
import type { Pause } from './due.ts';

const memory = new Map<string, unknown>();
/** Temporal is slow, and is asked the same again and again. */
function remembered<T>(question: string, ask: () => T): T {
  if (!memory.has(question)) memory.set(question, ask());
  return memory.get(question) as T;
}

/**
 * The rules of due dates said as slowly and plainly as possible, for tests to hold `dueAt` against: minute by minute
 * and day by day with Temporal. Everything begins and ends on whole minutes, openings on half hours.
 */
export function slowDue(terms: Clock, days: Calendar, received: number, given: Pause[]): number {
  const at = (date: Temporal.PlainDate, seconds: number) =>
    remembered(`${days.zone} ${date} ${seconds}`, () => {
      const time = Temporal.PlainTime.from('00:00').add({ seconds: seconds % 86_400 });
      const day = seconds === 86_400 ? date.add({ days: 1 }) : date;
      return day.toZonedDateTime({ timeZone: days.zone, plainTime: time }).epochMilliseconds / 1000;
    });
  const dateOf = (moment: number) => {
    // Offsets change on the half hour here.
    const halfHour = moment - (moment % 1800);
    return remembered(`${days.zone} ${halfHour}`, () =>
      Temporal.Instant.fromEpochMilliseconds(halfHour * 1000)
        .toZonedDateTimeISO(days.zone)
        .toPlainDate(),
    );
  };
  const holidays = new Set(days.holidays.map(({ date }) => date));
  const weekdayOf = (date: Temporal.PlainDate) => weekdays[date.dayOfWeek - 1] as (typeof weekdays)[number];
  const isOff = (date: Temporal.PlainDate) => holidays.has(date.toString());
  const works = (date: Temporal.PlainDate) => !isOff(date) && days.workingDays.includes(weekdayOf(date));
  const closes = (date: Temporal.PlainDate) =>
    days.earlyClosings?.find(({ on }) => date.toString().endsWith(on))?.at ?? 86_400;
  const openings = (date: Temporal.PlainDate): [number, number][] =>
    isOff(date)
      ? []
      : (days.week[weekdayOf(date)] ?? [])
          .filter(({ from }) => from < closes(date))
          .map(({ from, to }) => [at(date, from), at(date, Math.min(to, closes(date)))]);
  const openHalfHours = new Map<number, boolean>();
  const isOpen = (moment: number) => {
    const halfHour = moment - (moment % 1800);
    const open =
      openHalfHours.get(halfHour) ??
      openings(dateOf(halfHour)).some(([from, to]) => from <= halfHour && halfHour < to);
    openHalfHours.set(halfHour, open);
    return open;
  };

  let start = received;
  if (terms.receivedOutsideHours === 'next-opening') while (!isOpen(start)) start += 60;
  const covering = (moment: number): number | null => {
    // The beginning of the whole stretch during which the clock stands still at this moment.
    const stops = given.filter(({ from, to }) => from <= moment && moment < to);
    if (stops.length === 0) return null;
    let from = Math.min(...stops.map((stop) => stop.from));
    for (;;) {
      const earlier = Math.min(
        from,
        ...given.filter((stop) => stop.from < from && from <= stop.to).map((stop) => stop.from),
      );
      if (earlier === from) return from;
      from = earlier;
    }
  };
  const { count, unit } = terms.within;
  if (unit.endsWith('minutes') || unit.endsWith('hours')) {
    let left = count * (unit.endsWith('hours') ? 60 : 1);
    let moment = start;
    for (; left > 0; moment += 60) {
      if (covering(moment) === null && (!unit.startsWith('working') || isOpen(moment))) left -= 1;
    }
    return moment;
  }
  const dueOn = (last: Temporal.PlainDate) => {
    let day = last;
    if (terms.roll === 'following') while (!works(day)) day = day.add({ days: 1 });
    if (terms.ends === 'end-of-day') return at(day, 86_399);
    if (terms.ends === 'close-of-business') return openings(day).at(-1)?.[1] ?? at(day, 86_399);
    const wall = Temporal.Instant.fromEpochMilliseconds(start * 1000)
      .toZonedDateTimeISO(days.zone)
      .toPlainTime();
    return day.toZonedDateTime({ timeZone: days.zone, plainTime: wall }).epochMilliseconds / 1000;
  };
  /** Whether the clock stands still at the end of a day, by a pause that begins no later than this due time. */
  const isStopped = (date: Temporal.PlainDate, due: number) => {
    const since = covering(at(date, 86_399));
    return since !== null && since <= due;
  };
  const startDay = dateOf(start);
  if (unit === 'weeks' || unit === 'months') {
    let due = startDay.add(unit === 'weeks' ? { weeks: count } : { months: count });
    for (
      let day = startDay.add({ days: 1 });
      Temporal.PlainDate.compare(day, due) <= 0;
      day = day.add({ days: 1 })
    ) {
      if (isStopped(day, dueOn(due))) due = due.add({ days: 1 });
    }
    return dueOn(due);
  }
  const counts = (date: Temporal.PlainDate) => {
    if (unit === 'working days') return works(date);
    return unit === 'calendar days' || (!isOff(date) && days.openDays.includes(weekdayOf(date)));
  };
  let counted = 0;
  for (
    let day = terms.firstDay === 'same' ? startDay : startDay.add({ days: 1 });
    ;
    day = day.add({ days: 1 })
  ) {
    if (!counts(day)) continue;
    const isLast = counted + 1 === count;
    if (isStopped(day, isLast ? dueOn(day) : Number.POSITIVE_INFINITY)) continue;
    counted += 1;
    if (isLast) return dueOn(day);
  }
}
