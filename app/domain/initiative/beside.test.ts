import { describe, expect, test } from 'vitest';
import { besideOf, monthsOf, type UnitMonthTally } from './beside.ts';

describe('the months on both sides of a day', () => {
  test('are whole: the one in which it falls is on neither side, and the one that goes on is not over', () => {
    expect(monthsOf('2025-09-15', '2026-01-20')).toEqual({
      before: ['2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08'],
      after: ['2025-10', '2025-11', '2025-12'],
    });
  });

  test('take in the month that it begins, and no more than six', () => {
    const { before, after } = monthsOf('2025-03-01', '2026-01-20');
    expect(before.at(-1)).toBe('2025-02');
    expect(after).toEqual(['2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08']);
  });

  test('are none after it until the first is over', () => {
    expect(monthsOf('2026-01-15', '2026-02-28').after).toEqual([]);
    expect(monthsOf('2026-01-15', '2026-03-01').after).toEqual(['2026-02']);
  });
});

describe('what units kept before and after', () => {
  const from = '2025-09-15';
  const asOf = '2026-01-20';
  const settled = (unit: string, before: number, after: number, of = 100): UnitMonthTally[] => [
    { unit, month: '2025-08', kept: before, breached: of - before },
    { unit, month: '2025-10', kept: after, breached: of - after },
    { unit, month: '2025-09', kept: 0, breached: 1_000 },
  ];
  const five = (names: string, before: number, after: number) =>
    [...names].flatMap((unit, at) => settled(unit, before + (at % 3), after + (at % 2)));

  test('is told apart from the others from five units on each side on', () => {
    const tallies = [...five('ABCDE', 80, 90), ...five('VWXYZ', 80, 81)];
    const { took, others, reading } = besideOf({ from, units: [...'ABCDE'] }, tallies, asOf);
    expect([took.units, others.units]).toEqual([5, 5]);
    expect(took.before).toEqual({ count: 404, of: 500 });
    expect(reading.verdict).toBe('rose-more');
    expect(reading.difference).toBeCloseTo(9, 9);
  });

  test('is only shown of fewer', () => {
    const tallies = [...five('ABCD', 80, 90), ...five('VWXYZ', 80, 81)];
    const { took, reading } = besideOf({ from, units: [...'ABCD'] }, tallies, asOf);
    expect([took.units, reading.verdict]).toEqual([4, 'too-few']);
    expect(reading.changeTookPart).not.toBeNull();
  });

  test('leaves out units of fewer than ten cases on a side', () => {
    const tallies = [...settled('A', 80, 90), ...settled('B', 9, 9, 9)];
    expect(besideOf({ from, units: ['A', 'B'] }, tallies, asOf).took).toEqual({
      units: 1,
      before: { count: 80, of: 100 },
      after: { count: 90, of: 100 },
    });
  });
});
