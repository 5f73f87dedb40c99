import { compared } from './compared.ts';
import { type KanoCounts, type KanoIntervals, type KanoShares, kanoIntervals, kanoShares } from './kano.ts';

/** How a survey reads a promise. `both` becomes two thresholds; `undecided` is taken as a norm, the stricter reading. */
export const perceivedNatures = [
  'too-few',
  'unreadable',
  'indifferent',
  'refused',
  'normative',
  'differentiating',
  'both',
  'undecided',
] as const;
export type PerceivedNature = (typeof perceivedNatures)[number];

/** Natures of what cannot be promised on such answers, or that nobody asked for. */
const setAside: readonly PerceivedNature[] = ['too-few', 'unreadable', 'indifferent', 'refused'];

/** Whether a candidate of that nature is never drawn. */
export function hasNothingToPromise(nature: PerceivedNature): boolean {
  return setAside.includes(nature);
}

/** Fewer pairs say nothing. */
const FEWEST = 30;
/** More contradictions among all pairs make the question unreadable. */
const MOST_CONTRADICTIONS = 0.1;
/** How likely a nature has to be. */
export const SURE = 0.95;
/** What lies below the upper bound of an interval at 95 %. */
const UPPER = 0.975;

/**
 * The nature that answers propose, by the first rule that holds (content/design/voice.md, Norm or difference): only M against A tells a norm from a
 * difference, O says both.
 */
function perceivedNature(counts: KanoCounts, shares: KanoShares): PerceivedNature {
  const { M, O, A, Q } = counts;
  const { n, blauth, pNormative, pFewAngry } = shares;
  if (compared(n) < FEWEST) return 'too-few';
  if (compared(Q) > compared(MOST_CONTRADICTIONS * n)) return 'unreadable';
  if (blauth === 'I') return 'indifferent';
  if (blauth === 'R') return 'refused';
  if (blauth === 'Q') return 'unreadable';
  if (pNormative >= SURE) return 'normative';
  // The upper bound of |Worse| is below a half: a difference only if fewer than half would be angry without it.
  if (pNormative <= 1 - SURE && pFewAngry > UPPER) return 'differentiating';
  return compared(O) >= compared(Math.max(M, A)) ? 'both' : 'undecided';
}

/** The figures of a candidate with the nature that follows from them. */
export type KanoReading = KanoShares & { nature: PerceivedNature };

/** What the answers to one candidate say; units and errors as in `kanoShares`. */
export function readKano(counts: KanoCounts, nEff?: number): KanoReading {
  const shares = kanoShares(counts, nEff);
  return { ...shares, nature: perceivedNature(counts, shares) };
}

/** The same, with intervals: what is shown. Redrawing a charter takes a thousand readings, and no interval. */
export function explainKano(counts: KanoCounts, nEff?: number): KanoReading & KanoIntervals {
  return { ...readKano(counts, nEff), ...kanoIntervals(counts, nEff) };
}
