import { type Calendar, weekdays } from '../calendar/calendar.ts';
import type { Clock } from './clock.ts';
import { secondsIn } from './due.ts';

/** A doubt about a clock with its calendar: an error makes it impossible, a warning says what means nothing. */
export type ClockFinding = { level: 'error' | 'warning'; key: string; message: string };

/** What is wrong with a clock that is well written, given the calendar it names. Nothing wrong: an empty list. */
export function checkClock(clock: Clock, calendar: Calendar): ClockFinding[] {
  const findings: ClockFinding[] = [];
  const error = (key: string, message: string) => findings.push({ level: 'error', key, message });
  const warning = (key: string, message: string) => findings.push({ level: 'warning', key, message });
  const { count, unit } = clock.within;
  const named = `calendar "${calendar.name}"`;
  const opens = weekdays.some((weekday) => (calendar.week[weekday] ?? []).length > 0);
  const works = calendar.workingDays.length > 0;

  if (unit.startsWith('working ') && unit !== 'working days' && !opens) {
    error('within', `${named} never opens; expected opening hours in its "week" for a term of ${unit}`);
  }
  if (unit === 'working days' && !works) error('within', `${named} has no working days; expected some`);
  if (unit === 'open days' && calendar.openDays.length === 0)
    error('within', `${named} has no open days; expected some`);
  if (clock.receivedOutsideHours === 'next-opening' && !opens) {
    error('received-outside-hours', `${named} never opens; expected opening hours in its "week", or "as-is"`);
  }
  const countsDays = secondsIn(clock.within) === null;
  if (countsDays && clock.roll === 'following' && !works) {
    error('roll', `${named} has no working days to roll to; expected some, or "none"`);
  }
  if (!countsDays && clock.roll !== 'none')
    warning('roll', `means nothing for ${unit}; only days, weeks and months roll`);
  if (!countsDays && clock.ends !== 'end-of-day')
    warning('ends', `means nothing for ${unit}; the term ends to the second`);
  if (clock.firstDay === 'same' && !unit.endsWith(' days')) {
    warning('first-day', `means nothing for ${unit}; only days are counted one by one`);
  }
  if (countsDays && clock.ends === 'close-of-business' && !opens) {
    warning('ends', `${named} never opens, so the term ends at the end of the day`);
  }
  if (clock.firstDay === 'same' && unit.endsWith(' days') && clock.ends === 'same-time' && count === 1) {
    warning(
      'first-day',
      'the first day ends the moment it starts; expected "next", or an end other than "same-time"',
    );
  }
  return findings;
}
