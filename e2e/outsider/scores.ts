import { betaOf, reaches, type Share } from './beta.ts';
import type { Method, Nature, Promised } from './entry.ts';
import type { Counts } from './tally.ts';

/** Kept and breached cases after decay. */
export type Evidence = { kept: number; breached: number };
/** A promise that enters the scores, and what is believed of it. */
type Entering = Element & { a: number; b: number };

/** Nearer than this, attainments are equal and the charter's order decides. */
const tie = 1e-12;

/** The nature that a promise has on a day: the last that began by then. */
function natureOn({ nature }: Promised, day: string): Nature {
  const begun = nature.filter(({ from }) => from === null || from <= day);
  return (begun.at(-1) ?? nature[0])?.is ?? 'normative';
}

/** How a promise stood on a day, as far as it was scored. */
type Stood = { nature: Nature; target: number; weight: number };
/** One promise that enters a score, with its evidence; `left` where it no longer has that nature. */
export type Element = Evidence & Stood & { id: string; left?: string };

/** `undefined` on days on which it was not made, only intended, or named no target. */
function stoodOn(promised: Promised | undefined, day: string): Stood | undefined {
  if (promised?.firmness !== 'firm' || promised.target === null) return undefined;
  const { target, direction, weight } = promised;
  // In decimals, which 1 less 0.07 is not.
  const share = direction === 'lower is better' ? Number((1 - target).toFixed(12)) : target;
  // Before weights had bounds a promise could say any.
  return { nature: natureOn(promised, day), target: share, weight: Math.min(2, Math.max(0.5, weight)) };
}

/**
 * What enters the scores of a promise at a day, nature by nature (content/design/scores.md, Evidence): looks at each day
 * by itself, as far back as a half-life for where it stood, and at every day on which something was settled.
 * @param on the promise as it stood on a day
 */
export function elementsOf(
  id: string,
  on: (day: string) => Promised | undefined,
  days: ReadonlyMap<string, Counts>,
  asOf: string,
  method: Method,
): Element[] {
  const standing = (day: string) => stoodOn(on(day), day);
  return (['normative', 'differentiating'] as const).flatMap((nature) => {
    let last = asOf;
    let age = 0;
    while (standing(last)?.nature !== nature) {
      if (age > method.halfLife) return [];
      age += 1;
      last = dayAt(asOf, -age);
    }
    // The first day without it is one later than the last with it, and that may be a half-life ago.
    if (age > 0 && age - 1 > method.halfLife) return [];
    const stood = standing(last) as Stood;
    const own = evidenceOf(nature, standing, days, asOf, method);
    const element: Element = { ...stood, id, ...own, target: own.target ?? stood.target };
    element.weight = method.weights[id] ?? stood.weight;
    return [age === 0 ? element : { ...element, left: dayAt(last, 1) }];
  });
}

function evidenceOf(
  nature: Nature,
  standing: (day: string) => Stood | undefined,
  days: ReadonlyMap<string, Counts>,
  asOf: string,
  method: Method,
): Evidence & { target: number | null } {
  const left = { kept: 0, breached: 0 };
  let aimed = 0;
  const targets = new Set<number>();
  for (const day of [...days.keys()].sort()) {
    const stood = day > asOf ? undefined : standing(day);
    if (stood?.nature !== nature) continue;
    const age = (Date.parse(asOf) - Date.parse(day)) / 86_400_000;
    const weight = 2 ** (-age / method.halfLife);
    const { kept, breached } = counted(days.get(day) as Counts, method.reportedMost);
    left.kept += weight * kept;
    left.breached += weight * breached;
    aimed += weight * (kept + breached) * stood.target;
    if (kept + breached > 0) targets.add(stood.target);
  }
  const [only] = targets;
  const target = targets.size > 1 ? aimed / (left.kept + left.breached) : (only ?? null);
  return { ...left, target };
}

/** The cases of a day, a report of more than the most as so many. */
function counted({ kept, breached, reports }: Counts, most: number): Evidence {
  const counts = { kept, breached };
  for (const report of reports) {
    if (report.of <= most) continue;
    const share = report.kept / report.of;
    counts.kept -= report.kept - share * most;
    counts.breached -= report.of - report.kept - (1 - share) * most;
  }
  return counts;
}

function dayAt(day: string, later: number): string {
  return new Date(Date.parse(day) + later * 86_400_000).toISOString().slice(0, 10);
}

/** Both scores of a charter, with their intervals, as `figures.json` has them. */
export function scoresOf(
  elements: readonly Element[],
  method: Method,
): { normative: object | null; differentiating: object | null } {
  const entering = elements.map((element) => entered(element, method));
  const base = entering.filter(({ nature }) => nature === 'normative');
  const beyond = entering.filter(({ nature, weight }) => nature === 'differentiating' && weight > 0);
  const normative = normativeScore(base, method);
  const support = () => unsupported(base, normative?.low ?? null, method);
  return {
    normative,
    differentiating: beyond.length > 0 ? differentiatingScore(beyond, method, support()) : null,
  };
}

function entered(element: Element, method: Method): Entering {
  const { nature, target, kept, breached } = element;
  const presumed = nature === 'normative' ? target * method.presumption : 0;
  return { ...element, a: presumed + 0.5 + kept, b: method.presumption - presumed + 0.5 + breached };
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
