import { describe, expect, test } from 'vitest';
import { type BuildingPart, layOutBuilding } from './building-plan.ts';

const part = (attainment: number, number = 1, measured = true): BuildingPart => ({
  id: `p${number}`,
  number,
  attainment,
  measured,
});
const plan = (
  stones: BuildingPart[],
  columns: BuildingPart[] = [part(0.5, 9)],
  crackedBy: string | null = null,
) => layOutBuilding({ stones, columns, crackedBy }, 'wide');

/** Corners of a path made of M, L and Z. */
function corners(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

/** Area inside a path, by the shoelace formula. */
function area(path: string): number {
  const points = corners(path);
  return Math.abs(
    points.reduce((sum, { x, y }, place) => {
      const next = points[(place + 1) % points.length] ?? { x, y };
      return sum + x * next.y - next.x * y;
    }, 0) / 2,
  );
}

describe('a stone', () => {
  test.each([0, 1, 4, 25, 50, 79.9, 80, 97, 99.9, 100])(
    'at %d draws exactly that share of its area',
    (score) => {
      const { stones } = plan([part(score / 100)]);
      const [stone] = stones;
      if (!stone) throw new Error('no stone');
      const drawn = stone.standing ? area(stone.standing) : 0;
      expect(drawn / (stone.width * stone.height)).toBeCloseTo(score / 100, 3);
      for (const { y } of stone.standing ? corners(stone.standing) : []) {
        expect(y).toBeGreaterThanOrEqual(stone.y - 0.01);
        expect(y).toBeLessThanOrEqual(stone.y + stone.height + 0.01);
      }
    },
  );

  test.each([
    [0, 'gone', 0],
    [0.5, 'eaten', 50],
    [0.799, 'eaten', 79],
    [0.8, 'eaten', 80],
    [0.999, 'eaten', 99],
    [1, 'whole', 100],
  ])('at %d is %s and says %d', (attainment, state, percent) => {
    expect(plan([part(attainment)]).stones[0]).toMatchObject({ state, percent });
  });

  test('that is whole has a straight edge and says no percentage', () => {
    const [stone] = plan([part(1)]).stones;
    expect(new Set(corners(stone?.standing ?? '').map(({ y }) => y)).size).toBe(2);
    expect(stone?.percentAt).toBeNull();
  });

  test('with too few cases is an outline, whatever is presumed of it', () => {
    expect(plan([part(1, 1, false)]).stones[0]).toMatchObject({
      state: 'ghost',
      standing: null,
      percentAt: null,
    });
  });

  test('is drawn the same every time', () => {
    expect(plan([part(0.6)])).toEqual(plan([part(0.6)]));
  });
});

test.each(['wide', 'narrow'] as const)(
  'what is written in a %s drawing does not run into anything',
  (size) => {
    for (let score = 0; score <= 100; score++) {
      const stones = [1, 2, 3, 4, 5].map((number) => part(score / 100, number));
      const { stones: laid, ground } = layOutBuilding(
        { stones, columns: [part(score / 100, 9)], crackedBy: null },
        size,
      );
      for (const { numberAt, percentAt, edge, state, y } of laid) {
        if (!percentAt) continue;
        expect(numberAt.y - percentAt.y).toBeGreaterThanOrEqual(13);
        expect(numberAt.y).toBeLessThan(ground);
        expect(percentAt.y - 12).toBeGreaterThan(y - 0.01);
        // On the void the words stand clear above the broken edge; on the stone clear below it.
        if (percentAt.on === 'void' && state === 'eaten') expect(percentAt.y).toBeLessThan(edge - 7);
        if (percentAt.on === 'stone') expect(percentAt.y - 12).toBeGreaterThan(edge + 7);
      }
    }
  },
);

describe('a column', () => {
  test.each([
    [0, null],
    [0.5, 0.5],
    [0.799, 0.799],
    [0.8, 0.8],
    [1, 1],
  ])('at %d rises to that height above its plinth', (attainment, height) => {
    const laid = plan([part(1)], [part(attainment, 9)]);
    const [column] = laid.columns;
    const full = laid.columnFoot - laid.columnTop;
    expect(column?.shaft ? column.shaft.height / full : null).toEqual(
      height === null ? null : expect.closeTo(height, 6),
    );
    expect(column?.plinth.y).toBe(laid.columnFoot);
    expect((column?.plinth.y ?? 0) + (column?.plinth.height ?? 0)).toBe(laid.slabTop);
  });

  test('gets its capital only when it is complete', () => {
    expect(plan([part(1)], [part(0.99, 9)]).columns[0]?.capital).toBeNull();
    expect(plan([part(1)], [part(1, 9)]).columns[0]?.capital).not.toBeNull();
  });

  test('with too few cases is an outline on its plinth', () => {
    expect(plan([part(1)], [part(0.3, 9, false)]).columns[0]).toMatchObject({
      state: 'ghost',
      shaft: null,
      percentAt: null,
    });
  });
});

describe('the crack', () => {
  test('runs through the stone named, clear of what is written on it', () => {
    for (const size of ['wide', 'narrow'] as const) {
      const stones = [1, 2, 3, 4, 5].map((number) => part(0.87, number));
      const laid = layOutBuilding({ stones, columns: [], crackedBy: 'p3' }, size);
      const stone = laid.stones[2];
      if (!stone || !laid.crack) throw new Error('no crack');
      for (const { x, y } of corners(laid.crack)) {
        expect(x).toBeGreaterThan(stone.x);
        expect(x).toBeLessThan(stone.x + stone.width / 2 - 18);
        expect(y).toBeLessThanOrEqual(laid.ground);
      }
    }
  });

  test('is not there while the base carries, nor in rubble, nor in what is gone', () => {
    expect(plan([part(0.9)]).crack).toBeNull();
    expect(plan([part(0.05)], [], 'p1').crack).toBeNull();
    expect(plan([part(0)], [], 'p1').crack).toBeNull();
  });
});

test('stones fill the base from end to end without overlapping, however many', () => {
  for (const count of [1, 2, 5, 8, 17]) {
    const { stones, built } = plan(Array.from({ length: count }, (_, place) => part(0.5, place + 1)));
    for (const [place, stone] of stones.entries()) {
      const before = stones[place - 1];
      expect(stone.x).toBeGreaterThanOrEqual(before ? before.x + before.width : 0);
    }
    const last = stones.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(built);
  }
});

test('without columns the drawing begins at the slab', () => {
  expect(plan([part(1)], []).height).toBeLessThan(plan([part(1)]).height);
});

test('without stones columns stand on the ground', () => {
  const { columns, ground, slabTop } = plan([]);
  expect(columns).toHaveLength(1);
  expect(slabTop).toBe(ground);
});
