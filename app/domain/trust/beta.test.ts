import { describe, expect, test } from 'vitest';
import { cumulative, interval, quantile } from '#app/domain/statistics/beta.ts';
import { attainment, betaWith } from './beta.ts';
import worked from './cases/beta.json' with { type: 'json' };

describe('against values worked out apart', () => {
  test.each(worked.cases)('Beta($a, $b) at $target', ({ a, b, target, ...expected }) => {
    const beta = { a, b };
    const { low, high } = interval(beta, 0.95);
    const { mean, variance } = attainment(beta, target);
    expect(low).toBeCloseTo(expected.low, 7);
    expect(high).toBeCloseTo(expected.high, 7);
    expect(cumulative(target, beta)).toBeCloseTo(expected.cumulative, 5);
    expect(mean).toBeCloseTo(expected.mean, 6);
    expect(Math.abs(variance - expected.variance)).toBeLessThan(1e-5 * expected.variance + 1e-18);
  });
});

test('the closed forms of attainment agree with integrating its distribution', () => {
  for (const [a, b, target] of [
    [0.5, 20.5, 0.8],
    [19.5, 1.5, 0.95],
    [300.5, 80.5, 0.8],
    [75.5, 24.5, 0.75],
    [12.5, 0.5, 1],
  ] as const) {
    // E[A] = ∫ P(A > x) dx and E[A²] = ∫ 2x P(A > x) dx, by the midpoint rule.
    const steps = 20_000;
    let [first, second] = [0, 0];
    for (let step = 0; step < steps; step += 1) {
      const x = (step + 0.5) / steps;
      const above = 1 - cumulative(target * x, { a, b });
      first += above / steps;
      second += (2 * x * above) / steps;
    }
    const { mean, variance } = attainment({ a, b }, target);
    expect(mean).toBeCloseTo(first, 5);
    expect(variance).toBeCloseTo(second - first ** 2, 5);
  }
});

test.each([40, 50_000, 1e6, 5e7])(
  'of so many cases on both sides half lies below the middle: %d',
  (cases) => {
    expect(cumulative(0.5, { a: cases, b: cases })).toBeCloseTo(0.5, 7);
  },
);

test('what lies outside 0 to 1 has probability 0 or 1', () => {
  expect(cumulative(-0.1, { a: 2, b: 3 })).toBe(0);
  expect(cumulative(0, { a: 2, b: 3 })).toBe(0);
  expect(cumulative(1, { a: 2, b: 3 })).toBe(1);
  expect(cumulative(1.1, { a: 2, b: 3 })).toBe(1);
});

test('a distribution that has not reached the level below 1 has its quantile at 1', () => {
  const half = (x: number) => x / 2;
  expect(quantile(0.6, half)).toBe(1);
  expect(quantile(0.25, half)).toBeCloseTo(0.5, 8);
});

test('a target of nothing is always attained', () => {
  expect(attainment({ a: 0.5, b: 20.5 }, 0)).toEqual({ mean: 1, variance: 0 });
});

describe('the Beta with given moments', () => {
  test('has them', () => {
    const beta = betaWith({ mean: 0.3, variance: 0.01 });
    expect(beta?.a).toBeCloseTo(6, 10);
    expect(beta?.b).toBeCloseTo(14, 10);
  });

  test.each([
    { mean: 0, variance: 0 },
    { mean: 1, variance: 0 },
    { mean: 0.5, variance: 0 },
    { mean: 0.5, variance: 0.3 },
  ])('does not exist for mean $mean and variance $variance', (moments) => {
    expect(betaWith(moments)).toBeNull();
  });
});
