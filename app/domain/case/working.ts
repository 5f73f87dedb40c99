import type { Calendar } from '../calendar/calendar.ts';
import { CalendarEnds } from '../calendar/calendar-ends.ts';
import type { Clock } from '../clock/clock.ts';
import { explainDue, type Step } from '../clock/explain.ts';
import type { Instant } from '../instant.ts';
import { type Case, stopsThatCount } from './case.ts';

/** `supposed`: the clock stands still, and the working is what it would be were it to run again at that moment. */
export type Working = { steps: Step[]; due: Instant; supposed: Instant | null };

/**
 * How the due date of a case is worked out, by what decides on it; `null` where the calendar does not go far enough.
 * @param calendar the one that the case is judged by
 * @param now when a clock that stands still is supposed to run again
 */
export function workingOf(subject: Case, clock: Clock, calendar: Calendar, now: Instant): Working | null {
  const stopped = subject.stops.find((stop) => stop.to === null);
  const stops = stopsThatCount(subject);
  if (stopped) stops.push({ from: stopped.from, to: Math.max(now, stopped.from) });
  try {
    return { ...explainDue(clock, calendar, subject.clockFrom, stops), supposed: stopped ? now : null };
  } catch (error) {
    if (error instanceof CalendarEnds) return null;
    throw error;
  }
}
