import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fisherQuantile,
  noncentralFisher,
  normalTwoSided,
  studentQuantile,
  studentTwoSided,
} from './distributions.ts';
import { smallestEffect } from './power.ts';

/** To the nine digits that are promised. */
const digits = (expected: number) => expect.closeTo(expected, 8 - Math.floor(Math.log10(expected)));

describe('against values worked out apart (SciPy 1.x)', () => {
  test('of the normal distribution', () => {
    expect(normalTwoSided(1.3)).toBeCloseTo(0.19360096917122072, 12);
    expect(normalTwoSided(-5)).toBeCloseTo(5.733031437583866e-7, 14);
    expect(normalTwoSided(0)).toBeCloseTo(1, 14);
  });

  test.each([
    [1, 12.706204736174694],
    [8.5, 2.282604893392452],
    [20000, 1.9600826051581348],
  ])('of Student’s t with %d degrees of freedom', (df, expected) => {
    expect(studentQuantile(0.95, df)).toEqual(digits(expected));
  });

  test('of the p of a t, however small', () => {
    expect(studentTwoSided(2.5, 8.5)).toEqual(digits(0.035303207537515056));
    expect(studentTwoSided(-30, 400) / 2.0106571435779867e-104).toBeCloseTo(1, 7);
    expect(studentTwoSided(Number.POSITIVE_INFINITY, 3)).toBe(0);
  });

  test('of F and of the noncentral F', () => {
    expect(fisherQuantile(0.975, 29, 174)).toEqual(digits(1.6615384170288148));
    expect(fisherQuantile(0.025, 29, 174)).toEqual(digits(0.5369655425274906));
    expect(noncentralFisher(4, 1, 100, 7.9)).toEqual(digits(0.2096358099947281));
    expect(noncentralFisher(4, 1, 100, 0)).toEqual(digits(0.9517878212688663));
    expect(noncentralFisher(300, 1, 100, 250)).toEqual(digits(0.8230200291889777));
    expect(noncentralFisher(0, 1, 100, 5)).toBe(0);
  });
});

test('the quantile of t is where its p is', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 0.999, noNaN: true }),
      fc.integer({ min: 1, max: 50_000 }),
      (level, df) => {
        expect(studentTwoSided(studentQuantile(level, df), df)).toBeCloseTo(1 - level, 9);
      },
    ),
  );
});

test('395 answers find an f² of .02 in 8 of 10, and 1,572 one of .005; one less does not', () => {
  expect(smallestEffect(395, 3)).toBeLessThan(0.02);
  expect(smallestEffect(394, 3)).toBeGreaterThan(0.02);
  expect(smallestEffect(1572, 3)).toBeLessThan(0.005);
  expect(smallestEffect(1571, 3)).toBeGreaterThan(0.005);
  expect(smallestEffect(4, 3)).toBeNull();
  expect(smallestEffect(5, 3)).toBeGreaterThan(10);
});
