import { describe, expect, test } from 'vitest';
import { markOf, marksOfCounts, marksOfItems, nothingFelt, readCultures } from './felt.ts';
import { symmetryOfMarks } from './symmetry.ts';

test('an answer is a mark from 0 to 100', () => {
  expect([markOf(1, 7), markOf(4, 7), markOf(7, 7), markOf(2, 5)]).toEqual([0, 50, 100, 25]);
});

test('a published line of counts is a mark for each answer, and none where a count is hidden', () => {
  expect(marksOfCounts([1, 0, 0, 2, 0, 0, 1])).toEqual([0, 50, 50, 100]);
  expect(marksOfCounts([null, 0, 0, 2, 0, 0, 1])).toEqual([]);
});

test('items of one culture are put together as if those content with one were content with all: means stay, spread is the most there can be', () => {
  expect(marksOfItems([[100, 0, 50]])).toEqual([0, 50, 100]);
  expect(
    marksOfItems([
      [100, 0, 50],
      [0, 100, 50],
    ]),
  ).toEqual([0, 50, 100]);
  expect(
    marksOfItems([
      [0, 100],
      [0, 0, 100, 100],
    ]),
  ).toEqual([0, 100]);
  expect(marksOfItems([[0, 100], []])).toEqual([]);
  expect(marksOfItems([])).toEqual([]);
});

describe('the three cultures', () => {
  test('have a figure from ten answers on, each its own', () => {
    const cultures = {
      client: Array.from({ length: 10 }, (_, place) => (place % 2 === 0 ? 60 : 80)),
      managerial: Array.from({ length: 9 }, () => 90),
      collaborateur: [],
    };
    const { client, managerial, collaborateur } = readCultures(cultures);
    // t with 9 degrees of freedom at 95 %: 2.2622; standard error of ten values 10 from their mean: 10.541/√10.
    expect(client).toMatchObject({ n: 10, mean: 70 });
    expect(client?.lower).toBeCloseTo(70 - 2.2622 * (10.541 / Math.sqrt(10)), 2);
    expect([managerial, collaborateur]).toEqual([null, null]);
  });

  test('have none where no survey was closed', () => {
    expect(Object.values(readCultures(nothingFelt.cultures))).toEqual([null, null, null]);
  });
});

describe('marks of both sides', () => {
  const around = (mean: number, n: number) => Array.from({ length: n }, (_, at) => mean + (at % 2 ? 2 : -2));
  test.each([
    [70, 70.5, 200, 'symmetric'],
    [60, 80, 200, 'employees-behind'],
    [80, 60, 200, 'customers-behind'],
    [70, 75, 40, 'employees-behind'],
    [60, 80, 29, 'too-few'],
  ] as const)('%d inside and %d outside, of %d each: %s', (inside, outside, n, verdict) => {
    expect(symmetryOfMarks(around(inside, n), around(outside, n)).verdict).toBe(verdict);
  });

  test('that are all alike, or of nobody, tell nothing', () => {
    expect(symmetryOfMarks(Array(40).fill(70), Array(40).fill(60))).toMatchObject({
      ...{ gap: 10, lower: null, verdict: 'too-few' },
    });
    expect(symmetryOfMarks([], [])).toMatchObject({ gap: null, verdict: 'too-few' });
  });
});
