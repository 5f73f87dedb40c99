import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, weekdays } from '../calendar/calendar.ts';
import { plainDate } from '../calendar/day.ts';
import { openingsOf } from '../calendar/opening-hours.ts';
import { localDay, toLocal, zoneOf } from '../calendar/zone.ts';
import { type Clock, type Unit, units } from './clock.ts';
import { dayCount, dueAt, mergePauses, type Pause, startOf } from './due.ts';
import { explainDue } from './explain.ts';
import { remainingAt } from './remaining.ts';
import { slowDue } from './slow-due.ts';

const officeHours = { from: 9 * 3600, to: 12 * 3600 };
const afternoon = { from: 13 * 3600 + 1800, to: 17 * 3600 };
const night = [
  { from: 0, to: 2.5 * 3600 },
  { from: 21 * 3600, to: 86_400 },
];
const office = Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, [officeHours, afternoon]]));
const nights = Object.fromEntries(weekdays.map((day) => [day, night]));
const always = Object.fromEntries(weekdays.map((day) => [day, [{ from: 0, to: 86_400 }]]));

const calendar: fc.Arbitrary<Calendar> = fc.record({
  name: fc.constant('any'),
  zone: fc.constantFrom('Europe/Paris', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'UTC'),
  week: fc.constantFrom(office, nights, always),
  workingDays: fc.constantFrom(weekdays.slice(0, 5), [...weekdays], weekdays.slice(1, 3)),
  openDays: fc.constant(weekdays.slice(0, 6)),
  holidays: fc
    .uniqueArray(fc.integer({ min: 20_500, max: 20_620 }), { maxLength: 12 })
    .map((days) => days.sort((a, b) => a - b).map((day) => ({ date: plainDate(day), name: null }))),
  earlyClosings: fc.constantFrom(
    [],
    [
      { on: '03-27', at: 43_200 },
      { on: '10-02', at: 3_600 },
      { on: '2026-03-31', at: 50_400 },
    ],
  ),
  covers: fc.constant(null),
});
/** Minutes of spring and autumn 2026, so that summer time begins or ends in reach. */
const minute = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 2, 1) / 60_000, max: Date.UTC(2026, 3, 10) / 60_000 }),
  fc.integer({ min: Date.UTC(2026, 8, 25) / 60_000, max: Date.UTC(2026, 10, 5) / 60_000 }),
);
const opened = minute.map((at) => at * 60);
const longest: Record<Unit, number> = {
  minutes: 3000,
  hours: 60,
  'working minutes': 3000,
  'working hours': 60,
  'calendar days': 30,
  'working days': 12,
  'open days': 20,
  weeks: 5,
  months: 3,
};
const within = fc
  .constantFrom(...units)
  .chain((unit) => fc.integer({ min: 1, max: longest[unit] }).map((count) => ({ count, unit })));
const clock: fc.Arbitrary<Clock> = fc.record({
  starts: fc.constant({}),
  within,
  calendar: fc.constant('any'),
  receivedOutsideHours: fc.constantFrom('as-is', 'next-opening'),
  firstDay: fc.constantFrom('next', 'same'),
  ends: fc.constantFrom('end-of-day', 'close-of-business', 'same-time'),
  roll: fc.constantFrom('none', 'following'),
  boundary: fc.constant('inclusive'),
  pauses: fc.constant([]),
  reopen: fc.constant('continue'),
});
/** Up to four pauses, told as minutes after the opening and lengths in minutes. */
const gaps = fc.array(fc.tuple(fc.integer({ min: -500, max: 15_000 }), fc.integer({ min: 1, max: 6000 })), {
  maxLength: 4,
});
const pausesAfter = (start: number, told: [number, number][]): Pause[] =>
  told.map(([after, length]) => ({ from: start + after * 60, to: start + (after + length) * 60 }));

/** How many days the months of a term have from an opening on; 0 for other terms. */
const daysOf = (terms: Clock, days: Calendar, opened: number) =>
  terms.within.unit === 'months' ? dayCount(terms, days, startOf(terms, days, opened)).count : 0;

const all = { numRuns: 400 };
const isTime = (unit: Unit) => unit.endsWith('minutes') || unit.endsWith('hours');

