import { newcombe, shareOf } from '#app/domain/statistics/shares.ts';
import { cochranArmitage } from '#app/domain/statistics/trend.ts';
import { probabilityOfMore } from './kano.ts';
import { SURE } from './nature.ts';

/** The pairs of one wave, in its year, that made the promise a must-be and that made it attractive. */
export type Wave = { year: number; mustBe: number; attractive: number };

export type DriftWords = 'towards the norm' | 'away from the norm' | 'no drift can be told';

/** How a promise moved between norm and difference over waves. Shares and changes are of 1; `null` where a wave has no pair that tells. */
export type Drift = {
  /** Share of must-bes per wave, in the order of years. */
  dueShares: (number | null)[];
  /** The last wave's less the first one's, at 95 %. */
  change: number | null;
  lower: number | null;
  upper: number | null;
  /** Of three waves or more. */
  trendZ: number | null;
  trendP: number | null;
  pNormativeLast: number | null;
  says: DriftWords;
  proposesNormative: boolean;
};

/**
 * Drift of the due share: the last wave against the first by Newcombe's method 10, over three waves or more the trend by Cochran and Armitage with
 * years as scores. Never assumed, measured: evidence for drift is partial (Borgianni, Journal of Industrial Engineering and Management 11 (2018), doi 10.3926/jiem.2591).
 */
export function drift(waves: readonly Wave[]): Drift {
  const inOrder = [...waves].sort((one, two) => one.year - two.year);
  const groups = inOrder.map(({ year, mustBe, attractive }) => ({
    ...{ score: year, count: mustBe, of: mustBe + attractive },
  }));
  const [first, last] = [groups[0], groups.at(-1)];
  const moved = first && last && groups.length > 1 ? newcombe(last, first) : null;
  const trend = groups.length > 2 ? cochranArmitage(groups) : null;
  const lately = inOrder.at(-1);
  const pNormativeLast = lately ? probabilityOfMore(lately.mustBe, lately.attractive) : null;
  const says = saidOf(moved?.lower ?? null, moved?.upper ?? null);
  return {
    dueShares: groups.map(shareOf),
    change: moved?.difference ?? null,
    lower: moved?.lower ?? null,
    upper: moved?.upper ?? null,
    trendZ: trend?.z ?? null,
    trendP: trend?.p ?? null,
    pNormativeLast,
    says,
    proposesNormative: says === 'towards the norm' && (pNormativeLast ?? 0) >= SURE,
  };
}

function saidOf(lower: number | null, upper: number | null): DriftWords {
  if (lower !== null && lower > 0) return 'towards the norm';
  if (upper !== null && upper < 0) return 'away from the norm';
  return 'no drift can be told';
}
