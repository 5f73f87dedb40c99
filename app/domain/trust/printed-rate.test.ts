import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import published from './cases/published-tables.json' with { type: 'json' };
import { printedPercentage, printedRate, reportedVerdict, roundedRate } from './printed-rate.ts';

type Row = {
  promise: string;
  events?: number;
  failures?: number;
  exempt?: number;
  rate?: string;
  target?: number;
  rates?: Record<string, number>;
  verdicts?: Record<string, string>;
  verdict?: string;
  direction?: string;
  value?: number;
};
const tables = published.tables as { id: string; rows: Row[]; total?: Row }[];
const rows = tables.flatMap(({ id, rows, total }) =>
  [...rows, ...(total ? [{ ...total, promise: 'total' }] : [])].map((row) => ({ ...row, table: id })),
);

describe('tables that companies and public bodies published', () => {
  const counted = rows.filter(({ events, rate }) => events !== undefined && rate !== undefined);
  test.each(counted)('$table: $promise, $failures of $events', ({ events = 0, failures = 0, rate }) => {
    expect(printedRate(events - failures, failures, null)).toBe(rate);
  });

  const reported = rows.filter(({ target, verdict }) => target !== undefined && verdict !== undefined);
  test.each(reported)('$table: $promise is $verdict', ({ target = 0, rate, value, direction, verdict }) => {
    const better = direction === 'lower is better' ? direction : 'higher is better';
    expect(reportedVerdict(value ?? Number(rate), target, better)).toBe(verdict);
    if (rate !== undefined) expect(printedPercentage(Number(rate), target)).toBe(rate);
  });

  const yearly = rows.flatMap(({ table, promise, target = 0, rates = {}, verdicts = {} }) =>
    Object.entries(rates).map(([year, rate]) => ({
      table,
      promise,
      target,
      year,
      rate,
      verdict: verdicts[year],
    })),
  );
  test.each(yearly)('$table: $promise, $year, $rate against $target', ({ target, rate, verdict }) => {
    expect(reportedVerdict(rate, target)).toBe(verdict);
    expect(printedPercentage(rate, target)).toBe(rate.toFixed(1));
  });
});

test.each([
  { kept: 19, breached: 1, target: null, printed: '95.0' },
  { kept: 1999, breached: 1, target: null, printed: '99.9' },
  { kept: 2000, breached: 0, target: 1, printed: '100.0' },
  { kept: 0, breached: 7, target: 0.9, printed: '0.0' },
  { kept: 9496, breached: 504, target: 0.95, printed: '94.9' },
  { kept: 9496, breached: 504, target: 0.9, printed: '95.0' },
  { kept: 9500, breached: 500, target: 0.95, printed: '95.0' },
  // 1.005 and 57.25 have no exact binary form: half up must still be up.
  { kept: 201, breached: 19_799, target: null, printed: '1.0' },
  { kept: 2290, breached: 1710, target: null, printed: '57.3' },
  { kept: 1, breached: 1999, target: null, printed: '0.1' },
  { kept: 999_999_999, breached: 1, target: 0.999, printed: '99.9' },
])('$kept kept and $breached breached against $target print as $printed', ({ printed, ...given }) => {
  expect(printedRate(given.kept, given.breached, given.target)).toBe(printed);
});

test('without cases there is nothing to print', () => {
  expect(printedRate(0, 0, 0.9)).toBe('');
});

test('where lower is better the share that failed is printed, never rounded down to a ceiling it passed', () => {
  expect(printedRate(9680, 320, 0.05, 'lower is better')).toBe('3.2');
  expect(printedRate(9496, 504, 0.05, 'lower is better')).toBe('5.1');
  expect(printedRate(9504, 496, 0.05, 'lower is better')).toBe('5.0');
  expect(printedRate(99_999, 1, 0.05, 'lower is better')).toBe('0.1');
  expect(printedRate(10, 0, 0.05, 'lower is better')).toBe('0.0');
});

test('a bare percentage follows the same rule', () => {
  expect(printedPercentage(99.96, null)).toBe('99.9');
  expect(printedPercentage(84.97, 85)).toBe('84.9');
  expect(printedPercentage(100, 100)).toBe('100.0');
  expect(printedPercentage(5.04, 5, 'lower is better')).toBe('5.1');
});

test('more decimals keep the rule', () => {
  expect(roundedRate(99_999, 1, { target: null, decimals: 2 }).toNumber()).toBe(99.99);
  expect(roundedRate(300, 60, { target: 0.8, decimals: 2 }).toNumber()).toBe(83.33);
});

test('print flatters nobody: within a tenth of the rate, at a bound or target only if the rate is there', () => {
  const counts = fc.integer({ min: 0, max: 1_000_000_000 });
  const targets = fc.option(fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 1000));
  fc.assert(
    fc.property(counts, counts, targets, (kept, breached, target) => {
      fc.pre(kept + breached > 0);
      const printed = new Big(printedRate(kept, breached, target));
      const all = new Big(kept).plus(breached);
      // Compared as products, so that the check divides nothing.
      expect(printed.minus('0.05').times(all).lte(new Big(kept).times(100))).toBe(true);
      expect(printed.plus('0.1').times(all).gt(new Big(kept).times(100))).toBe(true);
      if (printed.gte(100)) expect(breached).toBe(0);
      if (target !== null && printed.gte(new Big(target).times(100)))
        expect(all.times(target).lte(kept)).toBe(true);
    }),
  );
});
