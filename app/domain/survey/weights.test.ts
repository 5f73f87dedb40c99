import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, type Margin, type Raked, rake } from './rake.ts';
import { postStrata, surveyShare, weightFigures } from './weights.ts';

const marginsOf = (shares: Record<string, Record<string, number>>): Margin[] =>
  Object.entries(shares).map(([name, of]) => ({ name, shares: new Map(Object.entries(of)) }));
const regions = ['north', 'south', 'east'];
const ages = ['young', 'old'];

/** Three regions and two ages with so many answers in each, row by row. */
const cellsOf = (counts: readonly number[]): Cell[] =>
  regions.flatMap((region, row) =>
    ages.map((age, place) => ({ categories: { region, age }, answers: counts[2 * row + place] ?? 0 })),
  );
const raked = (cells: readonly Cell[], margins: readonly Margin[], cap?: number): Raked => {
  const found = rake(cells, margins, cap);
  if ('unrakeable' in found) throw new Error(found.unrakeable);
  return found;
};
const weighed = (cells: readonly Cell[], weights: readonly number[], name: string, category: string) => {
  const of = (only: (cell: Cell) => boolean) =>
    cells.reduce((sum, cell, at) => sum + (only(cell) ? cell.answers * (weights[at] ?? 0) : 0), 0);
  return of(({ categories }) => categories[name] === category) / of(() => true);
};

const share = fc.integer({ min: 5, max: 100 });
const frames = fc
  .tuple(share, share, share, share, share)
  .map(([north, south, east, young, old]) =>
    marginsOf({ region: { north, south, east }, age: { young, old } }),
  );
const answered = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 6, maxLength: 6 }).map(cellsOf);

describe('raking', () => {
  test('meets its margins, with weights of mean 1', () => {
    fc.assert(
      fc.property(answered, frames, (cells, margins) => {
        const { weights, converged, passes } = raked(cells, margins);
        expect(converged).toBe(true);
        expect(passes).toBeLessThanOrEqual(1000);
        for (const { name, shares } of margins) {
          const whole = [...shares.values()].reduce((sum, each) => sum + each, 0);
          for (const [category, each] of shares)
            expect(Math.abs(weighed(cells, weights, name, category) - each / whole)).toBeLessThan(2e-10);
        }
        const answers = cells.reduce((sum, cell) => sum + cell.answers, 0);
        const whole = cells.reduce((sum, cell, at) => sum + cell.answers * (weights[at] ?? 0), 0);
        expect(whole / answers).toBeCloseTo(1, 9);
      }),
    );
  });

  test('with a cap meets its margins and the cap, or says that it does not and leaves the weights uncut', () => {
    fc.assert(
      fc.property(answered, frames, fc.double({ min: 1, max: 3, noNaN: true }), (cells, margins, cap) => {
        const [free, cut] = [raked(cells, margins), raked(cells, margins, cap)];
        if (cut.capped) {
          expect(Math.max(...cut.weights)).toBeLessThanOrEqual(cap * (1 + 2e-9));
          for (const [category] of margins[1]?.shares ?? [])
            expect(weighed(cells, cut.weights, 'age', category)).toBeCloseTo(
              weighed(cells, free.weights, 'age', category),
              9,
            );
        } else expect(cut.weights).toEqual(free.weights);
      }),
    );
  });

  test('keeps a cap that it can reach', () => {
    const cells = cellsOf([20, 20, 20, 20, 4, 16]);
    const margins = marginsOf({ region: { north: 1, south: 1, east: 1 }, age: { young: 1, old: 1 } });
    const free = raked(cells, margins);
    expect(Math.max(...free.weights)).toBeGreaterThan(2.2);
    const cut = raked(cells, margins, 2.2);
    expect(cut.capped).toBe(true);
    expect(Math.max(...cut.weights)).toBeLessThan(2.2 * (1 + 1e-8));
    expect(raked(cells, margins, 1.1)).toMatchObject({ capped: false, weights: free.weights });
  });

  test('says where margins cannot be met together, after 1,000 passes', () => {
    // Whoever is young lives in the north, and nobody else: the shares of both would have to be the same.
    const cells = [
      { categories: { region: 'north', age: 'young' }, answers: 10 },
      { categories: { region: 'south', age: 'old' }, answers: 10 },
    ];
    const margins = marginsOf({ region: { north: 0.7, south: 0.3 }, age: { young: 0.4, old: 0.6 } });
    expect(raked(cells, margins)).toMatchObject({ converged: false, passes: 1000 });
    expect(raked(cells, margins, 5)).toMatchObject({ converged: false, capped: false });
  });

  test('refuses a category without answers, one that the frame has not, and no answers', () => {
    const margins = marginsOf({ age: { young: 0.5, old: 0.5 } });
    const young = { categories: { age: 'young' }, answers: 3 };
    expect(rake([young], margins)).toEqual({
      ...{ unrakeable: 'category-without-answers', margin: 'age', category: 'old' },
    });
    expect(rake([young, { categories: { age: 'ancient' }, answers: 1 }], margins)).toMatchObject({
      ...{ unrakeable: 'category-unknown', category: 'ancient' },
    });
    expect(rake([{ ...young, answers: 0 }], margins)).toEqual({ unrakeable: 'no-answers' });
    // Nobody of a category needs nobody of it.
    const empty = marginsOf({ age: { young: 1, old: 0 } });
    expect(raked([young], empty)).toMatchObject({ converged: true, weights: [1] });
  });

  test('without margins leaves every weight at 1', () => {
    expect(raked(cellsOf([1, 2, 3, 4, 5, 6]), [])).toEqual({
      ...{ weights: [1, 1, 1, 1, 1, 1], passes: 0, converged: true, capped: null },
    });
  });
});

