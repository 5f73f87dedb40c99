import { mean } from '#app/domain/statistics/means.ts';

/** The answers of one person to the items of a scale, in their order; `null` where one was left out. */
export type ScaleRow = readonly (number | null)[];

/** What one person answered to the items of a scale, if it is ⌈2k/3⌉ of k or more; else `null`: too little to speak of the scale. */
export function enoughOf(row: ScaleRow): number[] | null {
  const answered = row.filter((value) => value !== null);
  return answered.length > 0 && answered.length >= Math.ceil((2 * row.length) / 3) ? answered : null;
}

/**
 * The score of one person on a scale, in the unit of its answers: the mean of the items answered, if enough were; else `null`. Nothing is put in the place
 * of what was left out.
 */
export function scaleScore(row: ScaleRow): number | null {
  const answered = enoughOf(row);
  return answered && mean(answered);
}

/** An answer from 1 to `max` on a scale from 0 to 100. */
export function inHundred(answer: number, max: number): number {
  return ((answer - 1) / (max - 1)) * 100;
}
