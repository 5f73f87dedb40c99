import { type Beta, cumulative, interval, quantile } from '#app/domain/statistics/beta.ts';
import type { Nature } from '../charter/terms.ts';
import type { PlainDate } from '../instant.ts';
import { attainment, betaWith, mean } from './beta.ts';
import type { Evidence } from './evidence.ts';
import { verdict } from './figure.ts';
import type { Method } from './method.ts';

/**
 * One promise as the scores take it, in one nature: its decayed cases and the share of them to keep, 0 to 1. A promise
 * that changed its nature stands in both for a while.
 */
export type ScoredCommitment = Evidence & {
  id: string;
  nature: Nature;
  target: number;
  weight: number;
  /** The first day on which the promise no longer had this nature; absent while it has. */
  left?: PlainDate;
};

/** Points from 0 to 100, not rounded. Not `measured`: words stand in place of the number. */
export type Score = { score: number; low: number; high: number; measured: boolean };
export type NormativeScore = Score & {
  /** The promise that holds the score down. */
  weakest: string;
};
export type DifferentiatingScore = Score & {
  supported: boolean;
  /** Why it does not stand on the base; `null` where it does. */
  reason: UnsupportedReason | null;
};
export type UnsupportedReason =
  | { code: 'no-base' }
  | { code: 'commitment-missed'; commitment: string }
  | { code: 'base-too-low'; low: number; support: number };
/** A score is `null` when no firm promise of its nature has a target (and, for the second, a weight). */
export type Scores = { normative: NormativeScore | null; differentiating: DifferentiatingScore | null };

/** Nearer than this, two attainments are equal and the order of the charter decides. */
const TIE = 1e-12;

/** Both scores of content/design/scores.md. The order of the commitments is the charter's; it only decides ties. */
export function scores(commitments: ScoredCommitment[], method: Method): Scores {
  const normative = normativeScore(commitments, method);
  return { normative, differentiating: differentiatingScore(commitments, normative, method) };
}

/**
 * What we believe of the share kept. A normative promise is presumed kept at its target, a differentiating one
 * is presumed failed, both as if `presumption` cases had been seen.
 */
export function belief({ nature, target, kept, breached }: ScoredCommitment, method: Method): Beta {
  const { presumption } = method;
  if (nature === 'differentiating') return { a: kept + 0.5, b: presumption + 0.5 + breached };
  return { a: target * presumption + 0.5 + kept, b: (1 - target) * presumption + 0.5 + breached };
}

/** min(1, mean/t): how much of a promise is expected to be met, on average. */
export function meanAttainment(commitment: ScoredCommitment, method: Method): number {
  return commitment.target > 0 ? Math.min(1, mean(belief(commitment, method)) / commitment.target) : 1;
}

/** P(min A ≤ x) for x < 1: the probability that some promise is met to a share of at most x of its target. */
function baseCumulative(normative: ScoredCommitment[], method: Method): (x: number) => number {
  const factors = normative.map((commitment) => ({
    target: commitment.target,
    beta: belief(commitment, method),
  }));
  return (x) => 1 - factors.reduce((all, { target, beta }) => all * (1 - cumulative(target * x, beta)), 1);
}

function normativeScore(commitments: ScoredCommitment[], method: Method): NormativeScore | null {
  const normative = commitments.filter(({ nature }) => nature === 'normative');
  const weakest = weakestOf(normative, method);
  if (!weakest) return null;
  const base = baseCumulative(normative, method);
  const tail = (1 - method.level) / 2;
  return {
    score: 100 * quantile(0.5, base),
    low: 100 * quantile(tail, base),
    high: 100 * quantile(1 - tail, base),
    measured: isMeasured(normative, method),
    weakest: weakest.id,
  };
}

function differentiatingScore(
  commitments: ScoredCommitment[],
  base: NormativeScore | null,
  method: Method,
): DifferentiatingScore | null {
  const differentiating = weighted(commitments);
  if (differentiating.length === 0) return null;
  let [expected, variance] = [0, 0];
  for (const commitment of differentiating) {
    const own = attainment(belief(commitment, method), commitment.target);
    expected += commitment.share * own.mean;
    variance += commitment.share ** 2 * own.variance;
  }
  const score = Math.min(1, expected);
  const spread = betaWith({ mean: score, variance });
  const { low, high } = spread ? interval(spread, method.level) : { low: score, high: score };
  const reason = unsupported(commitments, base, method);
  return {
    score: 100 * score,
    // Almost certain to be attained, a promise puts nearly all of the matched Beta beyond its own mean.
    low: 100 * Math.min(low, score),
    high: 100 * Math.max(high, score),
    measured: isMeasured(differentiating, method),
    supported: reason === null,
    reason,
  };
}

/** The differentiating promises that weigh something, each with its share of the whole weight. */
export function weighted(commitments: ScoredCommitment[]): (ScoredCommitment & { share: number })[] {
  const differentiating = commitments.filter(
    ({ nature, weight }) => nature === 'differentiating' && weight > 0,
  );
  const whole = differentiating.reduce((sum, { weight }) => sum + weight, 0);
  return differentiating.map((commitment) => ({ ...commitment, share: commitment.weight / whole }));
}

function unsupported(
  commitments: ScoredCommitment[],
  base: NormativeScore | null,
  method: Method,
): UnsupportedReason | null {
  if (!base) return { code: 'no-base' };
  const missed = commitments.filter(
    (commitment) =>
      commitment.nature === 'normative' && verdict(commitment, commitment.target, method) === 'missed',
  );
  const worst = weakestOf(missed, method);
  if (worst) return { code: 'commitment-missed', commitment: worst.id };
  const standsFirm = base.low >= method.support;
  return standsFirm ? null : { code: 'base-too-low', low: base.low, support: method.support };
}

function weakestOf(commitments: ScoredCommitment[], method: Method): ScoredCommitment | null {
  let weakest: { commitment: ScoredCommitment; attained: number } | null = null;
  for (const commitment of commitments) {
    const attained = meanAttainment(commitment, method);
    if (!weakest || attained < weakest.attained - TIE) weakest = { commitment, attained };
  }
  return weakest?.commitment ?? null;
}

function isMeasured(commitments: ScoredCommitment[], { minimum }: Method): boolean {
  return commitments.some(({ kept, breached }) => kept + breached >= minimum);
}
