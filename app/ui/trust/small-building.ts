import type { Failing } from '#app/domain/trust/cracks.ts';
import { type BuildingFrame, type BuildingParts, layOutBuilding } from './building-plan.ts';

/** What a block of the small drawing is; `hollow` is drawn as an outline: not measured, or not carried. */
export type Block = {
  x: number;
  y: number;
  width: number;
  height: number;
  part: 'stone' | 'column' | 'void';
  hollow: boolean;
  failing: Failing | null;
};

/** A square of 32: whole units in a mark of 32 pixels. */
const smallFrame: BuildingFrame = {
  width: 30,
  head: 1,
  column: 22,
  columnInPlace: 0.6,
  columnAtMost: 1,
  plinth: 1,
  slab: 7,
  foot: 1,
};
export const SMALL = 32;

/**
 * The building in a square of 32 units, for marks and badges: the same plan as the large drawing, in blocks without
 * words, edges straight. Nothing lower than a unit is left out: what little was kept still shows.
 */
export function smallBuilding(parts: BuildingParts, { supported }: { supported: boolean }): Block[] {
  const { stones, columns, ground } = layOutBuilding(parts, smallFrame);
  const margin = (SMALL - smallFrame.width) / 2;
  // A base without columns, or columns without a base, stand in the middle of the square.
  const drop = SMALL - smallFrame.foot - ground;
  const down = columns.length > 0 && stones.length > 0 ? drop : drop / 2;
  const block = (
    box: { x: number; y: number; width: number; height: number },
    look: Pick<Block, 'part'> & Partial<Block>,
  ): Block => ({
    x: tidy(margin + box.x),
    y: tidy(down + box.y),
    width: tidy(box.width),
    height: tidy(box.height),
    hollow: false,
    failing: null,
    ...look,
  });
  return [
    ...columns.flatMap(({ shaft, state }) =>
      shaft ? [block(shaft, { part: 'column', hollow: state === 'ghost' || !supported })] : [],
    ),
    ...stones.flatMap(({ x, y, width, edge, state, failing }) => {
      const stands = { x, y: edge, width, height: ground - edge };
      const missing = { x, y, width, height: edge - y };
      return [
        ...(missing.height > 0 && state !== 'ghost' ? [block(missing, { part: 'void' })] : []),
        ...(stands.height > 0 ? [block(stands, { part: 'stone', hollow: state === 'ghost', failing })] : []),
      ];
    }),
  ];
}

function tidy(length: number): number {
  return Math.round(length * 100) / 100;
}
