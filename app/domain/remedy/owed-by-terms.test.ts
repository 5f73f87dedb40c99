// biome-ignore-all lint/suspicious/noThenProperty: the charter's own word; nothing awaits it.
import { expect, test } from 'vitest';
import type { Case } from '../case/case.ts';
import { france } from '../charter/test-charter.ts';
import { parseClock } from '../clock/parse-clock.ts';
import { instantOf } from '../instant.ts';
import { owedByTerms } from './owed-by-terms.ts';
import { parseRemedy } from './parse-remedy.ts';

const clock = parseClock({ calendar: 'france', within: '10 working days' }, 'fr').data ?? never();
const opened = instantOf('2026-03-02T09:00:00Z');
const due = instantOf('2026-03-16T22:59:59Z');
const later = (days: number) => due + days * 86_400;

function never(): never {
  throw new Error('these terms are right');
}

/** What is owed for a case that was due on 16 March, asked `days` after. */
function owedFor(terms: object, days: number, changes: Partial<Case> = {}, calendar = france) {
  const remedy = parseRemedy(terms).data ?? never();
  const subject: Case = {
    id: 'c1',
    ...{ charter: 'test', commitment: 'answer', edition: 1, unit: null, reference: null },
    ...{ opened, clockFrom: opened, due, state: 'open', closed: null, breached: due, exempt: false },
    ...{ stops: [], lastOccurred: opened },
    ...changes,
  };
  return owedByTerms(remedy, clock, calendar, subject, later(days));
}

test('a fixed sum is owed from the breach on, by the day that the terms say, and more once that has passed', () => {
  expect(owedFor({ pays: '30 EUR', within: '10 working days', late: '30 EUR' }, 1)).toEqual({
    amount: { amount: '30', unit: 'EUR' },
    grows: false,
    payable: instantOf('2026-03-30T21:59:59Z'),
    claimable: null,
    lapsed: false,
    late: { amount: '30', unit: 'EUR' },
  });
});

test('what time adds to is that of the moment while it is waited for, and of the end once that came', () => {
  const terms = { pays: '10 EUR', then: '5 EUR every 7 calendar days', cap: '50 EUR' };
  expect(owedFor(terms, 1)).toMatchObject({ amount: { amount: '10' }, grows: true });
  expect(owedFor(terms, 15)).toMatchObject({ amount: { amount: '20' }, grows: true });
  const closed = { state: 'fulfilled', closed: later(8) } as const;
  expect(owedFor(terms, 400, closed)).toMatchObject({ amount: { amount: '15' }, grows: false });
});

test('nothing is said of what is not breached, or exempt, or beyond the calendar', () => {
  expect(owedFor({ pays: '30 EUR' }, 1, { breached: null })).toBeNull();
  expect(owedFor({ pays: '30 EUR' }, 1, { exempt: true })).toBeNull();
  const short = { ...france, covers: { from: '2026-01-01', to: '2026-03-20' } };
  expect(owedFor({ pays: '30 EUR', within: '10 working days' }, 1, {}, short)).toBeNull();
});

test('what must be asked for has no day to be paid by, but one to ask by', () => {
  const terms = { pays: '30 EUR', within: '10 working days', claim: 'within 30 calendar days' };
  const claimable = instantOf('2026-04-15T21:59:59Z');
  expect(owedFor(terms, 29)).toMatchObject({ payable: null, claimable, lapsed: false });
  expect(owedFor(terms, 31)).toMatchObject({ payable: null, claimable, lapsed: true });
});

test('no amount is made up where the case lacks what it is a share of, or its clock was started anew', () => {
  expect(owedFor({ pays: '25 %', of: 'fare' }, 1)).toMatchObject({ amount: null });
  const restarted = { clockFrom: later(3), due: later(20) };
  expect(owedFor({ pays: '30 EUR' }, 4, restarted)).toMatchObject({ amount: null });
});
