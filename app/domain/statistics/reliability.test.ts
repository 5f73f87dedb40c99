import { describe, expect, test } from 'vitest';
import worked from '../survey/cases/voice.json' with { type: 'json' };
import { cronbachAlpha, omega } from './reliability.ts';

const attitude = worked.cases.find(({ id }) => id === 'alpha-attitude')?.in as { rows: number[][] };

describe('of a scale known from elsewhere', () => {
  test('omega is what NumPy works out by the same iteration', () => {
    expect(omega(attitude.rows)).toBeCloseTo(0.86047507785, 10);
  });

  test('a row with a gap is left out of both', () => {
    const rows = [...attitude.rows, [null, 1, 1, 1, 1, 1, 1]];
    expect(cronbachAlpha(rows)).toEqual(cronbachAlpha(attitude.rows));
    expect(omega(rows)).toBe(omega(attitude.rows));
  });
});

test('items that say the same make a scale without error', () => {
  const rows = [1, 2, 3, 4, 5].map((value) => [value, value, value]);
  expect(cronbachAlpha(rows)).toMatchObject({ n: 5, alpha: 1, lower: 1, upper: 1 });
});

test.each([
  ['no row', []],
  ['one row', [[1, 2, 3]]],
  ['one item', [[1], [2], [3]]],
  [
    'answers all alike',
    [
      [4, 4, 4],
      [4, 4, 4],
      [4, 4, 4],
    ],
  ],
  [
    'totals all alike',
    [
      [1, 3, 2],
      [3, 1, 2],
      [2, 2, 2],
    ],
  ],
])('of %s nothing is said', (_, rows) => {
  expect(cronbachAlpha(rows)).toEqual({ n: rows.length, alpha: null, lower: null, upper: null });
});

test('omega is not shown of two items, of an item that does not vary, and where a uniqueness is negative', () => {
  expect(omega(attitude.rows.map((row) => row.slice(0, 2)))).toBeNull();
  expect(omega(attitude.rows.map((row) => [...row, 5]))).toBeNull();
  // One item goes with both others more than they do with each other: a Heywood case.
  expect(
    omega(
      [
        [1, 1, 1],
        [2, 4, 1],
        [3, 3, 5],
        [4, 6, 4],
        [5, 5, 9],
        [6, 9, 6],
      ].map(([a = 0, b = 0, c = 0]) => [b + c, b, c + (a % 2)]),
    ),
  ).toBeNull();
});
