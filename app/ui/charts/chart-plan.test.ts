import { describe, expect, test } from 'vitest';
import { type ChartMonth, layOutChart } from './chart-plan.ts';

const month = (number: number, rate: number | null, more: Partial<ChartMonth> = {}): ChartMonth => ({
  month: `2026-${String(number).padStart(2, '0')}`,
  rate,
  low: rate === null ? 0 : rate - 0.05,
  high: rate === null ? 1 : Math.min(1, rate + 0.03),
  cases: rate === null ? 0 : 50,
  watched: true,
  ...more,
});

describe('points', () => {
  const plan = layOutChart([month(1, 0.9), month(2, 0.95), month(3, 0.8)], 0.95, 'wide');

  test('stand higher the better the rate, with their interval around them, inside the plot', () => {
    const [january, february, march] = plan.points;
    expect(february?.y).toBeLessThan(january?.y ?? 0);
    expect(march?.y).toBeGreaterThan(january?.y ?? 0);
    for (const { y, top, bottom, x } of plan.points) {
      expect(top).toBeLessThanOrEqual(y);
      expect(bottom).toBeGreaterThanOrEqual(y);
      expect(top).toBeGreaterThanOrEqual(plan.plot.top);
      expect(bottom).toBeLessThanOrEqual(plan.plot.bottom);
      expect(x).toBeGreaterThan(plan.plot.left);
      expect(x).toBeLessThan(plan.plot.right);
    }
  });

  test('meet the target line exactly when the rate is the target', () => {
    expect(plan.points[1]?.y).toBe(plan.target);
  });
});

describe('gaps', () => {
  const plan = layOutChart(
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
    'wide',
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
    expect(layOutChart([month(1, 0.9, { watched: false })], null, 'wide').points).toEqual([]);
  });
});

test('labels at the right are kept apart', () => {
  for (const rate of [0.93, 0.949, 0.95, 0.951, 0.97]) {
    const { labels } = layOutChart([month(1, 0.8), month(2, rate)], 0.95, 'narrow');
    expect(Math.abs((labels.last ?? 0) - (labels.target ?? 0))).toBeGreaterThanOrEqual(15.99);
  }
});

test('month labels leave room for each other, and the last month always has one', () => {
  const months = Array.from({ length: 36 }, (_, place) => ({
    ...month(1, 0.9),
    month: `${2023 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`,
  }));
  for (const size of ['wide', 'narrow'] as const) {
    const labelled = layOutChart(months, 0.9, size).months.filter((one) => one.labelled);
    expect(labelled.at(-1)?.month).toBe('2025-12');
    for (const [place, { x }] of labelled.entries()) {
      const before = labelled[place - 1];
      if (before) expect(x - before.x).toBeGreaterThanOrEqual(58);
    }
  }
});

test('bars of cases share one scale', () => {
  const { bars, mostCases } = layOutChart(
    [month(1, 0.9, { cases: 10 }), month(2, 0.9, { cases: 40 })],
    null,
    'wide',
  );
  expect(mostCases).toBe(40);
  expect((bars[1]?.height ?? 0) / (bars[0]?.height ?? 1)).toBeCloseTo(4, 6);
});
