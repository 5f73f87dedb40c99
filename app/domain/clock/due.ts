import type { Calendar } from '../calendar/calendar.ts';
import { countDays, type DayKind, nthCountedDay, rollForward } from '../calendar/counted-days.ts';
import { addMonths, type EpochDay, SECONDS_PER_DAY } from '../calendar/day.ts';
import { addOpenSeconds, lastClosing, nextOpening, openSeconds } from '../calendar/opening-hours.ts';
import { endOfDay, instantOn, localDay, toLocal, type Zone, zoneOf } from '../calendar/zone.ts';
import type { Instant } from '../instant.ts';
import type { Clock, Term, Unit } from './clock.ts';

/** Seconds in one of the units of time; the other units count days. */
const secondsPer: Partial<Record<Unit, number>> = {
  minutes: 60,
  hours: 3600,
  'working minutes': 60,
  'working hours': 3600,
};

/** A stretch during which the clock stands still: `from` included, `to` not. */
export type Pause = { from: Instant; to: Instant };

/**
 * When a case opened at `opened` is due, as content/design/clock.md says. `pauses` may come in any order and overlap.
 * Throws `CalendarEnds` when that depends on days whose holidays the calendar does not know.
 */
export function dueAt(
  clock: Clock,
  calendar: Calendar,
  opened: Instant,
  pauses: readonly Pause[] = [],
): Instant {
  const start = startOf(clock, calendar, opened);
  const stops = mergePauses(pauses);
  const seconds = secondsIn(clock.within);
  if (seconds !== null) return timeUp(clock, calendar, start, stops, seconds);
  return dueOn(clock, calendar, start, lastDay(clock, calendar, start, stops));
}

/** The instant from which a case that is still open counts as breached. */
export function breachedFrom(clock: Pick<Clock, 'boundary'>, due: Instant): Instant {
  return clock.boundary === 'inclusive' ? due + 1 : due;
}

/** Whether a case due at `due` and fulfilled at `fulfilled` is breached; at the due second the boundary decides. */
export function isBreached(clock: Pick<Clock, 'boundary'>, due: Instant, fulfilled: Instant): boolean {
  return fulfilled >= breachedFrom(clock, due);
}

/** When the clock starts: at receipt, or at the next opening if the clock says so. */
export function startOf(clock: Clock, calendar: Calendar, opened: Instant): Instant {
  return clock.receivedOutsideHours === 'next-opening' ? nextOpening(calendar, opened) : opened;
}

/** The length of a term of time in seconds; `null` for terms of days, weeks and months. */
export function secondsIn({ count, unit }: Term): number | null {
  const seconds = secondsPer[unit];
  return seconds === undefined ? null : count * seconds;
}

/** Whether time runs only while the calendar is open. */
export function runsInOpeningHours(clock: Clock): boolean {
  return clock.within.unit === 'working minutes' || clock.within.unit === 'working hours';
}

/** Seconds that the clock runs between two instants if nothing stops it. */
export function runningSeconds(clock: Clock, calendar: Calendar, from: Instant, to: Instant): number {
  return runsInOpeningHours(clock) ? openSeconds(calendar, from, to) : Math.max(0, to - from);
}

/** What a term of days counts: `count` days of a kind, the first of them on or after `begin`. */
export type DayCount = { kind: DayKind; begin: EpochDay; count: number };

/** The days to count. Weeks and months are so many calendar days after the day of the start. */
export function dayCount(clock: Clock, calendar: Calendar, start: Instant): DayCount {
  const startDay = localDay(zoneOf(calendar.zone), start);
  const { count, unit } = clock.within;
  switch (unit) {
    case 'weeks':
      return { kind: 'calendar days', begin: startDay + 1, count: 7 * count };
    case 'months':
      return { kind: 'calendar days', begin: startDay + 1, count: addMonths(startDay, count) - startDay };
    case 'calendar days':
    case 'working days':
    case 'open days':
      return { kind: unit, begin: clock.firstDay === 'same' ? startDay : startDay + 1, count };
    default:
      throw new RangeError(`${unit} are not counted in days`);
  }
}

/** The day that completes the count, before `roll`. `stops` are merged pauses. */
export function lastDay(clock: Clock, calendar: Calendar, start: Instant, stops: readonly Pause[]): EpochDay {
  const zone = zoneOf(calendar.zone);
  let { kind, begin, count } = dayCount(clock, calendar, start);
  for (const stop of stops) {
    const last = nthCountedDay(calendar, kind, begin, count);
    if (dueOn(clock, calendar, start, last) < stop.from) return last;
    const firstStopped = Math.max(begin, firstDayEndingFrom(zone, stop.from));
    if (last < firstStopped) return last;
    const resumed = firstDayEndingFrom(zone, stop.to);
    if (resumed <= firstStopped) continue;
    count -= countDays(calendar, kind, begin, firstStopped);
    begin = resumed;
  }
  return nthCountedDay(calendar, kind, begin, count);
}

/** The due time on the day that completes the count, after `roll`. */
function dueOn(clock: Clock, calendar: Calendar, start: Instant, last: EpochDay): Instant {
  const zone = zoneOf(calendar.zone);
  const day = clock.roll === 'following' ? rollForward(calendar, last) : last;
  switch (clock.ends) {
    case 'end-of-day':
      return endOfDay(zone, day);
    case 'close-of-business':
      return lastClosing(calendar, day) ?? endOfDay(zone, day);
    case 'same-time': {
      const local = toLocal(zone, start);
      return instantOn(zone, day, local - Math.floor(local / SECONDS_PER_DAY) * SECONDS_PER_DAY);
    }
  }
}

function timeUp(
  clock: Clock,
  calendar: Calendar,
  start: Instant,
  stops: readonly Pause[],
  seconds: number,
): Instant {
  const after = (from: Instant, left: number) =>
    runsInOpeningHours(clock) ? addOpenSeconds(calendar, from, left) : from + left;
  let from = start;
  let left = seconds;
  for (const stop of stops) {
    if (stop.to <= from) continue;
    const due = after(from, left);
    if (due <= stop.from) return due;
    left -= runningSeconds(clock, calendar, from, stop.from);
    from = stop.to;
  }
  return after(from, left);
}

/** The pauses in order of time, those that overlap or touch made one, empty ones left out. */
export function mergePauses(pauses: readonly Pause[]): Pause[] {
  if (pauses.length === 0) return [];
  const merged: Pause[] = [];
  for (const { from, to } of [...pauses].sort((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The first day whose end is not before the instant; not the wall's own where clocks go back over midnight after it. */
export function firstDayEndingFrom(zone: Zone, instant: Instant): EpochDay {
  const day = localDay(zone, instant);
  if (endOfDay(zone, day) < instant) return day + 1;
  return endOfDay(zone, day - 1) < instant ? day : day - 1;
}
