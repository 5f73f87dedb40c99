import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultMethod } from './method.ts';
import { type Score, type ScoredCommitment, scores } from './scores.ts';

function promise(given: Partial<ScoredCommitment> = {}): ScoredCommitment {
  return { id: 'answer', nature: 'normative', target: 0.95, kept: 0, breached: 0, weight: 1, ...given };
}
const healthy = promise({ kept: 980, breached: 20 });
const visit = promise({ id: 'visit', nature: 'differentiating', target: 0.8, kept: 300, breached: 60 });

const count = fc.oneof(
  fc.nat(5),
  fc.nat(2000),
  fc.nat(1_000_000_000),
  fc.double({ min: 0, max: 3000, noNaN: true }),
);
const target = fc.oneof(
  fc.constantFrom(1, 0.5, 0.999, 0.01),
  fc.integer({ min: 1, max: 200 }).map((n) => n / 200),
);
const some = fc
  .array(
    fc.record({
      nature: fc.constantFrom('normative' as const, 'differentiating' as const),
      target,
      kept: count,
      breached: count,
      weight: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map((given, index) => promise({ ...given, id: `promise-${index}` })));
const runs = { numRuns: 150 };
/** Points; what jstat leaves uncertain at a thousand million cases. */
const NOISE = 1e-3;

function ordered(score: Score | null) {
  if (!score) return;
  const bounds = [0, score.low, score.score, score.high, 100];
  for (const [place, bound] of bounds.entries())
    expect(bound).toBeGreaterThanOrEqual((bounds[place - 1] ?? 0) - NOISE);
}

test('whatever the counts, both scores are numbers from 0 to 100 inside their bounds', () => {
  fc.assert(
    fc.property(some, (commitments) => {
      const { normative, differentiating } = scores(commitments, defaultMethod);
      ordered(normative);
      ordered(differentiating);
      expect(normative === null).toBe(commitments.every(({ nature }) => nature !== 'normative'));
    }),
    runs,
  );
});

test('one more breach never raises a score, one more kept never lowers it', () => {
  const change = fc.record({ at: fc.nat(5), by: fc.constantFrom(1, 10, 1000) });
  fc.assert(
    fc.property(some, change, (commitments, { at, by }) => {
      const place = at % commitments.length;
      const changed = commitments[place] as ScoredCommitment;
      const { nature } = changed;
      const now = scores(commitments, defaultMethod)[nature]?.score ?? Number.NaN;
      const worse = { ...changed, breached: changed.breached + by };
      const better = { ...changed, kept: changed.kept + by };
      const after = (one: ScoredCommitment) =>
        scores(commitments.with(place, one), defaultMethod)[nature]?.score ?? Number.NaN;
      expect(after(worse)).toBeLessThanOrEqual(now + NOISE);
      expect(after(better)).toBeGreaterThanOrEqual(now - NOISE);
    }),
    runs,
  );
});

test('the order of the charter changes no score', () => {
  fc.assert(
    fc.property(some, (commitments) => {
      const forwards = scores(commitments, defaultMethod);
      const backwards = scores(commitments.toReversed(), defaultMethod);
      // The Beta distribution is worked out to 6e-8: some millionths of a point.
      for (const nature of ['normative', 'differentiating'] as const)
        for (const key of ['score', 'low', 'high'] as const)
          expect(backwards[nature]?.[key] ?? -1).toBeCloseTo(forwards[nature]?.[key] ?? -1, 4);
    }),
    runs,
  );
});

test('one more promise, however well kept, never raises the base', () => {
  fc.assert(
    fc.property(some, target, (commitments, t) => {
      const before = scores([healthy, ...commitments], defaultMethod).normative;
      const perfect = promise({ id: 'perfect', target: t, kept: 100_000 });
      const after = scores([healthy, ...commitments, perfect], defaultMethod).normative;
      for (const key of ['score', 'low', 'high'] as const)
        expect(after?.[key]).toBeLessThanOrEqual((before?.[key] ?? Number.NaN) + 1e-6);
    }),
    runs,
  );
});

test('the base agrees with drawing the weakest attainment twenty thousand times', () => {
  const commitments = [
    promise({ target: 0.9, kept: 44, breached: 6 }),
    promise({ id: 'refund', target: 0.8, kept: 31, breached: 9 }),
  ];
  // A presumption of 5 makes every parameter whole or half, which is easy to draw.
  const method = { ...defaultMethod, presumption: 5 };
  const uniform = generator(20_261_122);
  const lows = Array.from({ length: 20_000 }, () =>
    Math.min(1, beta(44 + 5, 6 + 1, uniform) / 0.9, beta(31 + 4.5, 9 + 1.5, uniform) / 0.8),
  ).sort((one, other) => one - other);
  const normative = scores(commitments, method).normative;
  expect(Math.abs((normative?.score ?? 0) - 100 * (lows[10_000] ?? 0))).toBeLessThan(0.3);
  expect(Math.abs((normative?.low ?? 0) - 100 * (lows[500] ?? 0))).toBeLessThan(0.5);
});

/** Numbers from 0 to 1 that look drawn by chance and are the same on every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A Beta draw out of two Gamma draws, for whole and half parameters: sums of exponentials and a squared normal. */
function beta(a: number, b: number, uniform: () => number): number {
  const [x, y] = [gamma(a, uniform), gamma(b, uniform)];
  return x / (x + y);
}

function gamma(shape: number, uniform: () => number): number {
  let sum = 0;
  for (let whole = 0; whole < Math.floor(shape); whole += 1) sum -= Math.log(1 - uniform());
  if (shape % 1 === 0) return sum;
  const normal = Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return sum + normal ** 2 / 2;
}

describe('the promise that holds the base down', () => {
  const weakest = (...commitments: ScoredCommitment[]) =>
    scores(commitments, defaultMethod).normative?.weakest;

  test('is the least attained', () => {
    expect(weakest(healthy, promise({ id: 'refund', target: 0.9, kept: 500, breached: 500 }))).toBe('refund');
  });

  test('is the first of the charter among equals', () => {
    expect(weakest({ ...healthy, id: 'second' }, { ...healthy, id: 'first' })).toBe('second');
    const [met, exceeded] = [
      promise({ id: 'met', target: 0.5 }),
      promise({ id: 'exceeded', target: 0.5, kept: 90 }),
    ];
    expect(weakest(exceeded, met)).toBe('exceeded');
  });
});

describe('what the differentiating score stands on', () => {
  const reason = (...commitments: ScoredCommitment[]) => {
    const found = scores(commitments, defaultMethod).differentiating;
    expect(found?.supported).toBe(found?.reason === null);
    return found?.reason;
  };

  test('a firm base carries it', () => {
    expect(reason(healthy, visit)).toBeNull();
  });

  test('a normative promise that is missed does not, even with a base high enough', () => {
    const missed = promise({ id: 'missed', kept: 9_000, breached: 1_000 });
    expect(scores([healthy, missed], defaultMethod).normative?.low).toBeGreaterThan(80);
    expect(reason(healthy, missed, visit)).toEqual({ code: 'commitment-missed', commitment: 'missed' });
  });

  test('a missed differentiating promise leaves it standing', () => {
    expect(reason(healthy, promise({ ...visit, kept: 0, breached: 300 }))).toBeNull();
  });

  test('a presumed base is too low to carry anything', () => {
    const low = expect.closeTo(77.78, 2);
    expect(reason(promise(), promise({ id: 'refund', target: 0.9 }), visit)).toEqual({
      code: 'base-too-low',
      low,
      support: 80,
    });
  });

  test('without a base nothing stands', () => {
    expect(scores([visit], defaultMethod).normative).toBeNull();
    expect(reason(visit)).toEqual({ code: 'no-base' });
  });
});

test('a score is measured once one promise of its nature has enough cases left', () => {
  const measured = (kept: number) =>
    scores([promise(), promise({ id: 'refund', kept })], defaultMethod).normative?.measured;
  expect(measured(29.9)).toBe(false);
  expect(measured(30)).toBe(true);
});

test('weights count in proportion, and a promise of no weight does not enter', () => {
  const gift = promise({ id: 'gift', nature: 'differentiating', target: 0.8, kept: 5, breached: 95 });
  const score = (...weights: number[]) =>
    scores(
      [healthy, { ...visit, weight: weights[0] ?? 0 }, { ...gift, weight: weights[1] ?? 0 }],
      defaultMethod,
    ).differentiating?.score ?? null;
  expect(score(6, 2)).toBeCloseTo(score(3, 1) ?? 0, 10);
  expect(score(1, 0)).toBeCloseTo(scores([healthy, visit], defaultMethod).differentiating?.score ?? 0, 10);
  expect(score(0, 0)).toBeNull();
});

test('an empty charter has no scores', () => {
  expect(scores([], defaultMethod)).toEqual({ normative: null, differentiating: null });
});
