import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../charter/published.ts';
import { testCommitment, testEdition } from '../charter/test-edition.ts';
import { elementsOf, type ScoredSpan, scoredPromises } from './elements.ts';
import type { Tally } from './evidence.ts';
import { defaultMethod } from './method.ts';

const halfLife = { halfLife: 180 };
const always: ScoredSpan = {
  ...{ from: '0000-01-01', until: null, nature: 'normative', target: 0.95, weight: 1 },
};

function tally(day: string, kept: number, breached = 0, exempt = 0): Tally {
  return { commitment: 'answer', day, kept, breached, exempt };
}
function elements(
  tallies: Tally[],
  spans: ScoredSpan[],
  asOf: string,
  given: { halfLife: number } = halfLife,
) {
  const method = { ...defaultMethod, ...given };
  return elementsOf([{ id: 'answer', spans }], new Map([['answer', tallies]]), asOf, method);
}
function evidence(tallies: Tally[], asOf: string, given: { halfLife: number }) {
  const [element] = elements(tallies, [always], asOf, given);
  return { kept: element?.kept, breached: element?.breached };
}

describe('decay', () => {
  test('a case of today counts whole, one of a half-life ago half, of two a quarter', () => {
    const tallies = [tally('2026-06-30', 8), tally('2026-01-01', 8, 2), tally('2025-07-05', 8)];
    expect(evidence(tallies, '2026-06-30', halfLife)).toEqual({
      kept: 8 + 4 + 2,
      breached: 1,
    });
  });

  test('the days after the one asked about do not count', () => {
    const tallies = [tally('2026-06-30', 3), tally('2026-07-01', 100, 100)];
    expect(evidence(tallies, '2026-06-30', halfLife)).toEqual({ kept: 3, breached: 0 });
  });

  test('exempt cases are not evidence', () => {
    expect(evidence([tally('2026-06-30', 0, 0, 9)], '2026-06-30', halfLife)).toEqual({
      kept: 0,
      breached: 0,
    });
  });

  test('the order in which tallies are read changes no digit', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`);
    const some = fc.array(fc.tuple(days, fc.nat(1000), fc.nat(1000)), { maxLength: 20 });
    fc.assert(
      fc.property(some, (rows) => {
        const tallies = rows.map(([day, kept, breached]) => tally(day, kept, breached));
        const forwards = evidence(tallies, '2026-03-01', halfLife);
        expect(evidence(tallies.toReversed(), '2026-03-01', halfLife)).toEqual(forwards);
      }),
    );
  });
});

test('days are counted on the calendar, over leap days and changes of the clock', () => {
  const twoDays = { halfLife: 2 };
  for (const [day, later] of [
    ['2024-02-28', '2024-03-01'],
    ['2026-03-28', '2026-03-30'],
  ] as const) {
    expect(evidence([tally(day, 8)], later, twoDays)).toEqual({ kept: 4, breached: 0 });
  }
});

describe('the past keeps its terms', () => {
  const until = (day: string, span: Partial<ScoredSpan> = {}) => ({ ...always, until: day, ...span });
  const since = (day: string, span: Partial<ScoredSpan> = {}) => ({ ...always, from: day, ...span });
  const spans = [until('2026-06-30'), since('2026-06-30', { target: 0.5 })];

  test('a target that was lowered today judges nothing of yesterday', () => {
    expect(elements([tally('2026-06-29', 10, 10)], spans, '2026-06-30')).toMatchObject([{ target: 0.95 }]);
  });

  test('the target is the mean of those of the days, weighted as their cases are', () => {
    const half = [tally('2026-01-01', 8), tally('2026-06-30', 3, 1)];
    expect(elements(half, spans, '2026-06-30')).toMatchObject([{ kept: 7, target: 0.725 }]);
  });

  test('without cases it is the one in force', () => {
    expect(elements([], spans, '2026-06-29')).toMatchObject([{ target: 0.95 }]);
    expect(elements([], spans, '2026-06-30')).toMatchObject([{ target: 0.5 }]);
  });

  test('a promise that was retired stays for one half-life with its evidence, and no day longer', () => {
    const retired = [until('2026-01-01')];
    const tallies = [tally('2025-12-31', 4), tally('2026-01-01', 100)];
    expect(elements(tallies, retired, '2026-01-01')).toMatchObject([{ left: '2026-01-01', target: 0.95 }]);
    const [element] = elements(tallies, retired, '2026-06-30');
    expect(element?.kept).toBeCloseTo(4 * 2 ** (-181 / 180), 12);
    expect(elements(tallies, retired, '2026-07-01')).toEqual([]);
  });

  test('one that moved to another nature stands in both, each with its own days', () => {
    const moved = [
      until('2026-06-01', { nature: 'differentiating', weight: 2 }),
      since('2026-06-01', { target: 0.9 }),
    ];
    const tallies = [tally('2026-05-31', 6, 4), tally('2026-06-01', 7, 1)];
    const found = elements(tallies, moved, '2026-06-01');
    expect(found).toMatchObject([
      { nature: 'normative', kept: 7, breached: 1, target: 0.9, weight: 1 },
      { nature: 'differentiating', target: 0.95, weight: 2, left: '2026-06-01' },
    ]);
    expect(found[0]).not.toHaveProperty('left');
    expect(found[1]?.kept).toBeCloseTo(6, 1);
  });

  test('one that came back to a nature has all its days in it', () => {
    const back = [
      until('2026-06-01'),
      { ...always, from: '2026-06-01', until: '2026-06-10', nature: 'differentiating' as const },
      since('2026-06-10'),
    ];
    const tallies = [tally('2026-05-31', 1), tally('2026-06-05', 50), tally('2026-06-10', 1)];
    const found = elements(tallies, back, '2026-06-10', { halfLife: 730 });
    expect(found.map(({ left }) => left)).toEqual([undefined, '2026-06-10']);
    expect(found[0]?.kept).toBeCloseTo(2, 1);
    expect(found[1]?.kept).toBeCloseTo(50, 0);
  });
});

describe('the promises that enter', () => {
  const promises = (...editions: Edition[]) => scoredPromises(editions, editions.at(-1) as Edition);
  const advice = testCommitment({ id: 'advice', number: 2 });

  test('are firm with a target; only intended or without a target, one is in no span', () => {
    const wish = testCommitment({ id: 'wish', firmness: 'aspirational' });
    const found = promises(testEdition(1, '2026-01-01', [advice, wish, testCommitment({ target: null })]));
    expect(found.filter(({ spans }) => spans.length > 0).map(({ id }) => id)).toEqual(['advice']);
  });

  test('stand at the terms of the edition in force, a ceiling as the share to keep', () => {
    const ceiling = { ...advice, target: 0.05, direction: 'lower is better' as const };
    const [found] = promises(testEdition(1, '2026-01-01', [advice]), testEdition(2, '2026-03-01', [ceiling]));
    expect(found?.spans).toMatchObject([
      { from: '0000-01-01', until: '2026-03-01', target: 0.9 },
      { from: '2026-03-01', until: null, target: 0.95 },
    ]);
  });

  test('made only an intention, one leaves the scores', () => {
    const [found] = promises(
      testEdition(1, '2026-01-01', [advice]),
      testEdition(2, '2026-03-01', [{ ...advice, firmness: 'aspirational' }]),
    );
    expect(found?.spans).toMatchObject([{ until: '2026-03-01' }]);
  });

  test('keep the place in the charter that they had when they were retired', () => {
    const found = promises(
      testEdition(1, '2026-01-01', [testCommitment({ id: 'first', number: 1 }), advice]),
      testEdition(2, '2026-03-01', [advice]),
    );
    expect(found.map(({ id }) => id)).toEqual(['first', 'advice']);
  });
});
