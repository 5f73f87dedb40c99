import { describe, expect, test } from 'vitest';
import type { Failing } from '#app/domain/trust/cracks.ts';
import { type BuildingPart, type BuildingPlan, layOutBuilding, pageFrame } from './building-plan.ts';

const part = (attainment: number, number = 1, more: Partial<BuildingPart> = {}): BuildingPart => ({
  id: `p${number}`,
  number,
  attainment,
  measured: true,
  share: 1,
  ...more,
});
/** Each as broad as the other. */
const evenly = (parts: BuildingPart[]) => parts.map((one) => ({ ...one, share: 1 / parts.length }));
const plan = (
  stones: BuildingPart[],
  columns: BuildingPart[] = [part(0.5, 9)],
  failing: Record<string, Failing> = {},
): BuildingPlan => layOutBuilding({ stones: evenly(stones), columns, failing }, pageFrame);
const only = <Kind>(parts: readonly Kind[]): Kind => {
  const [first] = parts;
  if (!first || parts.length > 1) throw new Error(`expected one, found ${parts.length}`);
  return first;
};

/** Corners of a path made of M, L and Z. */
function corners(path: string | null): { x: number; y: number }[] {
  return [...(path ?? '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

/** Area inside a path, by the shoelace formula. */
function area(path: string | null): number {
  const points = corners(path);
  return Math.abs(
    points.reduce((sum, { x, y }, place) => {
      const next = points[(place + 1) % points.length] ?? { x, y };
      return sum + x * next.y - next.x * y;
    }, 0) / 2,
  );
}

const scores = [0, 1, 4, 8, 25, 50, 79.9, 80, 97, 99.9, 100];

describe('a stone', () => {
  test.each(scores)('at %d draws exactly that share of its area, inside its place', (score) => {
    for (const count of [1, 5, 12]) {
      const stones = Array.from({ length: count }, (_, place) => part(score / 100, place + 1));
      for (const stone of plan(stones).stones) {
        expect(area(stone.standing) / (stone.width * stone.height)).toBeCloseTo(score / 100, 2);
        for (const { x, y } of corners(stone.standing)) {
          expect(y).toBeGreaterThanOrEqual(stone.y - 0.01);
          expect(y).toBeLessThanOrEqual(stone.y + stone.height + 0.01);
          expect(x).toBeGreaterThanOrEqual(stone.x - 0.01);
          expect(x).toBeLessThanOrEqual(stone.x + stone.width + 0.01);
        }
      }
    }
  });

  test.each([
    [0, 'gone', 0],
    [0.5, 'eaten', 50],
    [0.799, 'eaten', 79],
    [0.8, 'eaten', 80],
    [0.999, 'eaten', 99],
    [1, 'whole', 100],
  ])('at %d is %s and says %d', (attainment, state, value) => {
    expect(only(plan([part(attainment)]).stones)).toMatchObject({ state, value });
  });

  test('that is whole has a straight edge, one that is eaten a broken one', () => {
    const edges = (attainment: number) =>
      new Set(corners(only(plan([part(attainment)]).stones).standing).map(({ y }) => y)).size;
    expect(edges(1)).toBe(2);
    expect(edges(0.9)).toBeGreaterThan(6);
  });

  test('breaks the same way every time, and no two alike', () => {
    expect(plan([part(0.6)])).toEqual(plan([part(0.6)]));
    const [one, other] = plan([part(0.6, 1), part(0.6, 2)]).stones;
    const heights = (path: string | null | undefined) => corners(path ?? null).map(({ y }) => y);
    expect(heights(one?.standing)).not.toEqual(heights(other?.standing));
  });

  test.each(scores)(
    'at %d keeps its number clear of its edge, of its neighbours and of the ground',
    (score) => {
      const { ground, stones } = plan([part(score / 100)]);
      const { valueAt, standing, state } = only(stones);
      const ys = corners(standing).map(({ y }) => y);
      const highest = Math.min(ground, ...ys);
      const lowest = Math.max(0, ...ys.filter((y) => y < ground - 0.01));
      // Figures are some 12 units high and stand on valueAt.
      expect(valueAt.y).toBeLessThan(ground);
      if (valueAt.on === 'void') expect(valueAt.y).toBeLessThan(highest + 0.01);
      else if (state === 'eaten') expect(valueAt.y - 12).toBeGreaterThan(lowest);
    },
  );
});

describe('a promise with too few cases', () => {
  const ghost = (attainment: number) => part(attainment, 1, { measured: false });

  test('is an outline that says no number', () => {
    expect(only(plan([ghost(0.6)]).stones)).toMatchObject({ state: 'ghost', value: null });
    expect(only(plan([part(1)], [ghost(0.6)]).columns)).toMatchObject({ state: 'ghost', value: null });
  });

  test('stands as high as we believe, whole where it is presumed kept, not at all where presumed failed', () => {
    const stone = (attainment: number) => only(plan([ghost(attainment)]).stones);
    const { slabTop, ground } = plan([ghost(1)]);
    expect(stone(0.977).edge).toBe(slabTop);
    expect((ground - stone(0.6).edge) / (ground - slabTop)).toBeCloseTo(0.6, 6);
    const column = (attainment: number) => only(plan([part(1)], [ghost(attainment)]).columns);
    expect(column(0.026).shaft).toBeNull();
    expect((column(0.4).shaft?.height ?? 0) / column(0.4).outline.height).toBeCloseTo(0.4, 6);
  });
});

describe('a column', () => {
  test.each([
    [0, null],
    [0.01, 0.01],
    [0.5, 0.5],
    [0.799, 0.799],
    [0.8, 0.8],
    [1, 1],
  ])('at %d rises to that height above its plinth, which stands on the base', (attainment, height) => {
    const laid = plan([part(1)], [part(attainment, 9)]);
    const { shaft, plinth, valueAt } = only(laid.columns);
    const full = laid.columnFoot - laid.columnTop;
    expect(shaft ? shaft.height / full : null).toEqual(height === null ? null : expect.closeTo(height, 6));
    expect(plinth.y).toBe(laid.columnFoot);
    expect(plinth.y + plinth.height).toBe(laid.slabTop);
    // Its number stands clear above it, and inside the drawing.
    expect(valueAt.y).toBeLessThanOrEqual(laid.columnFoot - full * attainment - 6);
    expect(valueAt.y - 14).toBeGreaterThan(0);
  });

  test('gets its capital only when it is complete', () => {
    expect(only(plan([part(1)], [part(0.99, 9)]).columns).capital).toBeNull();
    expect(only(plan([part(1)], [part(1, 9)]).columns).capital).not.toBeNull();
  });

  test('is as broad as its promise weighs, so that what is built is the score', () => {
    const weights = [0.6, 0.3, 0.1];
    const attained = [0.9, 0.5, 0.2];
    const columns = weights.map((share, place) => part(attained[place] ?? 0, place + 1, { share }));
    const laid = plan([part(1)], columns).columns;
    const built = laid.reduce((sum, { shaft }) => sum + (shaft ? shaft.width * shaft.height : 0), 0);
    const whole = laid.reduce((sum, { outline }) => sum + outline.width * outline.height, 0);
    expect(built / whole).toBeCloseTo(0.6 * 0.9 + 0.3 * 0.5 + 0.1 * 0.2, 6);
  });
});

describe('a crack', () => {
  const stones = [1, 2, 3, 4, 5].map((number) => part(0.87, number));

  test('runs through each stone that does not carry, from its edge to the ground, clear of its number', () => {
    const laid = plan(stones, [], { p3: 'missed', p5: 'missed' });
    expect(laid.stones.map(({ crack }) => crack !== null)).toEqual([false, false, true, false, true]);
    for (const { crack, x, width, y } of laid.stones.filter((stone) => stone.failing)) {
      const points = corners(crack);
      expect(Math.max(...points.map((point) => point.y))).toBeCloseTo(laid.ground, 6);
      for (const point of points) {
        expect(point.x).toBeGreaterThan(x);
        expect(point.x).toBeLessThan(x + width * 0.33);
        expect(point.y).toBeGreaterThan(y);
      }
    }
  });

  test('is not there while the base carries, nor in rubble, nor in what is gone', () => {
    expect(only(plan([part(0.9)]).stones).crack).toBeNull();
    expect(only(plan([part(0.05)], [], { p1: 'missed' }).stones).crack).toBeNull();
    expect(only(plan([part(0)], [], { p1: 'missed' }).stones).crack).toBeNull();
  });
});

test('stones fill the base from end to end without overlapping, however many', () => {
  for (const count of [1, 2, 5, 8, 17]) {
    const { stones, width } = plan(Array.from({ length: count }, (_, place) => part(0.5, place + 1)));
    for (const [place, stone] of stones.entries()) {
      const before = stones[place - 1];
      expect(stone.x).toBeCloseTo(before ? before.x + before.width : 0, 6);
    }
    const last = stones.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(width, 6);
  }
});

test('columns and their plinths stand apart inside the drawing, however many', () => {
  for (const count of [1, 2, 3, 9, 20]) {
    const columns = Array.from({ length: count }, (_, place) => part(0.5, place + 1, { share: 1 / count }));
    const laid = plan([part(1)], columns);
    for (const [place, { plinth }] of laid.columns.entries()) {
      const before = laid.columns[place - 1]?.plinth;
      expect(plinth.x).toBeGreaterThan(before ? before.x + before.width : 0);
      expect(plinth.x + plinth.width).toBeLessThan(laid.width);
    }
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
