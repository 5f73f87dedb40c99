import { expect, test } from 'vitest';
import { customersSay } from './customers-say.ts';

const method = { level: 0.95 };
const said = (yes: number, no: number, rate: number | null, cannotSay = 0) =>
  customersSay({ yes, no, cannotSay }, rate, method).said;

test('nothing is said of fewer than ten who said yes or no', () => {
  expect(customersSay({ yes: 8, no: 1, cannotSay: 50 }, 1, method)).toEqual({
    ...{ yes: 8, no: 1, cannotSay: 50 },
    said: null,
  });
  expect(said(9, 1, 1)?.printed).toBe('90.0');
});

test('the share is of those who said yes or no, with the interval of every rate', () => {
  // Beta(40.5, 10.5): the 2.5 and 97.5 % quantiles, by SciPy’s beta.ppf.
  const { printed, low, high } = said(40, 10, null, 7) ?? {};
  expect(printed).toBe('80.0');
  expect(low).toBeCloseTo(0.6742, 4);
  expect(high).toBeCloseTo(0.8923, 4);
});

test('customers say kept less often where the rate of the log lies above their interval, more often below it', () => {
  expect(said(40, 10, 0.97)?.than).toBe('less');
  expect(said(40, 10, 0.89)?.than).toBe('alike');
  expect(said(40, 10, 0.6)?.than).toBe('more');
  expect(said(40, 10, null)?.than).toBeNull();
});

test('a log without a breach agrees with customers who all say yes, and one that kept nothing with all who say no', () => {
  expect(said(12, 0, 1)?.than).toBe('alike');
  expect(said(0, 12, 0)?.than).toBe('alike');
  expect(said(500, 0, 0.9999)?.than).toBe('alike');
});
