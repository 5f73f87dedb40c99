import fc from 'fast-check';
import { expect, test } from 'vitest';
import { credibleInterval, figure, shareToKeep, verdict } from './figure.ts';
import { defaultMethod } from './method.ts';

const counted = (kept: number, breached: number) => ({ kept, breached, exempt: 0, unknown: 0 });
const atLeast = (target: number | null) => ({ target, direction: 'higher is better' as const });

test('a figure says the rate, its interval, the cases and the budget of the period', () => {
  const shown = figure({ kept: 97, breached: 3, exempt: 4, unknown: 1 }, atLeast(0.95), defaultMethod);
  expect(shown).toMatchObject({
    cases: 100,
    exempt: 4,
    unknown: 1,
    rate: 0.97,
    printed: '97.0',
    budget: { allowed: 5, used: 3 },
    verdict: 'on-target',
  });
  expect(shown.low).toBeGreaterThan(0.9);
  expect(shown.low).toBeLessThan(0.95);
  expect(shown.high).toBeGreaterThan(0.97);
});

test('exempt cases move nothing but their own count', () => {
  const without = figure(counted(97, 3), atLeast(0.95), defaultMethod);
  const withThem = figure({ ...counted(97, 3), exempt: 50 }, atLeast(0.95), defaultMethod);
  expect(withThem).toEqual({ ...without, exempt: 50 });
});

test('without cases there is no rate, and the interval is nearly everything', () => {
  const shown = figure(counted(0, 0), atLeast(0.95), defaultMethod);
  expect(shown).toMatchObject({
    rate: null,
    printed: null,
    budget: { allowed: 0, used: 0 },
    verdict: 'too-few',
  });
  expect(shown.low).toBeCloseTo(0.0015, 4);
  expect(shown.high).toBeCloseTo(0.9985, 4);
});

test('without a target there is neither verdict nor budget', () => {
  expect(figure(counted(97, 3), atLeast(null), defaultMethod)).toMatchObject({ verdict: null, budget: null });
});

test('a ceiling on failures leaves the rest to keep', () => {
  const ceiling = { target: 0.07, direction: 'lower is better' as const };
  expect(shareToKeep(ceiling)).toBe(0.93);
  const shown = figure(counted(93, 7), ceiling, defaultMethod);
  expect(shown).toMatchObject({ printed: '7.0', budget: { allowed: 7, used: 7 }, verdict: 'on-target' });
});

test.each([
  { kept: 29, breached: 0, target: 0.9, is: 'too-few' },
  { kept: 30, breached: 0, target: 0.9, is: 'kept' },
  { kept: 15, breached: 15, target: 0.9, is: 'missed' },
  { kept: 57, breached: 43, target: 0.57, is: 'on-target' },
  { kept: 56, breached: 44, target: 0.57, is: 'below-target' },
  { kept: 1e9, breached: 0, target: 1, is: 'on-target' },
  { kept: 1e9 - 1, breached: 1, target: 1, is: 'missed' },
  { kept: 30, breached: 0, target: 1, is: 'on-target' },
  { kept: 29, breached: 1, target: 1, is: 'missed' },
  { kept: 900, breached: 100, target: 1, is: 'missed' },
])('$kept kept and $breached breached against $target is $is', ({ target, is, ...counts }) => {
  expect(verdict(counts, target, defaultMethod)).toBe(is);
});

test('the verdict stands where the bounds stand', () => {
  const counts = fc.nat(3000);
  const target = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(counts, counts, target, (kept, breached, t) => {
      fc.pre(kept + breached >= 30);
      const { low, high } = credibleInterval({ kept, breached }, defaultMethod);
      const is = verdict({ kept, breached }, t, defaultMethod);
      if (low > t + 1e-6) expect(is).toBe('kept');
      else if (high < t - 1e-6) expect(is).toBe('missed');
      else if (low < t - 1e-6 && high > t + 1e-6) expect(['on-target', 'below-target']).toContain(is);
    }),
  );
});
