import { describe, expect, test } from 'vitest';
import type { BuildingPart } from './building-plan.ts';
import { SMALL, smallBuilding } from './small-building.ts';

const parts = (count: number, attainment: number, measured = true): BuildingPart[] =>
  Array.from({ length: count }, (_, place) => ({
    id: `p${place}`,
    number: place + 1,
    attainment,
    measured,
    share: 1 / count,
  }));
const small = (stones: BuildingPart[], columns: BuildingPart[], supported = true) =>
  smallBuilding({ stones, columns, failing: {} }, { supported });
const area = (blocks: { width: number; height: number }[]) =>
  blocks.reduce((sum, { width, height }) => sum + width * height, 0);

describe('the small building', () => {
  test.each([
    [1, 1],
    [5, 3],
    [12, 9],
    [5, 0],
    [0, 3],
  ])('of %d stones and %d columns stays in its square', (stones, columns) => {
    for (const share of [0.02, 0.5, 1]) {
      const blocks = small(parts(stones, share), parts(columns, share));
      expect(blocks.length).toBeGreaterThan(0);
      for (const { x, y, width, height } of blocks) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(SMALL);
      }
    }
  });

  test('builds as much as is attained, and shows what is missing of the base', () => {
    const blocks = small(parts(5, 0.6), parts(3, 0.25));
    const of = (part: string) => area(blocks.filter((block) => block.part === part));
    expect(of('stone') / (of('stone') + of('void'))).toBeCloseTo(0.6, 2);
    const whole = area(small(parts(5, 1), parts(3, 1)).filter(({ part }) => part === 'column'));
    expect(of('column') / whole).toBeCloseTo(0.25, 2);
  });

  test('is hollow where it is not carried or not measured', () => {
    const hollow = (blocks: ReturnType<typeof small>, part: string) =>
      blocks.filter((block) => block.part === part).every((block) => block.hollow);
    expect(hollow(small(parts(2, 1), parts(2, 1)), 'column')).toBe(false);
    expect(hollow(small(parts(2, 1), parts(2, 1), false), 'column')).toBe(true);
    expect(hollow(small(parts(2, 1, false), []), 'stone')).toBe(true);
  });
});
