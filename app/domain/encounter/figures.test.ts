import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsOfNothing, type EncounterCounts, encounterFigures } from './figures.ts';
import { sampleOf } from './sample.ts';
import { sampleSize } from './thresholds.ts';

const counts = (changes: Partial<EncounterCounts>): EncounterCounts => ({
  ...countsOfNothing(null),
  ...changes,
});

describe('figures of encounters', () => {
  test('of nothing show nothing, and say why', () => {
    expect(encounterFigures(countsOfNothing(null))).toEqual({
      coverage: { hidden: 'not-stated' },
      followUps: { hidden: 'not-promised' },
      reached: { hidden: 'few' },
      adviser: { hidden: 'few' },
      agreement: { hidden: 'few' },
      contacts: { hidden: 'unsure' },
    });
  });

  test('coverage is of the customers that are owed a meeting, with the interval of Jeffreys', () => {
    const { coverage } = encounterFigures(counts({ met: 30, owed: 40 }));
    expect(coverage).toMatchObject({ share: 0.75, count: 30, of: 40 });
    // qbeta(c(.025, .975), 30.5, 10.5)
    if ('hidden' in coverage) throw new Error(coverage.hidden);
    expect(coverage.bounds.lower).toBeCloseTo(0.6021, 3);
    expect(coverage.bounds.upper).toBeCloseTo(0.864, 3);
    expect(encounterFigures(counts({ met: 5, owed: 9 })).coverage).toEqual({ hidden: 'few' });
    expect(encounterFigures(counts({ met: 41, owed: 40 })).coverage).toEqual({ hidden: 'more-than-owed' });
  });

  test('a group under ten has no figure', () => {
    const nine = encounterFigures(
      counts({
        followUps: { kept: 9, breached: 0 },
        theirs: { reached: 5, partly: 3, not: 1 },
        advisers: { same: 9, other: 0 },
      }),
    );
    expect([nine.followUps, nine.reached, nine.adviser]).toEqual(Array(3).fill({ hidden: 'few' }));
    const ten = encounterFigures(
      counts({ followUps: { kept: 9, breached: 1 }, theirs: { reached: 5, partly: 3, not: 2 } }),
    );
    expect(ten.followUps).toMatchObject({ share: 0.9 });
    expect(ten.reached).toMatchObject({ of: 10 });
  });

  test('agreement is worked out from thirty, and not where both always say the same one thing', () => {
    const both = (first: number) => [
      [first, 5, 0],
      [5, 5, 0],
      [0, 0, 0],
    ];
    expect(encounterFigures(counts({ both: both(14) })).agreement).toEqual({ hidden: 'few' });
    // Observed 20/30, by chance (20/30)² + (10/30)² = 5/9: (6/9 − 5/9) / (4/9).
    expect(encounterFigures(counts({ both: both(15) })).agreement).toMatchObject({
      ...{ kappa: expect.closeTo(0.25, 9), of: 30 },
    });
    const alike = [
      [40, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    expect(encounterFigures(counts({ both: alike })).agreement).toEqual({ hidden: 'alike' });
  });

  test('relational contacts are shown once the sample is coded twice and both agree well enough', () => {
    const contacts = { count: 30, of: 60 };
    const codes = (off: number) => [
      [25 - off, off],
      [off, 25 - off],
    ];
    expect(encounterFigures(counts({ contacts, codes: codes(3) })).contacts).toMatchObject({ share: 0.5 });
    expect(encounterFigures(counts({ contacts, codes: codes(9) })).contacts).toEqual({ hidden: 'unsure' });
    const short = [
      [25, 0],
      [0, 24],
    ];
    expect(encounterFigures(counts({ contacts, codes: short })).contacts).toEqual({ hidden: 'unsure' });
  });
});

test('the sample is of the size, of those there are, the same in whatever order they come', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { maxLength: 90 }), fc.string(), (numbers, seed) => {
      const drawn = sampleOf(seed, numbers);
      expect(drawn).toHaveLength(Math.min(sampleSize, numbers.length));
      expect(numbers).toEqual(expect.arrayContaining(drawn));
      expect(sampleOf(seed, [...numbers].reverse())).toEqual(drawn);
    }),
  );
});
