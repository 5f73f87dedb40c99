import type { Calendar } from '../calendar/calendar.ts';
import { countDays, type DayKind, nthCountedDay } from '../calendar/counted-days.ts';
import { addMonths, type EpochDay } from '../calendar/day.ts';
import { addOpenSeconds, openSeconds } from '../calendar/opening-hours.ts';
import { endOfDay, localDay, zoneOf } from '../calendar/zone.ts';
import type { Term } from '../clock/clock.ts';
import { secondsIn } from '../clock/due.ts';
import type { Instant } from '../instant.ts';

/** Whole periods between two instants. One of days is complete when its last day is over. Throws `CalendarEnds`. */
export function completedPeriods(term: Term, calendar: Calendar, since: Instant, until: Instant): number {
  if (until <= since) return 0;
  const { count, unit } = term;
  const seconds = secondsIn(term);
  if (seconds !== null) {
    const run = unit.startsWith('working') ? openSeconds(calendar, since, until) : until - since;
    return Math.floor(run / seconds);
  }
  const zone = zoneOf(calendar.zone);
  const first = localDay(zone, since);
  const today = localDay(zone, until);
  if (unit === 'months') return completedMonths(first, today, count);
  return Math.floor(countDays(calendar, kindOf(unit), first + 1, today) / daysIn(term));
}

/** The first instant at which `periods` of them are complete: what `completedPeriods` counts to. Throws `CalendarEnds`. */
export function endOfPeriod(term: Term, calendar: Calendar, since: Instant, periods: number): Instant {
  const seconds = secondsIn(term);
  if (seconds !== null)
    return term.unit.startsWith('working')
      ? addOpenSeconds(calendar, since, periods * seconds)
      : since + periods * seconds;
  const zone = zoneOf(calendar.zone);
  const first = localDay(zone, since);
  const last =
    term.unit === 'months'
      ? addMonths(first, periods * term.count)
      : nthCountedDay(calendar, kindOf(term.unit), first + 1, periods * daysIn(term));
  return endOfDay(zone, last) + 1;
}

function kindOf(unit: Term['unit']): DayKind {
  return unit === 'working days' || unit === 'open days' ? unit : 'calendar days';
}

function daysIn({ count, unit }: Term): number {
  return unit === 'weeks' ? 7 * count : count;
}

function completedMonths(first: EpochDay, today: EpochDay, months: number): number {
  let periods = 0;
  while (addMonths(first, (periods + 1) * months) < today) periods += 1;
  return periods;
}