describe('a due date', () => {
  test('is what counting minute by minute and day by day with Temporal gives', () => {
    fc.assert(
      fc.property(calendar, clock, opened, gaps, (days, terms, start, told) => {
        const pauses = pausesAfter(start, told);
        expect(dueAt(terms, days, start, pauses)).toBe(slowDue(terms, days, start, pauses));
      }),
      { numRuns: 150 },
    );
  });

  test('never comes earlier for a case opened later or a longer term', () => {
    fc.assert(
      fc.property(
        calendar,
        clock,
        opened,
        gaps,
        fc.integer({ min: 0, max: 9000 }),
        (days, terms, start, told, later) => {
          const pauses = pausesAfter(start, told);
          const due = dueAt(terms, days, start, pauses);
          const longer = { ...terms, within: { ...terms.within, count: terms.within.count + 1 } };
          expect(dueAt(longer, days, start, pauses)).toBeGreaterThanOrEqual(due);
          // A skipped hour moves a same time of day forward past later ones: the one way in which local times cross.
          if (terms.ends === 'same-time') return;
          // A month from the 31st may have a day less than one from the 27th, which a pause that both saw shows.
          if (pauses.length > 0 && daysOf(terms, days, start + later * 60) < daysOf(terms, days, start))
            return;
          expect(dueAt(terms, days, start + later * 60, pauses)).toBeGreaterThanOrEqual(due);
        },
      ),
      all,
    );
  });

  test('never comes earlier for a longer pause, and overlapping pauses are one', () => {
    fc.assert(
      fc.property(
        calendar,
        clock,
        opened,
        gaps,
        fc.integer({ min: 0, max: 5000 }),
        (days, terms, start, told, more) => {
          const pauses = pausesAfter(start, told);
          const due = dueAt(terms, days, start, pauses);
          const longer = pauses.map(({ from, to }, at) =>
            at === 0 ? { from, to: to + more * 60 } : { from, to },
          );
          expect(dueAt(terms, days, start, longer)).toBeGreaterThanOrEqual(due);
          expect(dueAt(terms, days, start, mergePauses(pauses))).toBe(due);
          expect(dueAt(terms, days, start, [...pauses].reverse().concat(pauses))).toBe(due);
          const over = Math.max(due, ...pauses.map(({ to }) => to)) + 1;
          expect(dueAt(terms, days, start, [...pauses, { from: over, to: over + 90_000 }])).toBe(due);
        },
      ),
      all,
    );
  });

  test('of working time never falls inside closed hours, and of days at 23:59:59 on the wall', () => {
    fc.assert(
      fc.property(calendar, clock, opened, gaps, (days, terms, start, told) => {
        const due = dueAt(terms, days, start, pausesAfter(start, told));
        const zone = zoneOf(days.zone);
        const { unit } = terms.within;
        if (unit === 'working minutes' || unit === 'working hours') {
          const today = localDay(zone, due);
          const openings = [...openingsOf(days, today - 1), ...openingsOf(days, today)];
          expect(openings.some(({ from, to }) => from < due && due <= to)).toBe(true);
        } else if (!isTime(unit) && terms.ends === 'end-of-day') {
          expect((((toLocal(zone, due) + 1) % 86_400) + 86_400) % 86_400).toBe(0);
        }
      }),
      all,
    );
  });

  test('has a working that ends with it and adds up to the term', () => {
    fc.assert(
      fc.property(calendar, clock, opened, gaps, (days, terms, start, told) => {
        const pauses = pausesAfter(start, told);
        const { due, steps } = explainDue(terms, days, start, pauses);
        expect(due).toBe(dueAt(terms, days, start, pauses));
        expect(steps[0]).toEqual({ step: 'received', at: start });
        expect(steps.at(-1)).toMatchObject({ step: 'due', at: due });
        expect(steps.length).toBeLessThan(120);
        const totals = steps.flatMap((step) => ('total' in step ? [step.total] : []));
        const { count, unit } = terms.within;
        if (isTime(unit)) expect(totals.at(-1)).toBe(count * (unit.endsWith('hours') ? 3600 : 60));
        else if (unit.endsWith('days')) expect(totals.at(-1)).toBe(count);
      }),
      all,
    );
  });

  test('leaves exactly what is left: resumed at once nothing changes, and what ran and what is left make the term', () => {
    fc.assert(
      fc.property(
        calendar,
        clock,
        opened,
        gaps,
        fc.integer({ min: 0, max: 9000 }),
        (days, terms, start, told, after) => {
          const since = start + after * 60;
          const pauses = pausesAfter(start, told).filter(({ to }) => to <= since);
          const due = dueAt(terms, days, start, pauses);
          const left = remainingAt(terms, days, start, pauses, since);
          expect(left === null).toBe(isTime(terms.within.unit) ? due <= since : due < since);
          if (left === null) return;
          // A last day that is no working day has been counted before the day it moves to.
          expect(left.count).toBeGreaterThanOrEqual(terms.roll === 'following' ? 0 : 1);
          if (left.of === 'seconds')
            expect(Math.max(since, startOf(terms, days, start)) + left.count).toBe(due);
        },
      ),
      all,
    );
  });
});
