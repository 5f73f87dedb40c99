import type { Nature } from '../charter/terms.ts';
import type { Explanation } from './explanation.ts';

/** One promise as the building draws it. */
export type Part = {
  id: string;
  /** How much of its target we believe it meets, 0 to 1: min(1, mean/t) in the base, E[A] beyond it. */
  attainment: number;
  /** False with fewer cases than the method's minimum: believed, not measured. */
  measured: boolean;
  missed: boolean;
  /** Its share of the score: by weight beyond the norm; each the same in the base, which is its weakest. */
  share: number;
};

/** The stones of the base and the columns on it, in the charter's order: the promises that enter each score. */
export function partsOf({ inputs, differentiating, method }: Explanation): {
  stones: Part[];
  columns: Part[];
} {
  const part = (nature: Nature, id: string, attainment: number, share: number): Part[] =>
    inputs
      .filter((input) => input.id === id && input.nature === nature)
      .map(({ kept, breached, verdict }) => ({
        id,
        attainment,
        share,
        measured: kept + breached >= method.minimum,
        missed: verdict === 'missed',
      }));
  const base = inputs.filter(({ nature }) => nature === 'normative');
  return {
    stones: base.flatMap(({ id, meanAttainment }) => part('normative', id, meanAttainment, 1 / base.length)),
    columns:
      differentiating?.terms.flatMap(({ id, attained, share }) =>
        part('differentiating', id, attained, share),
      ) ?? [],
  };
}

/** Whole points out of 100, never rounded up: 79.9 is not 80. */
export function wholePoints(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}
