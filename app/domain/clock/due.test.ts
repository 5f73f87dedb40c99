import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultInWords } from '#app/i18n/findings.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { CalendarEnds } from '../calendar/calendar-ends.ts';
import { parseCalendar } from '../calendar/parse-calendar.ts';
import { formatInZone } from '../calendar/zone.ts';
import { type Instant, parseInstant } from '../instant.ts';
import { faultOf } from '../schema-fault.ts';
import { checkClock } from './check-clock.ts';
import type { Clock } from './clock.ts';
import { breachedFrom, dueAt, isBreached } from './due.ts';
import { explainDue } from './explain.ts';
import { parseClock, parseTerm } from './parse-clock.ts';
import { remainingAt } from './remaining.ts';
import { afterReopening } from './reopening.ts';

type WorkedCase = {
  id: string;
  opened: string;
  clock: { calendar: string };
  pauses?: { from: string; to: string }[];
  due: string;
};
const worked: { calendars: Record<string, unknown>; cases: WorkedCase[] } = JSON.parse(
  readFileSync(new URL('./cases/deadlines.json', import.meta.url), 'utf8'),
);

function calendarOf(name: string): Calendar {
  const parsed = parseCalendar(worked.calendars[name], name, () => ({ unknown: 'country' }));
  if (!parsed.success) throw parsed.error;
  return parsed.data;
}
function clockOf(terms: object): Clock {
  const parsed = parseClock({ calendar: 'france', ...terms }, 'en');
  if (!parsed.success) throw parsed.error;
  return parsed.data;
}
function at(text: string): Instant {
  const read = parseInstant(text);
  if (read === null) throw new Error(text);
  return read;
}
const france = calendarOf('france');
const faults = (raw: unknown) =>
  parseClock(raw, 'en').error?.issues.map(
    (issue) => `${issue.path.join('.')}: ${faultInWords(faultOf(issue), 'en')}`,
  );

describe('a day that no wall showed', () => {
  const [friday, samoa] = ['2011-12-30', { ...france, name: 'samoa', zone: 'Pacific/Apia', covers: null }];
  const dueIn = (within: string, holidays: Calendar['holidays'] = []) => {
    const calendar = { ...samoa, holidays } as Calendar;
    return formatInZone(dueAt(clockOf({ within }), calendar, at('2011-12-29T20:00:00Z')), calendar.zone);
  };

  test('is counted as a date, and ends with the next', () => {
    expect(dueIn('1 calendar day')).toBe('2011-12-31T23:59:59+14:00');
    expect(dueIn('2 calendar days')).toBe('2011-12-31T23:59:59+14:00');
    expect(dueIn('1 working day')).toBe('2011-12-31T23:59:59+14:00');
    expect(dueIn('1 week')).toBe('2012-01-05T23:59:59+14:00');
    expect(dueIn('2 months')).toBe('2012-02-29T23:59:59+14:00');
  });

  test('is no working day where the calendar has it as a holiday', () => {
    expect(dueIn('1 working day', [{ date: friday, name: null }])).toBe('2012-01-02T23:59:59+14:00');
  });
});

test('after a pause that both saw, a month from the 31st ends a day before one from the 27th', () => {
  const stops = [{ from: at('2026-03-28T14:38:00Z'), to: at('2026-03-31T22:00:00Z') }];
  const dueOf = (opened: string) =>
    formatInZone(dueAt(clockOf({ within: '1 month' }), france, at(opened), stops), france.zone);
  expect(dueOf('2026-03-27T07:07:00Z')).toBe('2026-05-01T23:59:59+02:00');
  expect(dueOf('2026-03-30T22:00:00Z')).toBe('2026-04-30T23:59:59+02:00');
});

describe('the worked deadlines', () => {
  test.each(worked.cases)('$id', ({ opened, clock, pauses = [], due }) => {
    const calendar = calendarOf(clock.calendar);
    const stops = pauses.map(({ from, to }) => ({ from: at(from), to: at(to) }));
    expect(formatInZone(dueAt(clockOf(clock), calendar, at(opened), stops), calendar.zone)).toBe(due);
  });
});

