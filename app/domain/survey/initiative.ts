import { mean, welch } from '#app/domain/statistics/means.ts';

export type InitiativeVerdict = 'too-few' | 'rose-more' | 'rose-less' | 'cannot-tell';

/** What changed in units that took part in an initiative and in the others, in points of the pulse. */
export type InitiativeReading = {
  /** How many units took part, and how many did not. */
  units: [number, number];
  changeTookPart: number | null;
  changeOthers: number | null;
  difference: number | null;
  df: number | null;
  /** Of the difference, at 95 %. */
  lower: number | null;
  upper: number | null;
  p: number | null;
  verdict: InitiativeVerdict;
};

/** Fewer on either side, and what changed cannot be told apart from the time of year. */
const FEWEST = 5;

/** Changes of unit means (after less before) where an initiative was, against those elsewhere, by Welch's test. */
export function initiative(tookPart: readonly number[], others: readonly number[]): InitiativeReading {
  const found = welch(tookPart, others);
  const meanOf = (changes: readonly number[]) => (changes.length > 0 ? mean(changes) : null);
  const [changeTookPart, changeOthers] = [meanOf(tookPart), meanOf(others)];
  const enough = Math.min(tookPart.length, others.length) >= FEWEST;
  return {
    units: [tookPart.length, others.length],
    ...{ changeTookPart, changeOthers },
    difference: changeTookPart === null || changeOthers === null ? null : changeTookPart - changeOthers,
    df: found?.df ?? null,
    lower: found?.lower ?? null,
    upper: found?.upper ?? null,
    p: found?.p ?? null,
    verdict: enough ? verdictOf(found) : 'too-few',
  };
}

function verdictOf(found: ReturnType<typeof welch>): InitiativeVerdict {
  if (found && found.lower > 0) return 'rose-more';
  return found && found.upper < 0 ? 'rose-less' : 'cannot-tell';
}
