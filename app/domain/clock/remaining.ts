import type { Calendar } from '../calendar/calendar.ts';
import { countDays, type DayKind } from '../calendar/counted-days.ts';
import { zoneOf } from '../calendar/zone.ts';
import type { Instant } from '../instant.ts';
import type { Clock } from './clock.ts';
import {
  dayCount,
  dueAt,
  firstDayEndingFrom,
  mergePauses,
  type Pause,
  runningSeconds,
  runsInOpeningHours,
  secondsIn,
  startOf,
} from './due.ts';

/** What is left on a clock that stands still: seconds of elapsed or of opening time, or days of a kind. */
export type Remaining = { count: number; of: 'seconds' | 'opening seconds' | DayKind };

/**
 * What is left of the term when the clock stands still since `stoppedSince`, after the `pauses` that ended before.
 * `null` when the case was due before it stopped: that stop changes nothing. Throws `CalendarEnds`.
 */
export function remainingAt(
  clock: Clock,
  calendar: Calendar,
  opened: Instant,
  pauses: readonly Pause[],
  stoppedSince: Instant,
): Remaining | null {
  const start = startOf(clock, calendar, opened);
  const earlier = mergePauses(
    pauses.map(({ from, to }) => ({ from: Math.min(from, stoppedSince), to: Math.min(to, stoppedSince) })),
  );
  const due = dueAt(clock, calendar, opened, earlier);
  const seconds = secondsIn(clock.within);
  if (seconds !== null) {
    if (due <= stoppedSince) return null;
    const run = runSeconds(clock, calendar, start, stoppedSince, earlier);
    return { count: seconds - run, of: runsInOpeningHours(clock) ? 'opening seconds' : 'seconds' };
  }
  if (due < stoppedSince) return null;
  const zone = zoneOf(calendar.zone);
  const { kind, begin, count } = dayCount(clock, calendar, start);
  const stoppedDay = firstDayEndingFrom(zone, stoppedSince);
  let passed = countDays(calendar, kind, begin, stoppedDay);
  for (const { from, to } of earlier) {
    const firstStopped = Math.max(begin, firstDayEndingFrom(zone, from));
    passed -= countDays(calendar, kind, firstStopped, firstDayEndingFrom(zone, to));
  }
  // A last day that is no working day is over before the day that it rolls to.
  return { count: Math.max(0, count - passed), of: kind };
}

function runSeconds(
  clock: Clock,
  calendar: Calendar,
  start: Instant,
  until: Instant,
  stops: readonly Pause[],
): number {
  let run = 0;
  let from = start;
  for (const stop of stops) {
    if (stop.to <= from) continue;
    run += runningSeconds(clock, calendar, from, stop.from);
    from = stop.to;
  }
  return run + runningSeconds(clock, calendar, from, until);
}
