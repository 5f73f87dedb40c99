import { describe, expect, test } from 'vitest';
import { explain, moves } from './explanation.ts';
import { defaultMethod } from './method.ts';
import { type ScoredCommitment, scores } from './scores.ts';

const answer: ScoredCommitment = {
  id: 'answer',
  nature: 'normative',
  target: 0.95,
  kept: 900,
  breached: 100,
  weight: 1,
};
const refund: ScoredCommitment = { ...answer, id: 'refund', target: 0.9, kept: 480, breached: 20 };
const visit: ScoredCommitment = { ...answer, id: 'visit', nature: 'differentiating', target: 0.8, weight: 3 };
const gift: ScoredCommitment = { ...visit, id: 'gift', kept: 5, breached: 95, weight: 1 };

describe('an explanation', () => {
  const explained = explain([answer, refund, visit, gift], defaultMethod);

  test('lists every input with what was made of it', () => {
    expect(explained.inputs.map(({ id }) => id)).toEqual(['answer', 'refund', 'visit', 'gift']);
    expect(explained.inputs[0]).toMatchObject({ a: 919.5, b: 101.5, verdict: 'missed', mean: 919.5 / 1021 });
    expect(explained.inputs[2]).toMatchObject({ a: 900.5, b: 120.5, verdict: 'kept', meanAttainment: 1 });
  });

  test('puts numbers into the formula of the base, which comes out at one half', () => {
    const { normative } = explained;
    expect(normative?.factors.map(({ id }) => id)).toEqual(['answer', 'refund']);
    expect(normative?.factors[0]?.at).toBe(0.95 * (normative?.x ?? 0));
    expect(normative?.reached).toBeCloseTo(0.5, 6);
  });

  test('adds the points of the differentiating promises up to the score', () => {
    const terms = explained.differentiating?.terms ?? [];
    expect(terms.map(({ share }) => share)).toEqual([0.75, 0.25]);
    const sum = terms.reduce((all, { points }) => all + points, 0);
    expect(sum).toBeCloseTo(explained.scores.differentiating?.score ?? Number.NaN, 10);
  });

  test('has no formula where there is no score', () => {
    expect(explain([], defaultMethod)).toMatchObject({ inputs: [], normative: null, differentiating: null });
  });
});

describe('what moved a score', () => {
  test('nothing, when nothing changed', () => {
    expect(moves([answer, visit], [answer, visit], defaultMethod)).toEqual({
      normative: [],
      differentiating: [],
    });
  });

  test('one promise alone accounts for the whole change', () => {
    const before = [{ ...answer, breached: 10 }, refund, visit];
    const after = [answer, refund, visit];
    const change =
      (scores(after, defaultMethod).normative?.score ?? 0) -
      (scores(before, defaultMethod).normative?.score ?? 0);
    expect(change).toBeLessThan(-1);
    const found = moves(before, after, defaultMethod);
    expect(found.differentiating).toEqual([]);
    expect(found.normative).toEqual([{ id: 'answer', points: expect.closeTo(change, 9) }]);
  });

  test('the greatest comes first, gain or loss', () => {
    const before = [answer, { ...visit, kept: 500 }, { ...gift, kept: 80, breached: 20 }];
    const found = moves(before, [answer, visit, gift], defaultMethod).differentiating;
    expect(found.map(({ id }) => id)).toEqual(['gift', 'visit']);
    expect(found[0]?.points).toBeLessThan(0);
    expect(found[1]?.points).toBeGreaterThan(0);
  });

  test('a promise made or withdrawn since counts as what it added or took', () => {
    expect(moves([answer, visit], [answer, visit, gift], defaultMethod).differentiating).toMatchObject([
      { id: 'gift' },
    ]);
    expect(moves([answer, visit, gift], [answer, visit], defaultMethod).differentiating).toMatchObject([
      { id: 'gift' },
    ]);
    expect(moves([], [answer], defaultMethod).normative).toEqual([]);
  });

  test('a promise that became a norm moves both', () => {
    const before = [answer, { ...refund, nature: 'differentiating' as const, kept: 0 }, visit];
    const after = [answer, { ...refund, kept: 40, breached: 60 }, visit];
    const found = moves(before, after, defaultMethod);
    expect(found.normative).toMatchObject([{ id: 'refund' }]);
    expect(found.differentiating).toMatchObject([{ id: 'refund' }]);
  });
});
