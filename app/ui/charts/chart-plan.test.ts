import { describe, expect, test } from 'vitest';
import { type ChartMonth, layOutChart } from './chart-plan.ts';

/** A chart of one target. */
const layOut = (months: readonly Omit<ChartMonth, 'target'>[], target: number | null) =>
  layOutChart(months.map((each) => ({ ...each, target })));

const month = (
  number: number,
  rate: number | null,
  more: Partial<ChartMonth> = {},
): Omit<ChartMonth, 'target'> => ({
  month: `2026-${String(number).padStart(2, '0')}`,
  rate,
  low: rate === null ? 0 : rate - 0.05,
  high: rate === null ? 1 : Math.min(1, rate + 0.03),
  cases: rate === null ? 0 : 50,
  watched: true,
  ...more,
});

describe('points', () => {
  const plan = layOut([month(1, 0.9), month(2, 0.95), month(3, 0.8)], 0.95);

  test('stand higher the better the rate, with their interval around them, inside the plot', () => {
    const [january, february, march] = plan.points;
    expect(february?.y).toBeLessThan(january?.y ?? 0);
    expect(march?.y).toBeGreaterThan(january?.y ?? 0);
    for (const { y, top, bottom, x } of plan.points) {
      expect(top).toBeLessThanOrEqual(y);
      expect(bottom).toBeGreaterThanOrEqual(y);
      expect(top).toBeGreaterThanOrEqual(plan.top);
      expect(bottom).toBeLessThanOrEqual(plan.bottom);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(100);
    }
  });

  test('meet the target line exactly when the rate is the target', () => {
    expect(plan.points[1]?.y).toBe(plan.target);
  });
});

describe('gaps', () => {
  const plan = layOut(
    [
      month(1, 0.9),
      month(2, null, { watched: false }),
      month(3, null, { watched: false }),
      month(4, 0.9),
      month(5, null),
      month(6, 0.9),
      month(7, 0.9),
    ],
    0.9,
  );

  test('months not watched are one gap; months without cases are none', () => {
    expect(plan.gaps).toHaveLength(1);
    expect(plan.gaps[0]).toMatchObject({ from: '2026-02', to: '2026-03' });
  });

  test('no line crosses a gap or a month without cases', () => {
    expect(plan.lines).toHaveLength(1);
    expect(plan.points.map((point) => point.month)).toEqual(['2026-01', '2026-04', '2026-06', '2026-07']);
  });

  test('a rate of a month that was not watched is not drawn', () => {
    expect(layOut([month(1, 0.9, { watched: false })], null).points).toEqual([]);
  });
});

describe('the gap that is named', () => {
  const labels = (watched: boolean[]) =>
    layOut(
      watched.map((seen, place) => month(place + 1, seen ? 0.9 : null, { watched: seen })),
      null,
    ).gaps.map(({ label }) => label);

  test('is level where the word has room, upright where it has little', () => {
    expect(labels([true, false, false, false, true])).toEqual(['level']);
    expect(labels([true, true, true, false, true, true, true, true, true])).toEqual(['upright']);
  });

  test('is the widest at least, however narrow', () => {
    const many = Array.from({ length: 48 }, (_, place) => place % 12 !== 3 && place !== 4);
    expect(labels(many).filter(Boolean)).toEqual(['upright']);
  });
});

test('names of ticks keep clear of the name of the target, and every tick has its line', () => {
  for (const target of [0.5, 0.8, 0.9, 0.95, 0.97, 0.999]) {
    const plan = layOut([month(1, 0.6), month(2, 0.97)], target);
    for (const { y, named } of plan.ticks) {
      const below = y - (plan.target ?? 0);
      expect(named).toBe(below < -16 || below > 30);
    }
    expect(plan.ticks.length).toBeGreaterThan(2);
    expect(plan.ticks.some(({ named }) => named)).toBe(true);
  }
});

describe('names of months', () => {
  const months = (length: number, from = 0) =>
    Array.from({ length }, (_, place) => ({
      ...month(1, 0.9),
      month: `${2023 + Math.floor((from + place) / 12)}-${String(((from + place) % 12) + 1).padStart(2, '0')}`,
    }));

  test.each([1, 2, 5, 12, 24, 36, 48])('leave room for each other, of %d months', (length) => {
    for (const [room, pixels] of [
      ['wide', 520],
      ['narrow', 190],
    ] as const) {
      const named = layOut(months(length, 3), 0.9).months.filter((one) => one[room]);
      expect(named.length).toBeGreaterThan(0);
      for (const [place, { x }] of named.entries()) {
        const before = named[place - 1];
        // A thousandth for the sum of many steps.
        if (before) expect(((x - before.x) * pixels) / 100).toBeGreaterThan(39);
      }
    }
  });

  test('say the year at the first, and at every January', () => {
    const years = layOut(months(24, 3), 0.9).months.filter(({ wide }) => wide === 'year');
    expect(years.map((one) => one.month)).toEqual(['2023-05', '2024-01', '2025-01']);
  });
});

test('bars of cases share one scale, the highest with its number', () => {
  const { bars, most } = layOut([month(1, 0.9, { cases: 10 }), month(2, 0.9, { cases: 40 })], null);
  expect(most?.cases).toBe(40);
  expect(most?.x).toBeCloseTo((bars[1]?.x ?? 0) + (bars[1]?.width ?? 0) / 2, 6);
  expect((bars[1]?.height ?? 0) / (bars[0]?.height ?? 1)).toBeCloseTo(4, 6);
});

describe('targets', () => {
  const of = (number: number, target: number | null) => ({ ...month(number, 0.9), target });

  test('stand over the months that they bound, from edge to edge', () => {
    const { targets, target } = layOutChart([of(1, 0.8), of(2, 0.8), of(3, 0.95), of(4, 0.95)]);
    expect(targets.map(({ from, to, x, width }) => [from, to, x, x + width])).toEqual([
      ['2026-01', '2026-02', 0, expect.closeTo(50)],
      ['2026-03', '2026-04', expect.closeTo(50), 100],
    ]);
    expect(target).toBe(targets[0]?.y);
    expect(targets[1]?.y).toBeLessThan(targets[0]?.y ?? 0);
  });

  test('are not drawn over months that had none', () => {
    const { targets } = layOutChart([of(1, null), of(2, 0.9), of(3, null), of(4, 0.9)]);
    expect(targets.map(({ from, to }) => [from, to])).toEqual([
      ['2026-02', '2026-02'],
      ['2026-04', '2026-04'],
    ]);
  });
});
