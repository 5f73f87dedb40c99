import { describe, expect, test } from 'vitest';
import { markOf, marksOfCounts, nothingFelt, readCultures } from './felt.ts';
import { symmetryOfMarks } from './symmetry.ts';

test('an answer is a mark from 0 to 100', () => {
  expect([markOf(1, 7), markOf(4, 7), markOf(7, 7), markOf(2, 5)]).toEqual([0, 50, 100, 25]);
});

test('a published line of counts is a mark for each answer, and none where a count is hidden', () => {
  expect(marksOfCounts([1, 0, 0, 2, 0, 0, 1])).toEqual([0, 50, 50, 100]);
  expect(marksOfCounts([null, 0, 0, 2, 0, 0, 1])).toEqual([]);
});

describe('the three cultures', () => {
  test('have a figure from ten answers on, each its own', () => {
    const cultures = {
      client: { n: 10, mean: 70, sd: 11 },
      managerial: { n: 9, mean: 90, sd: 5 },
      collaborateur: null,
    };
    const { client, managerial, collaborateur } = readCultures(cultures);
    // t with 9 degrees of freedom at 95 %: 2.2622.
    expect(client).toMatchObject({ n: 10, mean: 70 });
    expect(client?.lower).toBeCloseTo(70 - 2.2622 * (11 / Math.sqrt(10)), 2);
    expect(client?.upper).toBeCloseTo(70 + 2.2622 * (11 / Math.sqrt(10)), 2);
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
