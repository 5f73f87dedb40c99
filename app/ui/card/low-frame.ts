import type { BuildingFrame } from '../trust/building-plan.ts';

/** Room for the building where there is little: the heights of its parts, whatever the breadth. */
export const lowFrame: Omit<BuildingFrame, 'width'> = {
  head: 26,
  column: 84,
  columnInPlace: 0.52,
  columnAtMost: 0.1,
  plinth: 20,
  slab: 76,
  foot: 24,
};
