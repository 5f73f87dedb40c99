/**
 * Where every stone and column of the building stands. Pure geometry: no React, no words, no colours. Lengths are in
 * the units of the frame; `y` grows downwards.
 */
import type { Failing } from '#app/domain/trust/cracks.ts';
import { wholePoints } from '#app/domain/trust/parts.ts';
import { crackUnder, edgeOf, outlineUnder } from './broken-stone.ts';

/** One promise in the drawing. */
export type BuildingPart = {
  id: string;
  number: number;
  /** How much of its target we believe it meets, 0 to 1. */
  attainment: number;
  /** False with too few cases: drawn as an outline. */
  measured: boolean;
  /** Its share of the whole: how broad it is. */
  share: number;
};
export type BuildingParts = {
  stones: readonly BuildingPart[];
  columns: readonly BuildingPart[];
  /** Stones that do not carry, by id; none while the base does. */
  failing: Readonly<Record<string, Failing>>;
};

/** Room for the parts of a drawing. Breadths may be in other units than heights: see `pageFrame`. */
export type BuildingFrame = {
  width: number;
  /** Above the columns, for the value of a complete one. */
  head: number;
  column: number;
  /** Breadth of a column: this share of its place, and at most this share of the whole. */
  columnInPlace: number;
  columnAtMost: number;
  plinth: number;
  slab: number;
  /** Under the ground, for numbers. */
  foot: number;
};
/** Breadths in percent of whatever room a page has, heights in sixteenths of an em: no text is ever scaled. */
export const pageFrame: BuildingFrame = {
  width: 100,
  head: 28,
  column: 132,
  columnInPlace: 0.52,
  columnAtMost: 0.085,
  plinth: 22,
  slab: 116,
  foot: 24,
};

type Point = { x: number; y: number };
type Box = { x: number; y: number; width: number; height: number };

export type Stone = Box & {
  id: string;
  number: number;
  state: 'whole' | 'eaten' | 'gone' | 'ghost';
  failing: Failing | null;
  /** The outline of what stands, its upper edge broken; `null` when nothing does. */
  standing: string | null;
  /** A crack through it, when it does not carry and is high enough to show one. */
  crack: string | null;
  /** Mean height of the edge. */
  edge: number;
  /** Points out of 100, whole, never rounded up; `null` with too few cases to say. */
  value: number | null;
  valueAt: Point & { on: 'stone' | 'void' };
  numberAt: Point;
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
  value: number | null;
  valueAt: Point;
  numberAt: Point;
};

export type BuildingPlan = {
  width: number;
  height: number;
  ground: number;
  slabTop: number;
  /** Where columns begin and where a complete one ends. */
  columnFoot: number;
  columnTop: number;
  stones: Stone[];
  columns: Column[];
};

/** From here on a part counts as complete: no bite could be seen. */
const COMPLETE = 0.9995;
/** With too few cases, a promise believed as good as kept is drawn whole, and one as good as failed not at all. */
const PRESUMED_KEPT = 0.95;
const PRESUMED_FAILED = 0.05;
/** Into how many ledges an edge as long as the whole base breaks. */
const LEDGES = 30;
/** A stone lower than this has no room for its value, which then stands above it. */
const ROOM_FOR_VALUE = 36;
/** What is left of a stone below this height is rubble: it shows no crack. */
const LEAST_CRACKED = 20;

export function layOutBuilding(parts: BuildingParts, frame: BuildingFrame): BuildingPlan {
  const hasColumns = parts.columns.length > 0;
  const columnTop = frame.head;
  const columnFoot = hasColumns ? columnTop + frame.column : frame.head;
  const slabTop = hasColumns ? columnFoot + frame.plinth : frame.head;
  const ground = slabTop + (parts.stones.length > 0 ? frame.slab : 0);
  const at = { width: frame.width, columnTop, columnFoot, slabTop, ground };
  const stones = placesOf(parts.stones, frame.width).map(({ part, place }) =>
    layStone(part, place, parts.failing[part.id] ?? null, at),
  );
  const broadest = Math.max(0, ...parts.columns.map(({ share }) => share));
  const cell = frame.width / Math.max(1, parts.columns.length);
  const full = Math.min(cell * frame.columnInPlace, frame.width * frame.columnAtMost);
  return {
    ...at,
    height: ground + frame.foot,
    stones,
    columns: parts.columns.map((part, place) =>
      raiseColumn(part, { middle: (place + 0.5) * cell, cell, width: (full * part.share) / broadest }, at),
    ),
  };
}

