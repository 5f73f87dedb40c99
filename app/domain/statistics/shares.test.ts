import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jeffreys, newcombe, shareOf, wilson } from './shares.ts';

const count = fc
  .integer({ min: 1, max: 5000 })
  .chain((of) => fc.integer({ min: 0, max: of }).map((count) => ({ count, of })));

describe('intervals contain the share', () => {
  test('Wilson’s, always', () => {
    fc.assert(
      fc.property(count, fc.double({ min: 0.01, max: 1e6, noNaN: true }), ({ count, of }, n) => {
        const { lower, upper } = wilson(count / of, n);
        expect(lower).toBeLessThanOrEqual(count / of);
        expect(upper).toBeGreaterThanOrEqual(count / of);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('Newcombe’s contains the difference, and turned round is the same turned round', () => {
    fc.assert(
      fc.property(count, count, (first, second) => {
        const { difference, lower, upper } = newcombe(first, second) as Record<string, number>;
        expect(lower).toBeLessThanOrEqual(difference as number);
        expect(upper).toBeGreaterThanOrEqual(difference as number);
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
        const back = newcombe(second, first);
        expect(back.lower).toBeCloseTo(-(upper as number), 12);
        expect(back.upper).toBeCloseTo(-(lower as number), 12);
      }),
    );
  });

  test('Jeffreys’s, but at none and at all, where it ends short of them', () => {
    fc.assert(
      fc.property(count, (given) => {
        const { lower, upper } = jeffreys(given) ?? { lower: Number.NaN, upper: Number.NaN };
        const share = given.count / given.of;
        expect(lower < share).toBe(given.count > 0);
        expect(upper > share).toBe(given.count < given.of);
      }),
    );
  });
});

describe('against values worked out apart', () => {
  test.each([
    [0, 20, 2.42464785e-5, 0.116638983],
    [7, 20, 0.17227621, 0.56776609],
    [1, 2400, 4.49610237e-5, 0.00194589132],
  ])('Jeffreys of %d in %d', (count, of, lower, upper) => {
    expect(jeffreys({ count, of })).toEqual({
      lower: expect.closeTo(lower, 8),
      upper: expect.closeTo(upper, 8),
    });
  });

  test('Newcombe’s own table, method 10', () => {
    // Table II of the paper: contrasts (a) to (h), to its four digits.
    for (const [first, second, lower, upper] of [
      [[56, 70], [48, 80], 0.0524, 0.3339],
      [[9, 10], [3, 10], 0.1705, 0.809],
      [[5, 56], [0, 29], -0.0381, 0.1926],
      [[0, 10], [0, 20], -0.1611, 0.2775],
      [[10, 10], [0, 20], 0.6791, 1],
    ] as const) {
      const found = newcombe({ count: first[0], of: first[1] }, { count: second[0], of: second[1] });
      expect(found.lower).toBeCloseTo(lower, 4);
      expect(found.upper).toBeCloseTo(upper, 4);
    }
  });
});

test('of nothing there is no share, no interval and no difference', () => {
  const nothing = { count: 0, of: 0 };
  expect(shareOf(nothing)).toBeNull();
  expect(jeffreys(nothing)).toBeNull();
  expect(newcombe(nothing, { count: 1, of: 2 })).toEqual({ difference: null, lower: null, upper: null });
});

test('where all of the frame answered, nothing is left to chance', () => {
  expect(wilson(0.3, Number.POSITIVE_INFINITY)).toEqual({ lower: 0.3, upper: 0.3 });
});
