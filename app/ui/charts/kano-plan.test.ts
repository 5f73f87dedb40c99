import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standApart } from './kano-plan.ts';

test('marks that are far from each other stand where they belong', () => {
  const places = [
    { across: 0.2, up: 0.8 },
    { across: 0.21, up: 0.6 },
    { across: 0.9, up: 0.81 },
  ];
  expect(standApart(places)).toEqual([0.8, 0.6, 0.81]);
});

test('two of the same place stand above and below it, and at the edge within the picture', () => {
  const twice = (up: number) => standApart([1, 2].map(() => ({ across: 0.5, up })));
  const rounded = (ups: number[]) => ups.map((up) => Math.round(up * 1_000) / 1_000);
  expect(rounded(twice(0.5))).toEqual([0.475, 0.525]);
  expect(rounded(twice(1))).toEqual([0.95, 1]);
  expect(rounded(twice(0))).toEqual([0, 0.05]);
});

test('of as many as a survey asks of, none lies on another', () => {
  const place = fc.record({
    across: fc.integer({ min: 0, max: 100 }).map((share) => share / 100),
    up: fc.integer({ min: 0, max: 100 }).map((share) => share / 100),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 14 }), (places) => {
      const ups = standApart(places);
      expect(Math.min(1, ...ups)).toBeGreaterThanOrEqual(0);
      expect(Math.max(0, ...ups)).toBeLessThanOrEqual(1);
      for (const [at, { across }] of places.entries())
        for (const [beside, other] of places.entries())
          if (beside > at && Math.abs(across - other.across) < 0.13)
            expect(Math.abs((ups[at] ?? 0) - (ups[beside] ?? 0))).toBeGreaterThan(0.04);
    }),
  );
});
