import { betaOf, reaches, type Share } from './beta.ts';
import type { Method, Nature, Promised } from './entry.ts';
import type { Counts } from './tally.ts';

/** Kept and breached cases after decay. */
export type Evidence = { kept: number; breached: number };
/** A promise that enters the scores: its share to keep, and what is believed of it. */
type Entering = Evidence & {
  id: string;
  nature: Nature;
  target: number;
  weight: number;
  a: number;
  b: number;
};

/** Nearer than this, attainments are equal and the charter's order decides. */
const tie = 1e-12;

/** The nature that a promise has on a day: the last that began by then. */
function natureOn({ nature }: Promised, day: string): Nature {
  const begun = nature.filter(({ from }) => from === null || from <= day);
  return (begun.at(-1) ?? nature[0])?.is ?? 'normative';
}

/** What is left of the days of a promise, the oldest first (content/design/scores.md, Evidence). */
export function evidenceOf(
  promised: Promised,
  days: ReadonlyMap<string, Counts>,
  asOf: string,
  method: Method,
): Evidence {
  const nature = natureOn(promised, asOf);
  const left = { kept: 0, breached: 0 };
  for (const day of [...days.keys()].sort()) {
    if (day > asOf || natureOn(promised, day) !== nature) continue;
    const age = (Date.parse(asOf) - Date.parse(day)) / 86_400_000;
    const weight = 2 ** (-age / method.halfLife);
    const { kept, breached } = days.get(day) as Counts;
    left.kept += weight * kept;
    left.breached += weight * breached;
  }
  return left;
}

/** Whether a promise is scored: it is firm and has a target. */
export function isScored({ firmness, target }: Promised): boolean {
  return firmness === 'firm' && target !== null;
}

/** Both scores of a charter, with their intervals, as `figures.json` has them. */
export function scoresOf(
  promises: readonly { promised: Promised; evidence: Evidence }[],
  asOf: string,
  method: Method,
): { normative: object | null; differentiating: object | null } {
  const entering = promises.map(({ promised, evidence }) => entered(promised, evidence, asOf, method));
  const base = entering.filter(({ nature }) => nature === 'normative');
  const beyond = entering.filter(({ nature, weight }) => nature === 'differentiating' && weight > 0);
  const normative = normativeScore(base, method);
  const support = () => unsupported(base, normative?.low ?? null, method);
  return {
    normative,
    differentiating: beyond.length > 0 ? differentiatingScore(beyond, method, support()) : null,
  };
}

function entered(promised: Promised, evidence: Evidence, asOf: string, method: Method): Entering {
  const { id, target, direction } = promised;
  const nature = natureOn(promised, asOf);
  const named = target ?? 0;
  // In decimals, which 1 less 0.07 is not.
  const share = direction === 'lower is better' ? Number((1 - named).toFixed(12)) : named;
  const presumed = nature === 'normative' ? share * method.presumption : 0;
  return {
    ...evidence,
    ...{ id, nature, target: share, weight: method.weights[id] ?? promised.weight },
    a: presumed + 0.5 + evidence.kept,
    b: method.presumption - presumed + 0.5 + evidence.breached,
  };
}

/** 100 times the median and the outer quantiles of the worst attainment. */
function normativeScore(base: readonly Entering[], method: Method) {
  const weakest = weakestOf(base);
  if (weakest === null) return null;
  const beliefs = base.map(({ a, b, target }) => ({ belief: betaOf(a, b), target }));
  const someBelow = (x: number) => {
    let noneBelow = 1;
    for (const { belief, target } of beliefs) noneBelow *= 1 - belief.below(target * x);
    return 1 - noneBelow;
  };
  const tail = (1 - method.level) / 2;
  const points = (level: number) => 100 * reaches(level, someBelow);
  const [score, low, high] = [points(0.5), points(tail), points(1 - tail)];
  return { score, low, high, measured: isMeasured(base, method), weakest };
}

/** By the meaning of the mean and the variance; the published closed forms are the other way. */
function differentiatingScore(beyond: readonly Entering[], method: Method, reason: object | null) {
  const whole = beyond.reduce((sum, { weight }) => sum + weight, 0);
  let [mean, variance] = [0, 0];
  for (const { a, b, target, weight } of beyond) {
    const own = attained(betaOf(a, b), target);
    mean += (weight / whole) * own.mean;
    variance += (weight / whole) ** 2 * own.variance;
  }
  const { low, high } = around(mean, variance, method.level);
  const measured = isMeasured(beyond, method);
  return {
    score: 100 * mean,
    low: 100 * low,
    high: 100 * high,
    measured,
    supported: reason === null,
    reason,
  };
}

function attained(belief: Share, target: number): { mean: number; variance: number } {
  if (target <= 0) return { mean: 1, variance: 0 };
  const reached = 1 - belief.below(target);
  const mean = belief.meanBelow(target, (p) => p / target) + reached;
  const spread = belief.meanBelow(target, (p) => (p / target - mean) ** 2);
  return { mean, variance: spread + reached * (1 - mean) ** 2 };
}

/** The interval of the Beta that has this mean and variance; the mean is always in it. */
function around(mean: number, variance: number, level: number): { low: number; high: number } {
  const strength = (mean * (1 - mean)) / variance - 1;
  if (!(strength > 0) || !Number.isFinite(strength)) return { low: mean, high: mean };
  const { below } = betaOf(mean * strength, (1 - mean) * strength);
  const tail = (1 - level) / 2;
  return { low: Math.min(mean, reaches(tail, below)), high: Math.max(mean, reaches(1 - tail, below)) };
}

/** Why the second score does not stand on the first; `null` where it does. */
function unsupported(base: readonly Entering[], low: number | null, method: Method): object | null {
  if (low === null) return { code: 'no-base' };
  const commitment = weakestOf(base.filter((each) => isMissed(each, method)));
  if (commitment !== null) return { code: 'commitment-missed', commitment };
  return low >= method.support ? null : { code: 'base-too-low', low, support: method.support };
}

/** Whether the record is worse than the target even at the upper end of what it may mean. */
function isMissed({ kept, breached, target }: Entering, { minimum, level }: Method): boolean {
  const cases = kept + breached;
  if (cases < minimum || kept >= cases * target - tie * cases) return false;
  return betaOf(kept + 0.5, breached + 0.5).below(target) > (1 + level) / 2;
}

/** The first in the charter's order of those with the smallest min(1, mean / t). */
function weakestOf(promises: readonly Entering[]): string | null {
  const reached = promises.map(({ a, b, target }) => (target > 0 ? Math.min(1, a / (a + b) / target) : 1));
  const least = Math.min(...reached);
  return promises[reached.findIndex((each) => each <= least + tie)]?.id ?? null;
}

function isMeasured(promises: readonly Evidence[], { minimum }: Method): boolean {
  return promises.some(({ kept, breached }) => kept + breached >= minimum);
}
