import { expect, test } from 'vitest';
import { noSums } from './contribution.ts';
import { type MonthlySums, sumsOver } from './sums-over.ts';

const of = (month: string, owed: string, paid: string, more: Partial<MonthlySums> = {}): MonthlySums => ({
  ...noSums,
  ...{ commitment: 'answer', month, currency: 'EUR', owed, paid, remedies: 1, inTime: 1 },
  ...more,
});
const sums = [
  of('2026-01', '10.10', '10.10'),
  of('2026-02', '20.20', '5', { inTime: 0, late: 1 }),
  of('2026-02', '0.30', '0', { commitment: 'visit', inTime: 0 }),
  of('2026-02', '7', '7', { currency: 'CHF' }),
  of('2026-03', '0', '0', { remedies: 0, inTime: 0 }),
  of('2026-04', '99', '0', { inTime: 0 }),
];
const span = { from: '2026-01-15', to: '2026-03-14' };

test('adds up whole months by currency, decimals exactly, and says nothing of what was never owed', () => {
  expect(sumsOver(sums, span, null)).toEqual([
    { currency: 'CHF', owed: '7', paid: '7', remedies: 1, inTime: 1, late: 0, notAsked: 0 },
    { currency: 'EUR', owed: '30.6', paid: '15.1', remedies: 3, inTime: 1, late: 1, notAsked: 0 },
  ]);
  expect(sumsOver(sums, { from: '2026-03-01', to: '2026-03-31' }, null)).toEqual([]);
});

test('of one promise alone', () => {
  expect(sumsOver(sums, span, 'visit')).toEqual([
    { currency: 'EUR', owed: '0.3', paid: '0', remedies: 1, inTime: 0, late: 0, notAsked: 0 },
  ]);
});