type Levels = { width: number; columnTop: number; columnFoot: number; slabTop: number; ground: number };

/** Side by side from end to end, each as broad as its share. */
function placesOf(parts: readonly BuildingPart[], width: number) {
  let x = 0;
  return parts.map((part) => {
    const place = { x, width: part.share * width };
    x += place.width;
    return { part, place };
  });
}

function layStone(
  part: BuildingPart,
  place: { x: number; width: number },
  failing: Failing | null,
  { slabTop, ground, width: whole }: Levels,
): Stone {
  const box = { ...place, y: slabTop, height: ground - slabTop };
  const attainment = within01(part.attainment);
  const state = stateOfStone(part, attainment);
  const edge = ground - (state === 'ghost' && attainment >= PRESUMED_KEPT ? 1 : attainment) * box.height;
  const ledges = Math.max(4, Math.round((LEDGES * place.width) / whole));
  const outer = edgeOf(
    { ...place, edge, top: slabTop, ground },
    state === 'eaten' ? { seed: part.number, ledges } : null,
  );
  const cracked = failing && state !== 'gone' && ground - edge >= LEAST_CRACKED;
  const middle = box.x + box.width / 2;
  const inside = ground - edge >= ROOM_FOR_VALUE;
  return {
    ...box,
    id: part.id,
    number: part.number,
    state,
    failing,
    edge,
    standing: attainment > 0 ? outlineUnder(outer, ground) : null,
    crack: cracked ? crackUnder(outer, { ground, whole, seed: part.number }) : null,
    value: part.measured ? wholePoints(attainment) : null,
    valueAt: { x: middle, y: inside ? ground - 16 : edge - 10, on: inside ? 'stone' : 'void' },
    numberAt: { x: middle, y: ground + 18 },
  };
}

function stateOfStone({ measured }: BuildingPart, attainment: number): Stone['state'] {
  if (!measured) return 'ghost';
  if (attainment >= COMPLETE) return 'whole';
  return attainment > 0 ? 'eaten' : 'gone';
}

function raiseColumn(
  part: BuildingPart,
  place: { middle: number; cell: number; width: number },
  { columnFoot, columnTop, slabTop, width: whole }: Levels,
): Column {
  const { middle, width } = place;
  const foot = Math.min(width + whole * 0.03, place.cell * 0.96);
  const attainment = within01(part.attainment);
  const full = columnFoot - columnTop;
  const height = full * attainment;
  const top = columnFoot - height;
  const state = !part.measured ? 'ghost' : attainment >= COMPLETE ? 'whole' : 'rising';
  const left = middle - width / 2;
  return {
    id: part.id,
    number: part.number,
    state,
    plinth: { x: middle - foot / 2, y: columnFoot, width: foot, height: slabTop - columnFoot },
    outline: { x: left, y: columnTop, width, height: full },
    shaft: attainment > (part.measured ? 0 : PRESUMED_FAILED) ? { x: left, y: top, width, height } : null,
    capital: state === 'whole' ? { x: middle - foot / 2, y: top, width: foot, height: full * 0.05 } : null,
    value: part.measured ? wholePoints(attainment) : null,
    valueAt: { x: middle, y: top - 7 },
    numberAt: { x: middle, y: (columnFoot + slabTop) / 2 },
  };
}

function within01(share: number): number {
  return Math.min(1, Math.max(0, share));
}
