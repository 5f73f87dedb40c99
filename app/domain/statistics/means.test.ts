import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanWithInterval, sum, variance, welch } from './means.ts';

test('Welch’s test against values worked out apart', () => {
  expect(welch([1.1, 2.9, 3.2, 4.4], [0.2, 5.1, 9.7])).toEqual({
    difference: expect.closeTo(-2.1, 9),
    df: expect.closeTo(2.24914311617, 9),
    lower: expect.closeTo(-13.0569440989, 8),
    upper: expect.closeTo(8.8569440989, 8),
    p: expect.closeTo(0.52733210941, 9),
  });
});

test('nothing is said of one value, nor of values that are all alike', () => {
  expect(welch([1], [1, 2])).toBeNull();
  expect(welch([2, 2], [3, 3, 3])).toBeNull();
  expect(welch([2, 2], [3, 4])).not.toBeNull();
  expect(variance([5])).toBeNull();
  expect(meanWithInterval([])).toEqual({ n: 0, mean: null, lower: null, upper: null, p: null });
  expect(meanWithInterval([4])).toEqual({ n: 1, mean: 4, lower: null, upper: null, p: null });
  expect(meanWithInterval([4, 4])).toEqual({ n: 2, mean: 4, lower: 4, upper: 4, p: null });
  // Student's t of 1, 2, 3, 6 against 0: 3/(√(14/3)/2).
  expect(meanWithInterval([1, 2, 3, 6]).p).toBeCloseTo(0.06913686926, 9);
});

test('the interval of a mean contains it, and that of a difference contains the difference', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(values, values, (first, second) => {
      const { mean, lower, upper } = meanWithInterval(first);
      expect((lower ?? 1) <= (mean ?? 0) && (mean ?? 0) <= (upper ?? -1)).toBe(true);
      const found = welch(first, second);
      if (found) expect(found.lower < found.difference && found.difference < found.upper).toBe(true);
    }),
  );
});

test('a sum keeps what a long row of additions would lose', () => {
  expect(sum([1e16, 1, -1e16])).toBe(1);
  expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
});
