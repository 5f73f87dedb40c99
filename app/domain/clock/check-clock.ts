import { type Calendar, weekdays } from '../calendar/calendar.ts';
import { fault } from '../schema-fault.ts';
import type { Clock } from './clock.ts';
import { secondsIn } from './due.ts';

/**
 * A doubt about a clock with its calendar: an error makes it impossible, and its message carries a fault (`faultIn`); a
 * warning names a key that means nothing.
 */
export type ClockFinding =
  | { level: 'error'; key: string; message: string }
  | { level: 'warning'; key: string };

/** What is wrong with a clock that is well written, given the calendar it names. Nothing wrong: an empty list. */
export function checkClock(clock: Clock, calendar: Calendar): ClockFinding[] {
  const findings: ClockFinding[] = [];
  const error = (key: string, message: string) => findings.push({ level: 'error', key, message });
  const warning = (key: string) => findings.push({ level: 'warning', key });
  const { count, unit } = clock.within;
  const named = { calendar: calendar.name };
  const opens = weekdays.some((weekday) => (calendar.week[weekday] ?? []).length > 0);
  const works = calendar.workingDays.length > 0;

  if (unit.startsWith('working ') && unit !== 'working days' && !opens) {
    error('within', fault('never-opens', { ...named, unit }));
  }
  if (unit === 'working days' && !works) error('within', fault('no-working-days', named));
  if (unit === 'open days' && calendar.openDays.length === 0) error('within', fault('no-open-days', named));
  if (clock.receivedOutsideHours === 'next-opening' && !opens) {
    error('received-outside-hours', fault('never-opens-start', named));
  }
  const countsDays = secondsIn(clock.within) === null;
  if (countsDays && clock.roll === 'following' && !works) {
    error('roll', fault('nothing-to-roll', named));
  }
  // Only days, weeks and months roll.
  if (!countsDays && clock.roll !== 'none') warning('roll');
  // The term ends to the second.
  if (!countsDays && clock.ends !== 'end-of-day') warning('ends');
  // Only days are counted one by one.
  if (clock.firstDay === 'same' && !unit.endsWith(' days')) warning('first-day');
  // It ends with the day where nothing ever closes.
  if (countsDays && clock.ends === 'close-of-business' && !opens) warning('ends');
  // The first day would end the moment it starts.
  if (clock.firstDay === 'same' && unit.endsWith(' days') && clock.ends === 'same-time' && count === 1)
    warning('first-day');
  return findings;
}
