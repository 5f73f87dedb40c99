// biome-ignore-all lint/suspicious/noThenProperty: the charter's own word; nothing awaits it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultInWords } from '#app/i18n/findings.ts';
import { parseCalendar } from '../calendar/parse-calendar.ts';
import { formatInZone } from '../calendar/zone.ts';
import { parseClock } from '../clock/parse-clock.ts';
import { parseInstant } from '../instant.ts';
import { faultOf } from '../schema-fault.ts';
import { claimableUntil, owed, owedLate, remedyDueAt } from './owed.ts';
import { parseAmount, parseRemedy } from './parse-remedy.ts';

type WorkedCase = {
  id: string;
  clock: { calendar: string };
  remedy: unknown;
  opened: string;
  fulfilled: string;
  attributes?: Record<string, string | number>;
  owed: string;
};
const worked: { calendars: Record<string, unknown>; cases: WorkedCase[] } = JSON.parse(
  readFileSync(new URL('./cases/remedies.json', import.meta.url), 'utf8'),
);

function given<T>(parsed: { success: true; data: T } | { success: false; error: Error }): T {
  if (!parsed.success) throw parsed.error;
  return parsed.data;
}
const at = (text: string) => parseInstant(text) ?? Number.NaN;
const calendarOf = (name: string) =>
  given(parseCalendar(worked.calendars[name], name, () => ({ unknown: 'country' })));
const england = calendarOf('england');
const clockOf = (terms: object) => given(parseClock({ calendar: 'england', ...terms }, 'en'));
const remedyOf = (terms: object) => given(parseRemedy(terms));
const faults = (raw: unknown) =>
  parseRemedy(raw).error?.issues.map((issue) =>
    `${issue.path.join('.')}: ${faultInWords(faultOf(issue), 'en')}`.replace(/\u00a0/g, ' '),
  );

describe('the worked remedies', () => {
  test.each(worked.cases)('$id', (one) => {
    const calendar = calendarOf(one.clock.calendar);
    const remedy = given(parseRemedy(one.remedy));
    const { opened, fulfilled, attributes = {} } = one;
    const answer = owed(remedy, clockOf(one.clock), calendar, at(opened), [], at(fulfilled), attributes);
    expect(answer).toEqual(parseAmount(one.owed));
  });
});

describe('a further period', () => {
  const hours = (terms: object, fulfilled: string) =>
    owed(
      remedyOf(terms),
      clockOf({ within: '12 hours' }),
      england,
      at('2026-03-02T08:00:00Z'),
      [],
      at(fulfilled),
      {},
    );

  test('of hours is complete after its last second, one of days after its last day', () => {
    const byHours = { pays: '20 GBP', then: '10 GBP every 12 hours' };
    expect(hours(byHours, '2026-03-03T07:59:59Z')).toEqual({ amount: '20', unit: 'GBP' });
    expect(hours(byHours, '2026-03-03T08:00:00Z')).toEqual({ amount: '30', unit: 'GBP' });
    const byDays = { pays: '20 GBP', then: '10 GBP every 2 working days' };
    expect(hours(byDays, '2026-03-04T23:59:59Z')).toEqual({ amount: '20', unit: 'GBP' });
    expect(hours(byDays, '2026-03-05T00:00:00Z')).toEqual({ amount: '30', unit: 'GBP' });
  });

  test('of working hours runs in opening hours, of weeks and months to the same date', () => {
    expect(
      hours({ pays: '1 GBP', then: '1 GBP every 8 working hours' }, '2026-03-03T17:00:00Z'),
    ).toMatchObject({ amount: '2' });
    expect(hours({ pays: '1 GBP', then: '1 GBP every 1 week' }, '2026-03-17T00:00:00Z')).toMatchObject({
      amount: '3',
    });
    expect(hours({ pays: '1 GBP', then: '1 GBP every 1 month' }, '2026-05-02T12:00:00Z')).toMatchObject({
      amount: '2',
    });
  });

  test('adds up in decimals', () => {
    const tenths = { pays: '0.1 GBP', then: '0.1 GBP every 1 hour' };
    expect(hours(tenths, '2026-03-02T22:00:00Z')).toEqual({ amount: '0.3', unit: 'GBP' });
  });
});

