// biome-ignore-all lint/suspicious/noThenProperty: the charter's own word; nothing awaits it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calendar, weekdays } from '../calendar/calendar.ts';
import { dueAt } from '../clock/due.ts';
import { parseClock } from '../clock/parse-clock.ts';
import { type Accrual, accrual, isMissing } from './accrual.ts';
import { owed } from './owed.ts';
import { parseRemedy } from './parse-remedy.ts';

const office = Object.fromEntries(
  weekdays.slice(0, 5).map((day) => [day, [{ from: 9 * 3600, to: 17 * 3600 }]]),
);
const calendar: Calendar = {
  name: 'office',
  zone: 'Europe/London',
  week: office,
  workingDays: weekdays.slice(0, 5),
  openDays: weekdays.slice(0, 6),
  holidays: ['2026-04-03', '2026-04-06', '2026-05-04'].map((date) => ({ date, name: null })),
  covers: null,
};
const minute = fc.integer({ min: Date.UTC(2026, 2, 1) / 60_000, max: Date.UTC(2026, 3, 20) / 60_000 });
const given = <T>(parsed: { success: true; data: T } | { success: false; error: Error }): T => {
  if (!parsed.success) throw parsed.error;
  return parsed.data;
};
const remedies = [
  { pays: '30 EUR' },
  { pays: '95 GBP', then: '45 GBP every 12 hours' },
  { pays: '20 GBP', then: '20 GBP every 5 working days', cap: '100 GBP' },
  { pays: '10 EUR', then: '5 EUR every 7 calendar days', cap: '3 periods' },
  { pays: '1 EUR', then: '2.5 EUR every 3 working hours', cap: '9 EUR' },
  { pays: '7 EUR', then: '1 EUR every 1 months' },
  { pays: '4 EUR', then: '3 EUR every 2 open days', cap: '1 periods' },
  {
    bands: [
      { from: '30 minutes', pays: '25 %' },
      { from: '2 hours', pays: '50 %' },
      { from: '2 working days', pays: '100 %' },
    ],
    of: 'fare',
  },
  {
    bands: [
      { from: '1 weeks', pays: '10 EUR' },
      { from: '3 weeks', pays: '40 EUR' },
    ],
    cap: '30 EUR',
  },
].map((terms) => given(parseRemedy(terms)));
const clocks = ['2 hours', '3 working days', '1 weeks'].map((within) =>
  given(parseClock({ within, calendar: 'office' }, 'en')),
);
const attributes = { fare: '80 EUR' };

test('what was added by then is what is owed, at every instant after the breach', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...remedies),
      fc.constantFrom(...clocks),
      minute,
      fc.integer({ min: 1, max: 60 * 24 * 3600 }),
      (remedy, clock, openedAt, after) => {
        const opened = openedAt * 60;
        const breached = dueAt(clock, calendar, opened);
        const until = breached + after;
        let last: Accrual | null = null;
        for (let index = 0; ; index++) {
          const next = accrual(remedy, calendar, { breached, opened }, index, attributes);
          if (isMissing(next)) throw new Error(next.missing.code);
          if (next === null || next.at > until) break;
          if (last) expect(next.at).toBeGreaterThan(last.at);
          last = next;
        }
        expect(last?.total).toEqual(owed(remedy, clock, calendar, opened, [], until, attributes));
      },
    ),
    { numRuns: 400 },
  );
});

test('what depends on something unsaid is missing, by its name', () => {
  const remedy = given(parseRemedy({ pays: '2 EUR per kVA' }));
  const since = { opened: 0, breached: 0 };
  expect(accrual(remedy, calendar, since, 0, {})).toMatchObject({ missing: { values: { found: 'kVA' } } });
  expect(accrual(remedy, calendar, since, 0, { kVA: 9 })).toEqual({
    at: 0,
    total: { amount: '18', unit: 'EUR' },
  });
});