describe('a clock as it is written', () => {
  test('has its defaults filled in, and bare words are in the language of the terms', () => {
    expect(
      parseClock({ starts: 'réception', within: '1 working day', calendar: 'france' }, 'fr').data,
    ).toEqual({
      starts: { fr: 'réception' },
      within: { count: 1, unit: 'working days' },
      calendar: 'france',
      receivedOutsideHours: 'as-is',
      firstDay: 'next',
      ends: 'end-of-day',
      roll: 'none',
      boundary: 'inclusive',
      pauses: [],
      reopen: 'continue',
    });
    expect(parseTerm('1 month')).toEqual({ count: 1, unit: 'months' });
  });

  test('says of each fault where it is and what was expected', () => {
    expect(faults({ within: '0 hours', calendar: 'x', ends: 'noon', roll: 'back' })).toEqual([
      'within: “0 hours” leaves no time: expected at least 1',
      'ends: expected end-of-day | close-of-business | same-time',
      'roll: expected none | following',
    ]);
    expect(faults({ within: '5000 weeks', calendar: 'x' })).toBeUndefined();
    expect(faults({ within: '6000 weeks', calendar: 'x' })).toEqual([
      'within: “6000 weeks” is too long: expected at most 5300 weeks',
    ]);
    expect(faults({ within: '2.5 hours' })?.[0]).toContain('expected a whole number and a unit');
    expect(faults({ within: '1 hour', calendar: 'x', rol: 'none' })?.[0]).toContain(
      'unknown key “rol”: expected roll',
    );
  });

  test('is impossible with a calendar that never opens or never works, and some words mean nothing', () => {
    const closed: Calendar = { ...france, week: {}, workingDays: [], openDays: [] };
    const keys = (terms: object, calendar: Calendar) =>
      checkClock(clockOf(terms), calendar).map(({ level, key }) => `${level} ${key}`);
    expect(keys({ within: '1 working hour' }, closed)).toEqual(['error within']);
    expect(keys({ within: '1 working day' }, closed)).toEqual(['error within']);
    expect(keys({ within: '1 open day' }, closed)).toEqual(['error within']);
    expect(
      keys({ within: '1 week', roll: 'following', 'received-outside-hours': 'next-opening' }, closed),
    ).toEqual(['error received-outside-hours', 'error roll']);
    expect(
      keys({ within: '1 hour', roll: 'following', ends: 'same-time', 'first-day': 'same' }, france),
    ).toEqual(['warning roll', 'warning ends', 'warning first-day']);
    expect(
      keys(
        { within: '10 working days', roll: 'following', 'received-outside-hours': 'next-opening' },
        france,
      ),
    ).toEqual([]);
  });

  test('never runs for ever, even where nobody checked it', () => {
    const closed: Calendar = { ...france, week: {}, workingDays: [] };
    for (const within of ['1 working hour', '1 working day']) {
      expect(() => dueAt(clockOf({ within }), closed, at('2026-03-02T08:00:00Z'))).toThrow(CalendarEnds);
    }
  });
});

describe('where the calendar ends', () => {
  const calendar: Calendar = { ...france, covers: { from: '2026-01-01', to: '2026-12-31' } };

  test('a due date that depends on unknown holidays is refused', () => {
    const clock = clockOf({ within: '10 working days' });
    expect(formatInZone(dueAt(clock, calendar, at('2026-12-16T10:00:00Z')), calendar.zone)).toBe(
      '2026-12-31T23:59:59+01:00',
    );
    expect(() => dueAt(clock, calendar, at('2026-12-17T10:00:00Z'))).toThrow(CalendarEnds);
    expect(() => dueAt(clock, calendar, at('2025-12-17T10:00:00Z'))).toThrow(CalendarEnds);
  });

  test('one that depends on no holiday is not', () => {
    const due = dueAt(clockOf({ within: '24 hours' }), calendar, at('2026-12-31T10:00:00+01:00'));
    expect(due).toBe(at('2027-01-01T10:00:00+01:00'));
  });
});

test('at the due second the boundary decides', () => {
  const due = at('2026-03-02T20:00:00Z');
  expect([due, due + 1].map((moment) => isBreached({ boundary: 'inclusive' }, due, moment))).toEqual([
    false,
    true,
  ]);
  expect([due - 1, due].map((moment) => isBreached({ boundary: 'exclusive' }, due, moment))).toEqual([
    false,
    true,
  ]);
  expect(breachedFrom({ boundary: 'inclusive' }, due)).toBe(due + 1);
});