describe('bands', () => {
  const remedy = remedyOf({
    bands: [
      { from: '30 minutes', pays: '25 %' },
      { from: '1 hour', pays: '50 %' },
    ],
    of: 'fare',
  });
  const late = (fulfilled: string, attributes: Record<string, string | number>) =>
    owed(
      remedy,
      clockOf({ within: '30 minutes' }),
      england,
      at('2026-03-02T08:00:00Z'),
      [],
      at(fulfilled),
      attributes,
    );

  test('go by the total time, and need the breach as well', () => {
    expect(late('2026-03-02T08:30:00Z', { fare: '19.90 EUR' })).toEqual({ amount: '0', unit: 'EUR' });
    expect(late('2026-03-02T08:30:01Z', { fare: '19.90 EUR' })).toEqual({ amount: '4.975', unit: 'EUR' });
    expect(late('2026-03-02T09:00:00Z', { fare: '19.90 EUR' })).toEqual({ amount: '9.95', unit: 'EUR' });
  });

  test('say which attribute is missing', () => {
    const unfit: Record<string, string | number>[] = [{}, { fare: 80 }];
    for (const attributes of unfit) {
      expect(late('2026-03-02T09:00:00Z', attributes)).toMatchObject({
        missing: { code: 'attribute-amount', values: { found: 'fare' } },
      });
    }
  });
});

test('the remedy has its own deadline from the breach, and what is owed on top when it is missed', () => {
  const remedy = remedyOf({
    pays: '20 GBP',
    within: '10 working days',
    late: '30 GBP',
    claim: 'within 30 calendar days',
  });
  const due = at('2026-03-02T20:00:00Z');
  const payable = remedyDueAt(remedy, england, due) ?? 0;
  expect(formatInZone(payable, england.zone)).toBe('2026-03-16T23:59:59+00:00');
  expect(formatInZone(claimableUntil(remedy, england, due) ?? 0, england.zone)).toBe(
    '2026-04-01T23:59:59+01:00',
  );
  expect(owedLate(remedy, england, due, payable)).toBeNull();
  expect(owedLate(remedy, england, due, payable + 1)).toEqual({ amount: '30', unit: 'GBP' });
  const unasked = remedyOf({ pays: '20 GBP' });
  expect(remedyDueAt(unasked, england, due)).toBeNull();
  expect(claimableUntil(unasked, england, due)).toBeNull();
});

test('a remedy says of each fault where it is and what was expected', () => {
  const pay = 'expected what is paid, with its currency or unit: “20 GBP”, “2 EUR per kVA” or “25%”';
  expect(faults({ pays: 20 })).toEqual([`pays: ${pay}`]);
  expect(faults({ pays: '20' })).toEqual([`pays: “20” is not understood: ${pay}`]);
  expect(faults({ pays: '20 GBP', then: '5 GBP every 0 days' })?.[0]).toContain(
    'then: “0 days” is not understood: expected a whole',
  );
  expect(faults({ then: '5 GBP every 1 week', cap: '3 EUR', late: '4 GBP' })).toEqual([
    'pays: nothing is paid: expected an amount under “pays”, or “bands”',
    'then: expected “pays” beside it, for the first payment',
    ': pays in GBP, EUR: expected one currency or unit',
    'within: expected the term after which “late” is owed',
  ]);
  expect(
    faults({
      bands: [
        { from: '2 hours', pays: '25 %' },
        { from: '90 minutes', pays: '50 %' },
      ],
    }),
  ).toEqual([
    'bands.1.from: expected a later start than that of the band above',
    'of: expected the attribute that the share is taken of, such as fare',
  ]);
  expect(faults({ pays: '10000 litres', cap: '40 periods', claim: 'automatic' })).toBeUndefined();
});
