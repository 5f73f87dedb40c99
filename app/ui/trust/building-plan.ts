/**
 * Where every stone and column of the building stands. Pure geometry: no React, no words. All lengths are in the
 * units of the drawing's viewBox; `y` grows downwards.
 */

/** One promise in the drawing: how much of its target it is expected to meet (0 to 1), and whether cases say so. */
export type BuildingPart = {
  id: string;
  number: number;
  /** min(1, mean/t) for a stone, E[A] for a column. */
  attainment: number;
  /** False with too few cases: drawn as an outline. */
  measured: boolean;
};

export type BuildingSize = 'wide' | 'narrow';
type Point = { x: number; y: number };
type Box = { x: number; y: number; width: number; height: number };

export type Stone = Box & {
  id: string;
  number: number;
  state: 'whole' | 'eaten' | 'gone' | 'ghost';
  /** What stands of the stone, its upper edge broken; `null` when nothing does. */
  standing: string | null;
  /** Mean height of the broken edge. */
  edge: number;
  numberAt: Point & { on: 'stone' | 'void' };
  /** Where the percentage is written; `null` when it needs no saying or there is no room. */
  percentAt: (Point & { on: 'stone' | 'void' }) | null;
  percent: number;
};

export type Column = {
  id: string;
  number: number;
  state: 'whole' | 'rising' | 'ghost';
  plinth: Box;
  /** The column at its full height. */
  outline: Box;
  /** What has risen of it; `null` when nothing has. */
  shaft: Box | null;
  /** Crowns a column that is complete. */
  capital: Box | null;
  numberAt: Point;
  percentAt: Point | null;
  percent: number;
};

export type BuildingPlan = {
  width: number;
  height: number;
  /** Where stones and columns end and the scales begin. */
  built: number;
  ground: number;
  slabTop: number;
  /** Where columns begin and where a complete one ends. */
  columnFoot: number;
  columnTop: number;
  stones: Stone[];
  columns: Column[];
  /** The crack in the stone named as the one that fails. */
  crack: string | null;
};

const sizes = {
  wide: { width: 720, gutter: 60, slab: 112, column: 132, plinth: 22, head: 26, foot: 8, roomForPercent: 46 },
  narrow: { width: 340, gutter: 0, slab: 92, column: 104, plinth: 20, head: 24, foot: 6, roomForPercent: 40 },
} as const;

const JOINT = 3;
/** From here on a part counts as complete: it would print as 100 % and no bite could be seen. */
const COMPLETE = 0.9995;
/** A stone shorter than this has no room for both its number and its percentage. */
const ROOM_FOR_BOTH = 52;

/** The plan of the building. `crackedBy` is the id of the stone that fails the base, `null` when the base carries. */
export function layOutBuilding(
  parts: { stones: readonly BuildingPart[]; columns: readonly BuildingPart[]; crackedBy: string | null },
  size: BuildingSize,
): BuildingPlan {
  const measures = sizes[size];
  const built = measures.width - measures.gutter;
  const columnTop = measures.head;
  const hasColumns = parts.columns.length > 0;
  const columnFoot = hasColumns ? columnTop + measures.column : measures.foot;
  const slabTop = hasColumns ? columnFoot + measures.plinth : measures.foot;
  const ground = slabTop + (parts.stones.length > 0 ? measures.slab : 0);
  const stones = parts.stones.map((part, place) =>
    layStone(part, place, parts.stones.length, { built, slabTop, ground, size }),
  );
  const cracked = stones.find(({ id }) => id === parts.crackedBy);
  return {
    width: measures.width,
    height: ground + measures.foot,
    built,
    ground,
    slabTop,
    columnFoot,
    columnTop,
    stones,
    columns: parts.columns.map((part, place) =>
      raiseColumn(part, place, parts.columns.length, { built, columnFoot, columnTop, slabTop }),
    ),
    crack: cracked?.standing && ground - cracked.edge >= LEAST_CRACKED ? crackThrough(cracked, ground) : null,
  };
}

