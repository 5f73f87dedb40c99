import type { Localised } from '../../languages/language.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { isCounted, isListed, rollForward } from '../calendar/counted-days.ts';
import { type EpochDay, epochDay, plainDate } from '../calendar/day.ts';
import { closedEarlyAt, openingsOf } from '../calendar/opening-hours.ts';
import { holidayOn, type Span, timetableOf } from '../calendar/timetable.ts';
import { localDay, zoneOf } from '../calendar/zone.ts';
import type { Instant, PlainDate } from '../instant.ts';
import type { Clock } from './clock.ts';
import {
  dayCount,
  dueAt,
  firstDayEndingFrom,
  lastDay,
  mergePauses,
  type Pause,
  runsInOpeningHours,
  secondsIn,
  startOf,
} from './due.ts';

/** Why days were counted or not: counted, the day of the start, a weekday that is not listed, a holiday, stopped. */
export type DayReason = 'counted' | 'start-day' | 'weekday' | 'holiday' | 'stopped';

/** One step of the working of a due date, without words: the catalogues say it in every language. */
export type Step =
  | { step: 'received'; at: Instant }
  /** The start moved to the next opening. */
  | { step: 'opening'; at: Instant }
  /** A stretch during which the clock stood still. */
  | { step: 'paused'; from: Instant; to: Instant }
  /** Days in a row with the same reason; `total` is the count after them. */
  | { step: 'days'; from: PlainDate; to: PlainDate; why: DayReason; holiday: Localised | null; total: number }
  /** Time that ran; `total` is the seconds used up after it. `early`: until the calendar closed early that day. */
  | { step: 'ran'; from: Instant; to: Instant; seconds: number; total: number; early?: true }
  /** The last day was no working day and moved. */
  | { step: 'rolled'; from: PlainDate; to: PlainDate }
  /** So many steps in the middle of a long working are left out. */
  | { step: 'left-out'; steps: number }
  /** `early`: the last day closed early, and the term with it. */
  | { step: 'due'; at: Instant; ends: Clock['ends'] | 'time-up'; early?: true };

/** A working is read by people: beyond this many steps its middle is left out. */
const MOST_STEPS = 100;

/** The working of a due date, at most about a hundred steps; `due` is what `dueAt` answers. Throws `CalendarEnds`. */
export function explainDue(
  clock: Clock,
  calendar: Calendar,
  opened: Instant,
  pauses: readonly Pause[] = [],
): { due: Instant; steps: Step[] } {
  const due = dueAt(clock, calendar, opened, pauses);
  const start = startOf(clock, calendar, opened);
  const stops = mergePauses(pauses).filter(({ from, to }) => from <= due && to > start);
  const beginning: Step[] = [{ step: 'received', at: opened }];
  if (start !== opened) beginning.push({ step: 'opening', at: start });
  const timed = secondsIn(clock.within) !== null;
  const middle = timed
    ? timeSteps(clock, calendar, start, stops, due)
    : daySteps(clock, calendar, start, stops);
  const ends = timed ? 'time-up' : clock.ends;
  const early = ends === 'close-of-business' && closedEarlyAt(calendar, due) ? { early: true as const } : {};
  const end: Step = { step: 'due', at: due, ends, ...early };
  return { due, steps: [...beginning, ...shortened(middle), end] };
}

function shortened(steps: Step[]): Step[] {
  if (steps.length <= MOST_STEPS) return steps;
  const half = MOST_STEPS / 2;
  const leftOut: Step = { step: 'left-out', steps: steps.length - MOST_STEPS };
  return [...steps.slice(0, half), leftOut, ...steps.slice(-half)];
}

function daySteps(clock: Clock, calendar: Calendar, start: Instant, stops: Pause[]): Step[] {
  const zone = zoneOf(calendar.zone);
  const { kind, begin } = dayCount(clock, calendar, start);
  const last = lastDay(clock, calendar, start, stops);
  const stopped = stops.map(({ from, to }) => ({
    from: firstDayEndingFrom(zone, from),
    to: firstDayEndingFrom(zone, to),
  }));
  const startDay = localDay(zone, start);
  const steps: Step[] = stops.map(({ from, to }) => ({ step: 'paused', from, to }));
  let total = 0;
  for (let day = startDay; day <= last; day += 1) {
    const reason = reasonFor(day);
    if (reason.why === 'counted') total += 1;
    addDay(steps, day, reason, total);
  }
  const rolled = clock.roll === 'following' ? rollForward(calendar, last) : last;
  if (rolled !== last) steps.push({ step: 'rolled', from: plainDate(last), to: plainDate(rolled) });
  return steps;

  function reasonFor(day: EpochDay): { why: DayReason; holiday: Localised | null } {
    if (day < begin) return { why: 'start-day', holiday: null };
    if (!isListed(calendar, kind, day)) return { why: 'weekday', holiday: null };
    if (!isCounted(calendar, kind, day)) {
      return { why: 'holiday', holiday: holidayOn(timetableOf(calendar), day)?.name ?? null };
    }
    const stoodStill = stopped.some(({ from, to }) => from <= day && day < to);
    return { why: stoodStill ? 'stopped' : 'counted', holiday: null };
  }
}

function timeSteps(clock: Clock, calendar: Calendar, start: Instant, stops: Pause[], due: Instant): Step[] {
  const steps: Step[] = [];
  let total = 0;
  let from = start;
  for (const stop of [...stops, { from: due, to: due }]) {
    for (const ran of running(clock, calendar, from, Math.min(stop.from, due))) {
      total += ran.to - ran.from;
      const early =
        runsInOpeningHours(clock) && closedEarlyAt(calendar, ran.to) ? { early: true as const } : {};
      steps.push({ step: 'ran', ...ran, seconds: ran.to - ran.from, total, ...early });
    }
    if (stop.from < due) steps.push({ step: 'paused', ...stop });
    from = Math.max(from, stop.to);
  }
  return steps;
}

/** The stretches between two instants during which time runs; openings that touch at midnight are one. */
function running(clock: Clock, calendar: Calendar, from: Instant, to: Instant): Span[] {
  if (to <= from) return [];
  if (!runsInOpeningHours(clock)) return [{ from, to }];
  const zone = zoneOf(calendar.zone);
  const spans: Span[] = [];
  for (let day = localDay(zone, from); day <= localDay(zone, to - 1); day += 1) {
    for (const opening of openingsOf(calendar, day)) {
      const span = { from: Math.max(from, opening.from), to: Math.min(to, opening.to) };
      const before = spans.at(-1);
      if (span.from >= span.to) continue;
      if (before?.to === span.from) before.to = span.to;
      else spans.push(span);
    }
  }
  return spans;
}

/** Adds a day to the step before it if the reason is the same, else as a step of its own. */
function addDay(
  steps: Step[],
  day: EpochDay,
  { why, holiday }: { why: DayReason; holiday: Localised | null },
  total: number,
): void {
  const date = plainDate(day);
  const before = steps.at(-1);
  const follows = before?.step === 'days' && epochDay(before.to) === day - 1;
  if (follows && before.why === why && JSON.stringify(before.holiday) === JSON.stringify(holiday)) {
    before.to = date;
    before.total = total;
  } else {
    steps.push({ step: 'days', from: date, to: date, why, holiday, total });
  }
}
