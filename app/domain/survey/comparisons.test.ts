import { describe, expect, test } from 'vitest';
import { drift } from './drift.ts';
import { initiative } from './initiative.ts';
import { readLabel } from './label.ts';
import { frameGap, inTens, responseRates, shownOfGroup } from './rates.ts';
import { inHundred, scaleScore } from './scales.ts';
import { symmetry } from './symmetry.ts';

describe('two mirrored promises', () => {
  const read = (employees: [number, number], customers: [number, number]) =>
    symmetry({ count: employees[0], of: employees[1] }, { count: customers[0], of: customers[1] }).verdict;

  test.each([
    ['too-few', [29, 29], [500, 1000]],
    ['too-few', [500, 1000], [0, 0]],
    ['symmetric', [9000, 10_000], [9030, 10_000]],
    // Surely behind, by one point or two: within five points, both are the same.
    ['symmetric', [8800, 10_000], [9000, 10_000]],
    ['employees-behind', [700, 1000], [900, 1000]],
    ['customers-behind', [900, 1000], [700, 1000]],
    ['cannot-tell', [30, 40], [32, 40]],
  ] as const)('%s', (verdict, employees, customers) => {
    expect(read([...employees], [...customers])).toBe(verdict);
  });
});

describe('drift', () => {
  test('of one wave, of none, and of waves in which nobody told is none', () => {
    expect(drift([{ year: 2026, mustBe: 10, attractive: 10 }])).toMatchObject({
      ...{
        dueShares: [0.5],
        change: null,
        trendZ: null,
        says: 'no drift can be told',
        proposesNormative: false,
      },
    });
    expect(drift([])).toMatchObject({ dueShares: [], pNormativeLast: null, says: 'no drift can be told' });
    const silent = drift([
      { year: 2025, mustBe: 0, attractive: 0 },
      { year: 2026, mustBe: 9, attractive: 1 },
    ]);
    expect(silent).toMatchObject({ dueShares: [null, 0.9], change: null, lower: null });
  });

  test('is told in the order of years, of two waves without a trend, and proposes a norm only where the last is one', () => {
    const waves = [
      { year: 2026, mustBe: 150, attractive: 50 },
      { year: 2024, mustBe: 60, attractive: 140 },
    ];
    expect(drift(waves)).toMatchObject({
      dueShares: [0.3, 0.75],
      ...{ change: 0.45, trendZ: null, says: 'towards the norm', proposesNormative: true },
    });
    const stillGift = drift([
      { year: 2024, mustBe: 10, attractive: 190 },
      { year: 2025, mustBe: 40, attractive: 160 },
      { year: 2026, mustBe: 80, attractive: 120 },
    ]);
    expect(stillGift).toMatchObject({ says: 'towards the norm', proposesNormative: false });
    expect(stillGift.trendZ).toBeGreaterThan(5);
  });
});

describe('the label’s rule', () => {
  test.each([
    [{ a: 70, b: 70, c: 70 }, false, 'a'],
    [{ a: 70.1, b: 69.9, c: 70 }, false, 'b'],
    [{ a: 90, b: 55, c: 66 }, true, 'b'],
    [{ a: 99, b: 54.9, c: 99 }, false, 'b'],
    [{ a: 80, b: 60, c: 80 }, true, 'b'],
    [{ a: 60, b: 90, c: 60.5 }, true, 'a'],
  ])('of %j', (scores, passes, lowest) => {
    expect(readLabel(scores)).toMatchObject({ passes, lowest });
  });

  test('of no marks is not passed', () => {
    expect(readLabel({})).toEqual({ mean: null, lowest: null, passes: false });
  });
});

describe('an initiative', () => {
  const rising = [5, 6, 4, 5.5, 6.5];
  const still = [0, 0.5, -0.5, 1, -1];

  test('is told by five units on each side, and by no fewer', () => {
    expect(initiative(rising, still).verdict).toBe('rose-more');
    expect(initiative(still, rising).verdict).toBe('rose-less');
    expect(initiative(still, [...still].reverse()).verdict).toBe('cannot-tell');
    expect(initiative(rising.slice(1), still)).toMatchObject({ units: [4, 5], verdict: 'too-few' });
  });

  test('with units that all changed alike, or with none, leaves open what chance did', () => {
    expect(initiative([2, 2, 2, 2, 2], [1, 1, 1, 1, 1])).toMatchObject({
      difference: 1,
      p: null,
      verdict: 'cannot-tell',
    });
    expect(initiative([], [])).toMatchObject({ changeTookPart: null, difference: null, verdict: 'too-few' });
  });
});

test('a scale counts where two thirds of its items were answered, and nothing is put in the place of the others', () => {
  expect(scaleScore([1, 2, null])).toBe(1.5);
  expect(scaleScore([1, null, null])).toBeNull();
  // ⌈2·4/3⌉ = 3, ⌈2·5/3⌉ = 4.
  expect(scaleScore([1, 2, null, null])).toBeNull();
  expect(scaleScore([1, 2, 6, null])).toBe(3);
  expect(scaleScore([7, 7, 7, null, null])).toBeNull();
  expect(scaleScore([])).toBeNull();
  expect([inHundred(1, 7), inHundred(4, 7), inHundred(7, 7)]).toEqual([0, 50, 100]);
});

describe('who answered', () => {
  test('as AAPOR counts it; an open link has no rate', () => {
    const turnout = { invited: 1000, ineligible: 200, complete: 300, partial: 100 };
    expect(responseRates(turnout)).toEqual({ rr1: 0.375, rr2: 0.5 });
    expect(responseRates({ ...turnout, invited: null })).toEqual({ rr1: null, rr2: null });
    expect(responseRates({ ...turnout, invited: 200 })).toEqual({ rr1: null, rr2: null });
  });

  test('against the frame: the part that would have to be others', () => {
    const strata = [
      { people: 500, answers: 30 },
      { people: 500, answers: 70 },
    ];
    expect(frameGap(strata)).toBeCloseTo(0.2, 12);
    expect(frameGap([{ people: 5, answers: 0 }])).toBeNull();
  });

  test('is told in tens while the survey is open, and the ends of a group not at all', () => {
    expect([0, 9, 10, 119].map(inTens)).toEqual([0, 0, 10, 110]);
    expect([0, 0.0999, 0.1, 0.9, 0.901, 1].map(shownOfGroup)).toEqual([
      'under',
      'under',
      0.1,
      0.9,
      'over',
      'over',
    ]);
  });
});
