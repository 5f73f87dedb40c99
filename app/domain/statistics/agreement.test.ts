import { expect, test } from 'vitest';
import { cohenKappa } from './agreement.ts';
import { holm } from './multiple.ts';
import { spearman } from './ranks.ts';
import { cochranArmitage } from './trend.ts';

test('two who always agree have a kappa of 1, two who agree as chance would one of 0', () => {
  expect(
    cohenKappa([
      [5, 0],
      [0, 7],
    ]),
  ).toMatchObject({ agreement: 1, kappa: 1, se: 0, lower: 1, upper: 1 });
  expect(
    cohenKappa([
      [10, 10],
      [10, 10],
    ]),
  ).toMatchObject({ agreement: 0.5, kappa: 0 });
});

test('where both always name one kind, or there is nothing, there is no kappa', () => {
  expect(
    cohenKappa([
      [9, 0],
      [0, 0],
    ]),
  ).toEqual({ agreement: 1, kappa: null, se: null, lower: null, upper: null });
  expect(
    cohenKappa([
      [0, 0],
      [0, 0],
    ]).agreement,
  ).toBeNull();
});

test('Holm’s steps: each p by those still to be tested, never below the one before', () => {
  expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
  // What could not be tested still counts.
  expect(holm([0.02, null])).toEqual([0.04, null]);
  expect(holm([])).toEqual([]);
});

test('Spearman’s correlation where some share a rank', () => {
  expect(spearman([1, 2, 2, 4, 5, 5], [3, 1, 4, 4, 9, 2])).toBeCloseTo(0.31346775286392936, 12);
  expect(spearman([1, 2, 3], [7, 7, 7])).toBeNull();
  expect(spearman([], [])).toBeNull();
});

test('a trend by Cochran and Armitage: of 2 × 2 it is the root of chi-squared', () => {
  // Chi-squared of [[10, 20], [30, 15]] without correction, n(ad − bc)²/(…).
  const found = cochranArmitage([
    { score: 0, count: 10, of: 30 },
    { score: 1, count: 30, of: 45 },
  ]);
  const chi = (75 * (10 * 15 - 20 * 30) ** 2) / (30 * 45 * 40 * 35);
  expect(found?.z).toBeCloseTo(Math.sqrt(chi), 12);
  expect(
    cochranArmitage([
      { score: 1, count: 0, of: 9 },
      { score: 2, count: 0, of: 9 },
    ]),
  ).toBeNull();
  expect(cochranArmitage([{ score: 1, count: 3, of: 9 }])).toBeNull();
  expect(cochranArmitage([])).toBeNull();
});
