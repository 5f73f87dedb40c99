import { cumulative } from '#app/domain/statistics/beta.ts';
import { sum } from '#app/domain/statistics/means.ts';
import { jeffreys, shareOf } from '#app/domain/statistics/shares.ts';
import { compared } from './compared.ts';

/** What a pair of answers makes of a promise: must-be, one-dimensional, attractive, indifferent, reversed, questionable. In the order in which equals are taken. */
export const kanoCategories = ['M', 'O', 'A', 'I', 'R', 'Q'] as const;
export type KanoCategory = (typeof kanoCategories)[number];
/** How many pairs fell into each category; sums of weights where answers are weighted. */
export type KanoCounts = Readonly<Record<KanoCategory, number>>;

/** 1 pleased, 2 normal, 3 no difference, 4 can put up with it, 5 displeased. */
export type KanoAnswer = 1 | 2 | 3 | 4 | 5;
/** Which table reads the pairs: with Pouliot's, two times "normal" and two times "can put up with it" contradict each other. */
export type KanoTable = 'standard' | 'pouliot';

/** Rows: the answer with the promise; columns: without it. Source: Berger et al., Center for Quality of Management Journal 2(4) (1993). */
const table = ['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ'] as const;

/** The category of a pair of answers, with the promise and without it; `null` unless both were given. Pouliot: Berger et al. (1993), page 9. */
export function kanoCategory(
  pair: { with: KanoAnswer | null; without: KanoAnswer | null },
  by: KanoTable = 'standard',
): KanoCategory | null {
  if (pair.with === null || pair.without === null) return null;
  const unlikely = pair.with === pair.without && (pair.with === 2 || pair.with === 4);
  if (by === 'pouliot' && unlikely) return 'Q';
  return (table[pair.with - 1]?.[pair.without - 1] ?? null) as KanoCategory | null;
}

/** Nearer than this part of all answers the two largest are taken by M>O>A>I. */
const NEAR = 0.06;

/** What the answers to one candidate promise come to. Shares are from 0 to 1 (`worse` from −1 to 0); `null` where they would be of nothing. */
export type KanoShares = {
  /** All pairs, the six categories together. */
  n: number;
  /** The largest category, and the largest by Blauth's rule, which first asks whether the promise matters. */
  mode: KanoCategory | null;
  blauth: KanoCategory | null;
  /** The category by the rule of near equals, and whether the two largest differ at all by Fong's test. */
  near: KanoCategory | null;
  fongSignificant: boolean | null;
  categoryStrength: number | null;
  totalStrength: number | null;
  /** How likely the largest of M, O, A, I, R is larger than the second. */
  pTopOverSecond: number;
  better: number | null;
  worse: number | null;
  /** Share of M among M and A, and how likely it is above a half. */
  dueShare: number | null;
  pNormative: number;
  /** How likely fewer than half would be displeased without it. */
  pFewAngry: number;
};

/**
 * The figures of one candidate. `nEff` is Kish's effective number of those who answered the pair where counts are sums of weights:
 * probabilities are of counts rescaled to it. Sources: Berger et al. (1993): Better and Worse; Blauth, Richter & Wieland, Kano model in the
 * UX field (2010): Blauth's rule; Lee & Newcomb (1997): category and total strength; Fong, CQM Journal 5(3) (1996): whether two categories differ.
 */
export function kanoShares(counts: KanoCounts, nEff?: number): KanoShares {
  const n = totalOf(counts);
  const scale = scaleOf(n, nEff);
  const { M, O, A, I, R, Q } = counts;
  const readable = A + O + M + I;
  const dissatisfied = shareOf({ count: O + M, of: readable });
  const [top, second] = rankedOf(counts);
  const matters = compared(M + O + A) > compared(I + R + Q);
  return {
    n,
    mode: n > 0 ? largest(counts, kanoCategories) : null,
    blauth: n > 0 ? largest(counts, matters ? ['M', 'O', 'A'] : ['I', 'R', 'Q']) : null,
    near: n > 0 ? nearOf(counts, n) : null,
    fongSignificant: n > 0 ? fong(counts[top] * scale, counts[second] * scale, n * scale) : null,
    categoryStrength: shareOf({ count: counts[top] - counts[second], of: n }),
    totalStrength: shareOf({ count: M + O + A, of: n }),
    pTopOverSecond: probabilityOfMore(counts[top] * scale, counts[second] * scale),
    better: shareOf({ count: A + O, of: readable }),
    worse: dissatisfied === null ? null : -dissatisfied,
    dueShare: shareOf({ count: M, of: M + A }),
    pNormative: probabilityOfMore(M * scale, A * scale),
    pFewAngry: probabilityOfMore((A + I) * scale, (O + M) * scale),
  };
}

/** Better and Worse with their Jeffreys intervals at 95 %, lower bound first; `null` of no pair that can be read. */
export type KanoIntervals = {
  betterInterval: [number, number] | null;
  worseInterval: [number, number] | null;
};

/** The intervals of `kanoShares`, of counts rescaled to `nEff`; to 1e-13. */
export function kanoIntervals(counts: KanoCounts, nEff?: number): KanoIntervals {
  const scale = scaleOf(totalOf(counts), nEff);
  const { M, O, A, I } = counts;
  const of = (A + O + M + I) * scale;
  const better = jeffreys({ count: (A + O) * scale, of });
  const worse = jeffreys({ count: (O + M) * scale, of });
  return {
    betterInterval: better && [better.lower, better.upper],
    worseInterval: worse && [-worse.upper, -worse.lower],
  };
}

function totalOf(counts: KanoCounts): number {
  return sum(kanoCategories.map((category) => counts[category]));
}

function scaleOf(n: number, nEff: number | undefined): number {
  return nEff === undefined || !(n > 0) ? 1 : nEff / n;
}

/** P(π > ½) for π ~ Beta(a + ½, b + ½): how likely `a` stands for the larger share of the two, from 0 to 1. */
export function probabilityOfMore(a: number, b: number): number {
  return cumulative(0.5, { a: b + 0.5, b: a + 0.5 });
}

/** The largest of some categories, the earlier one in their order where two are equal. */
function largest<Among extends KanoCategory>(counts: KanoCounts, among: readonly [Among, ...Among[]]): Among {
  return among.reduce((top, each) => (compared(counts[each]) > compared(counts[top]) ? each : top));
}

/** The two largest of M, O, A, I and R; Q is no category to be strong in. */
function rankedOf(counts: KanoCounts): [KanoCategory, KanoCategory] {
  const top = largest(counts, ['M', 'O', 'A', 'I', 'R']);
  const [first = 'M', ...rest] = (['M', 'O', 'A', 'I', 'R'] as const).filter((each) => each !== top);
  return [top, largest(counts, [first, ...rest])];
}

/** The largest, or of the two largest, where less than six points of all answers lie between them, the first by M>O>A>I. */
function nearOf(counts: KanoCounts, n: number): KanoCategory {
  const [top, second] = rankedOf(counts);
  if (compared(counts[top] - counts[second]) > compared(NEAR * n)) return top;
  const order: readonly KanoCategory[] = ['M', 'O', 'A', 'I'];
  return order.find((each) => each === top || each === second) ?? top;
}

/** Whether two counts among n differ by more than chance at 10 %: |a − b| ≥ 1.65·√((a+b)(2n−a−b)/(2n)). */
function fong(a: number, b: number, n: number): boolean {
  return Math.abs(a - b) >= 1.65 * Math.sqrt(((a + b) * (2 * n - a - b)) / (2 * n));
}
