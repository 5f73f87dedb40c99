import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KanoAnswer, type KanoCategory, kanoCategories, kanoCategory, kanoShares } from './kano.ts';
import { explainKano, readKano } from './nature.ts';

const answers = [1, 2, 3, 4, 5] as const;
const none = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
const countsOf = fc.record(
  Object.fromEntries(
    kanoCategories.map((category) => [category, fc.integer({ min: 0, max: 400 })]),
  ) as Record<KanoCategory, fc.Arbitrary<number>>,
);

describe('the table of pairs', () => {
  test('is total: every pair of answers has a category, by either table', () => {
    fc.assert(
      fc.property(fc.constantFrom(...answers), fc.constantFrom(...answers), (one, two) => {
        for (const by of ['standard', 'pouliot'] as const)
          expect(kanoCategories).toContain(kanoCategory({ with: one, without: two }, by));
      }),
    );
  });

  test('is that of the design, and Pouliot’s differs in two places', () => {
    const read = (by: 'standard' | 'pouliot') =>
      answers
        .map((one) => answers.map((two) => kanoCategory({ with: one, without: two }, by)).join(''))
        .join(' ');
    expect(read('standard')).toBe('QAAAO RIIIM RIIIM RIIIM RRRRQ');
    expect(read('pouliot')).toBe('QAAAO RQIIM RIIIM RIIQM RRRRQ');
  });

  test('does not read half a pair', () => {
    for (const one of answers) {
      expect(kanoCategory({ with: one, without: null })).toBeNull();
      expect(kanoCategory({ with: null, without: one as KanoAnswer })).toBeNull();
    }
  });
});

describe('figures', () => {
  test('of nothing are none, and too few', () => {
    const half = expect.closeTo(0.5, 9);
    expect(explainKano(none)).toEqual({
      ...{ n: 0, mode: null, blauth: null, near: null, fongSignificant: null },
      ...{
        categoryStrength: null,
        totalStrength: null,
        pTopOverSecond: half,
        pNormative: half,
        pFewAngry: half,
      },
      ...{ better: null, worse: null, betterInterval: null, worseInterval: null, dueShare: null },
      nature: 'too-few',
    });
  });

  test('of contradictions alone have neither Better nor Worse', () => {
    const read = explainKano({ ...none, Q: 40 });
    expect(read).toMatchObject({ mode: 'Q', blauth: 'Q', better: null, worse: null, nature: 'unreadable' });
    expect(read.betterInterval).toBeNull();
  });

  test('take equals in the order M, O, A, I, R, Q, also where sums of weights differ by their last digits', () => {
    expect(kanoShares({ M: 0.3, O: 0.1 + 0.2, A: 0, I: 0, R: 0, Q: 0 }).mode).toBe('M');
    expect(kanoShares({ ...none, O: 5, A: 5 }).mode).toBe('O');
    expect(kanoShares({ ...none, I: 5, R: 5, Q: 5 })).toMatchObject({ mode: 'I', blauth: 'I' });
    expect(kanoShares({ ...none, R: 5, Q: 5 }).mode).toBe('R');
    // Half against half is no majority that it matters.
    expect(kanoShares({ ...none, M: 50, R: 50 })).toMatchObject({ mode: 'M', blauth: 'R' });
  });

  test('take the two largest by M, O, A, I where they are within six points', () => {
    expect(kanoShares({ ...none, A: 47, M: 41, O: 12 }).near).toBe('M');
    expect(kanoShares({ ...none, A: 48, M: 41, O: 11 }).near).toBe('A');
    expect(kanoShares({ ...none, R: 50, I: 50 }).near).toBe('I');
  });

  test('say by Fong’s test whether the two largest differ', () => {
    // 1.65·√(60·140/200) is 10.69 of 100.
    expect(kanoShares({ ...none, M: 36, A: 24, O: 20, I: 20 }).fongSignificant).toBe(true);
    expect(kanoShares({ ...none, M: 35, A: 25, O: 20, I: 20 }).fongSignificant).toBe(false);
  });

  test('stay within bounds, hold their shares between none and all, and the nature is one', () => {
    fc.assert(
      fc.property(
        countsOf,
        fc.option(fc.double({ min: 1, max: 3000, noNaN: true }), { nil: undefined }),
        (counts, nEff) => {
          const read = explainKano(counts, nEff);
          const readable = counts.A + counts.O + counts.M + counts.I;
          if (readable > 0 && nEff === undefined) {
            const [low, high] = read.betterInterval ?? [2, -2];
            if (counts.A + counts.O > 0) expect(low).toBeLessThan(read.better ?? -1);
            if (counts.A + counts.O < readable) expect(high).toBeGreaterThan(read.better ?? 2);
            const [lowest, highest] = read.worseInterval ?? [2, -2];
            if (counts.O + counts.M > 0) expect(highest).toBeGreaterThan(read.worse ?? 1);
            if (counts.O + counts.M < readable) expect(lowest).toBeLessThan(read.worse ?? -2);
          }
          for (const p of [read.pNormative, read.pTopOverSecond, read.pFewAngry]) {
            expect(p).toBeGreaterThanOrEqual(0);
            expect(p).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  test('of doubled weights with the same effective number are the same', () => {
    fc.assert(
      fc.property(countsOf, fc.integer({ min: 40, max: 900 }), (counts, nEff) => {
        const doubled = Object.fromEntries(
          Object.entries(counts).map(([category, count]) => [category, 2 * count]),
        ) as typeof counts;
        const [one, two] = [kanoShares(counts, nEff), kanoShares(doubled, nEff)];
        expect(two).toEqual({ ...one, n: 2 * one.n });
      }),
    );
  });
});

describe('natures, by the first rule that holds', () => {
  test.each([
    ['too-few', { M: 29 }],
    ['normative', { M: 30 }],
    ['normative', { M: 40, O: 20, A: 12, I: 18, Q: 10 }],
    ['unreadable', { M: 40, O: 20, A: 12, I: 17, Q: 11 }],
    ['indifferent', { M: 20, I: 40 }],
    ['refused', { M: 10, R: 40 }],
    ['differentiating', { A: 40, O: 10, M: 5, I: 10 }],
    ['both', { A: 40, O: 60, M: 20 }],
    ['both', { A: 40, O: 40, M: 20 }],
    // Without it 130 of 300 would be angry, which is surely fewer than half; 137 is not.
    ['differentiating', { A: 140, O: 75, M: 55, I: 30 }],
    ['undecided', { A: 140, O: 80, M: 57, I: 23 }],
    ['undecided', { M: 30, A: 28, O: 20, I: 20 }],
  ] as const)('%s', (nature, counts) => {
    expect(readKano({ ...none, ...counts }).nature).toBe(nature);
  });
});