function layStone(
  part: BuildingPart,
  place: number,
  count: number,
  at: { built: number; slabTop: number; ground: number; size: BuildingSize },
): Stone {
  const cell = at.built / count;
  const box: Box = {
    x: place * cell + JOINT / 2,
    y: at.slabTop,
    width: cell - JOINT,
    height: at.ground - at.slabTop,
  };
  const attainment = Math.min(1, Math.max(0, part.attainment));
  const edge = at.ground - attainment * box.height;
  const state = !part.measured
    ? 'ghost'
    : attainment >= COMPLETE
      ? 'whole'
      : attainment <= 0
        ? 'gone'
        : 'eaten';
  const middle = box.x + box.width / 2;
  const height = at.ground - edge;
  const solid = state === 'whole' || state === 'eaten';
  const saysPercent = (state === 'eaten' || state === 'gone') && cell >= sizes[at.size].roomForPercent;
  const inside = height >= ROOM_FOR_BOTH;
  return {
    ...box,
    id: part.id,
    number: part.number,
    state,
    edge,
    standing: solid ? standingStone(box, edge, part.number) : null,
    numberAt: { x: middle, y: at.ground - 12, on: solid && height >= 26 ? 'stone' : 'void' },
    percentAt: saysPercent
      ? {
          x: middle,
          y: inside ? edge + 27 : Math.min(edge, at.ground - 26) - 12,
          on: inside ? 'stone' : 'void',
        }
      : null,
    percent: wholePercent(attainment),
  };
}

function raiseColumn(
  part: BuildingPart,
  place: number,
  count: number,
  at: { built: number; columnFoot: number; columnTop: number; slabTop: number },
): Column {
  const cell = at.built / count;
  const middle = (place + 0.5) * cell;
  const width = Math.min(56, cell * 0.5);
  const base = Math.min(width + 20, cell - 2);
  const attainment = Math.min(1, Math.max(0, part.attainment));
  const height = (at.columnFoot - at.columnTop) * attainment;
  const top = at.columnFoot - height;
  const state = !part.measured ? 'ghost' : attainment >= COMPLETE ? 'whole' : 'rising';
  const risen = part.measured && height > 0;
  return {
    id: part.id,
    number: part.number,
    state,
    plinth: { x: middle - base / 2, y: at.columnFoot, width: base, height: at.slabTop - at.columnFoot },
    outline: { x: middle - width / 2, y: at.columnTop, width, height: at.columnFoot - at.columnTop },
    shaft: risen ? { x: middle - width / 2, y: top, width, height } : null,
    capital: state === 'whole' ? { x: middle - base / 2, y: top, width: base, height: 7 } : null,
    numberAt: { x: middle, y: (at.columnFoot + at.slabTop) / 2 + 5 },
    percentAt: part.measured ? { x: middle, y: top - 8 } : null,
    percent: wholePercent(attainment),
  };
}

/** Whole percents, never rounded up: 79.9 is not 80. */
function wholePercent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

/**
 * The outline of what stands: straight sides, and an upper edge that is broken where something is missing. The edge
 * wanders around its height and its mean is exactly that height, so that the area drawn is the share attained.
 */
function standingStone(box: Box, edge: number, seed: number): string {
  const bottom = box.y + box.height;
  const reach = Math.min(8, (edge - box.y) / 2, (bottom - edge) / 2);
  const steps = Math.max(6, Math.round(box.width / 11));
  const offsets = Array.from({ length: steps + 1 }, (_, step) => jitter(seed, step) * reach);
  const ends = ((offsets[0] ?? 0) + (offsets[steps] ?? 0)) / 2;
  const mean = (offsets.reduce((sum, offset) => sum + offset, 0) - ends) / steps;
  const points = offsets.map((offset, step) => ({
    x: box.x + (box.width * step) / steps,
    y: edge + offset - mean,
  }));
  return `${line([{ x: box.x, y: bottom }, ...points, { x: box.x + box.width, y: bottom }])}Z`;
}

/** What is left of a stone below this height is rubble already. */
const LEAST_CRACKED = 20;
/** What is written in the middle of a stone takes this much width; the crack stays clear of it. */
const WRITING = 40;

/** A crack from the broken edge down to the ground, left of the middle. */
function crackThrough(stone: Stone, ground: number): string {
  const height = ground - stone.edge;
  const steps = Math.max(3, Math.round(height / 14));
  const free = Math.max(8, (stone.width - WRITING) / 2);
  const sway = Math.min(7, free / 3);
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const aside = sway * (0.5 + Math.abs(jitter(stone.number + 7, step)) / 2);
    return {
      x: stone.x + free / 2 + (step % 2 === 0 ? -aside : aside),
      y: stone.edge - (step === 0 ? 4 : 0) + (height * step) / steps,
    };
  });
  return line(points);
}

function line(points: readonly Point[]): string {
  return points.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

/** Between -1 and 1, the same for the same stone every time: a page must not change from one reading to the next. */
function jitter(seed: number, step: number): number {
  const wave = Math.sin(seed * 127.1 + step * 311.7) * 43758.5453;
  return 2 * (wave - Math.floor(wave)) - 1;
}
