import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { knownOf, leadership, type UnitMonth } from './leadership.ts';

/** Numbers from 0 to 100 that look thrown, the same in every run. */
const thrown = (at: number, which: number) =>
  (createHash('sha256').update(`${which}|${at}`).digest().readUInt32BE(0) / 2 ** 32) * 100;

/** Units over months of which satisfaction follows the leadership of `lag` months before, where it follows at all. */
function record(units: number, months: number, lag: number | null): UnitMonth[] {
  const leads = (unit: number, t: number) => thrown(97 * unit + t + 20, 1);
  return Array.from({ length: units * months }, (_, at) => {
    const [unit, t] = [Math.floor(at / months), at % months];
    const noise = thrown(at, 2);
    const S = 10 * unit + t + 0.1 * noise + (lag === null ? 0 : 0.5 * leads(unit, t - lag));
    return { unit: `u${unit}`, t, L: leads(unit, t), S };
  });
}

describe('which comes first', () => {
  test.each([
    ['leadership-first', 2],
    ['satisfaction-first', -2],
    ['same-month-only', 0],
    ['not-established', null],
  ] as const)('%s', (verdict, lag) => {
    const found = leadership(record(12, 16, lag));
    expect(found.verdict).toBe(verdict);
    expect(found.lags.map((each) => each.lag)).toEqual([-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6]);
    const told = found.lags.find((each) => each.lag === lag);
    if (told) {
      expect(told.b).toBeCloseTo(0.5, 1);
      expect(told.spearman).toBeGreaterThan(0.7);
      expect(told.perUnit).toMatchObject({ n: 12 });
      expect(told.n).toBe(12 * (16 - Math.abs(lag ?? 0)));
    }
  });

  test('is not asked of fewer than ten units or twelve months in which both sides are known', () => {
    const tooFew = { verdict: 'too-few', lags: [] };
    expect(leadership(record(9, 16, 2))).toEqual(tooFew);
    expect(leadership(record(12, 11, 2))).toEqual(tooFew);
    expect(leadership([])).toEqual(tooFew);
    const blank = record(12, 16, 2).map((row) => (row.t > 10 ? { ...row, L: null, S: null } : row));
    expect(leadership(blank)).toEqual(tooFew);
    const oneSide = record(12, 16, 2).map((row) => ({ ...row, L: null }));
    expect(leadership(oneSide)).toEqual(tooFew);
    expect(knownOf(blank)).toEqual({ units: 12, months: 11 });
  });

  test('blank months are left out, and a unit that never answers says nothing', () => {
    const whole = record(12, 16, 2);
    const silent = { unit: 'silent', L: null, S: null };
    const found = leadership([...whole, ...Array.from({ length: 16 }, (_, t) => ({ ...silent, t }))]);
    expect(found).toEqual(leadership(whole));
    const gap = whole.map((row) => (row.unit === 'u3' && row.t === 8 ? { ...row, L: null } : row));
    expect(leadership(gap).lags.map(({ n }) => n)).toEqual(leadership(whole).lags.map(({ n }) => n - 1));
  });

  test('where leadership never changes within a unit, nothing can be told', () => {
    const flat = record(12, 16, 2).map((row) => ({ ...row, L: 50 }));
    const { verdict, lags } = leadership(flat);
    expect(verdict).toBe('not-established');
    expect(lags.every(({ b, pHolm, spearman }) => b === null && pHolm === null && spearman === null)).toBe(
      true,
    );
  });
});