describe('a share of a survey', () => {
  test('of 20,000 answers from a large frame is known to 0.7 points at 50 %', () => {
    const found = surveyShare([{ weight: 1, answers: 20_000, yes: 10_000 }], 10_000_000);
    expect((found?.upper ?? 0) - 0.5).toBeCloseTo(0.0069, 4);
  });

  test('is certain where all of the frame answered, and none where the frame is smaller than its answers', () => {
    const all = [{ weight: 1, answers: 40, yes: 10 }];
    expect(surveyShare(all, 40)).toMatchObject({ share: 0.25, lower: 0.25, upper: 0.25 });
    expect(surveyShare(all, 39)).toBeNull();
    expect(surveyShare([], 39)).toBeNull();
    expect(surveyShare([{ weight: 0, answers: 3, yes: 1 }], 39)).toBeNull();
    expect(surveyShare([{ weight: 1, answers: 1, yes: 1 }], 1)).toMatchObject({
      share: 1,
      lower: 1,
      upper: 1,
    });
  });

  test('lies within its interval, which weights make wider', () => {
    const group = fc.record({
      weight: fc.double({ min: 0.05, max: 20, noNaN: true }),
      answers: fc.integer({ min: 1, max: 500 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
        const given = groups.map(({ weight, answers, part }) => ({
          weight,
          answers,
          yes: Math.round(part * answers),
        }));
        const n = given.reduce((sum, { answers }) => sum + answers, 0);
        const found = surveyShare(given, n + 1 + 10 * n);
        expect(found && found.lower <= found.share && found.share <= found.upper).toBe(true);
        expect(found?.nEff).toBeLessThanOrEqual(n * (1 + 1e-12));
        expect(found?.deff).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
    );
  });
});

test('weights are as uneven as Kish says', () => {
  // (3·1 + 1·3)² / (3·1 + 1·9) = 36/12.
  expect(
    weightFigures([
      { weight: 1, answers: 3 },
      { weight: 3, answers: 1 },
    ]),
  ).toEqual({
    nEff: 3,
    deff: 4 / 3,
    ratio: 3,
  });
  expect(weightFigures([])).toBeNull();
});

describe('strata', () => {
  const stratum = (name: string, people: number, answers: number) => ({ name, people, answers });

  test('are weighted to the frame, those with fewer than five answers together with the next', () => {
    const weights = postStrata([
      stratum('a', 100, 4),
      stratum('b', 100, 6),
      stratum('c', 200, 10),
      stratum('d', 0, 0),
    ]);
    expect([...weights]).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
      ['d', 1],
    ]);
    const uneven = postStrata([stratum('a', 300, 10), stratum('b', 100, 10), stratum('c', 0, 3)]);
    expect(uneven.get('a')).toBeCloseTo(0.75 / (10 / 23), 12);
    // The last has nobody after it.
    expect(uneven.get('b')).toBeCloseTo(0.25 / (13 / 23), 12);
    expect(uneven.get('c')).toBe(uneven.get('b'));
  });

  test('all too small are one, and without answers have no weight', () => {
    expect([...postStrata([stratum('a', 10, 2), stratum('b', 30, 1)])]).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(postStrata([stratum('a', 10, 0)]).size).toBe(0);
    expect(postStrata([]).size).toBe(0);
  });
});