test('the working of a due date names each holiday and counts the days', () => {
  const named: Calendar = {
    ...france,
    holidays: [{ date: '2026-05-01', name: { fr: 'Fête du Travail', en: 'Labour Day' } }],
  };
  const opened = at('2026-04-29T19:00:00+02:00');
  const clock = clockOf({ within: '3 working days', 'received-outside-hours': 'next-opening' });
  const { due, steps } = explainDue(clock, named, opened, [
    { from: at('2026-05-04T12:00:00+02:00'), to: at('2026-05-05T12:00:00+02:00') },
  ]);
  const days = { step: 'days', holiday: null };
  expect(steps).toEqual([
    { step: 'received', at: opened },
    { step: 'opening', at: at('2026-04-30T08:00:00+02:00') },
    { step: 'paused', from: at('2026-05-04T12:00:00+02:00'), to: at('2026-05-05T12:00:00+02:00') },
    { ...days, from: '2026-04-30', to: '2026-04-30', why: 'start-day', total: 0 },
    {
      ...days,
      from: '2026-05-01',
      to: '2026-05-01',
      why: 'holiday',
      holiday: { fr: 'Fête du Travail', en: 'Labour Day' },
      total: 0,
    },
    { ...days, from: '2026-05-02', to: '2026-05-03', why: 'weekday', total: 0 },
    { ...days, from: '2026-05-04', to: '2026-05-04', why: 'stopped', total: 0 },
    { ...days, from: '2026-05-05', to: '2026-05-07', why: 'counted', total: 3 },
    { step: 'due', at: due, ends: 'end-of-day' },
  ]);
  expect(due).toBe(at('2026-05-07T23:59:59+02:00'));
});

test('the working names an early closing, where it stops the time or ends the term', () => {
  const early: Calendar = { ...france, earlyClosings: [{ on: '12-24', at: 36_000 }] };
  const opened = at('2026-12-24T09:00:00+01:00');
  const { steps, due } = explainDue(clockOf({ within: '2 working hours' }), early, opened);
  expect(steps.slice(1, -1)).toMatchObject([
    { step: 'ran', to: at('2026-12-24T10:00:00+01:00'), seconds: 3_600, early: true },
    { step: 'ran', seconds: 3_600 },
  ]);
  expect(steps[2]).not.toHaveProperty('early');
  expect(due).toBe(dueAt(clockOf({ within: '2 working hours' }), early, opened));
  const term = clockOf({ within: '1 working day', ends: 'close-of-business' });
  const received = at('2026-12-23T09:00:00+01:00');
  expect(explainDue(term, early, received).steps.at(-1)).toMatchObject({
    at: at('2026-12-24T10:00:00+01:00'),
    early: true,
  });
  expect(explainDue(term, france, received).steps.at(-1)).not.toHaveProperty('early');
});

test('the working of a term of time lists each opening that was used', () => {
  const { steps } = explainDue(
    clockOf({ within: '5 working hours' }),
    france,
    at('2026-06-01T11:00:00+02:00'),
  );
  expect(steps.slice(1, -1)).toEqual([
    {
      step: 'ran',
      from: at('2026-06-01T11:00:00+02:00'),
      to: at('2026-06-01T12:00:00+02:00'),
      seconds: 3600,
      total: 3600,
    },
    {
      step: 'ran',
      from: at('2026-06-01T13:30:00+02:00'),
      to: at('2026-06-01T17:30:00+02:00'),
      seconds: 14_400,
      total: 18_000,
    },
  ]);
});

test('a clock that stands still says what is left, and nothing once the case was due', () => {
  const opened = at('2026-06-01T09:00:00+02:00');
  const wednesday = at('2026-06-03T10:00:00+02:00');
  const left = (within: string, since = wednesday) =>
    remainingAt(clockOf({ within }), france, opened, [], since);
  expect(left('5 working days')).toEqual({ count: 4, of: 'working days' });
  expect(left('1 week')).toEqual({ count: 6, of: 'calendar days' });
  expect(left('72 hours')).toEqual({ count: 23 * 3600, of: 'seconds' });
  expect(left('20 working hours')).toEqual({ count: 2 * 3600, of: 'opening seconds' });
  expect(left('2 hours')).toBeNull();
});

test('a reopened case goes on, starts anew or is refused', () => {
  const closed = [{ from: 100, to: 200 }];
  const pauses = [{ from: 10, to: 20 }];
  expect(afterReopening({ reopen: 'continue' }, 0, pauses, closed)).toEqual({
    opened: 0,
    pauses: [...pauses, ...closed],
  });
  expect(afterReopening({ reopen: 'restart' }, 0, pauses, closed)).toEqual({ opened: 200, pauses: [] });
  expect(afterReopening({ reopen: 'refuse' }, 0, pauses, closed)).toEqual({ problem: 'reopen-refused' });
  expect(afterReopening({ reopen: 'refuse' }, 0, pauses, [])).toEqual({ opened: 0, pauses });
});
