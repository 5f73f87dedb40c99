import { cumulative } from '#app/domain/statistics/beta.ts';
import { epochDay, plainDate } from '../calendar/day.ts';
import type { PlainDate } from '../instant.ts';
import { attainment } from './beta.ts';
import { type Verdict, verdict } from './figure.ts';
import type { Method } from './method.ts';
import { belief, meanAttainment, type ScoredCommitment, type Scores, scores, weighted } from './scores.ts';

/** One line of the table of inputs: what goes into the scores for one promise. */
export type InputRow = ScoredCommitment & {
  /** Parameters of the Beta distribution believed of the share kept, presumption included. */
  a: number;
  b: number;
  /** a/(a+b), and what it is of the target, 1 at most. */
  mean: number;
  meanAttainment: number;
  verdict: Verdict;
};

/** The formulas with their numbers, for a page to set and a reader to redo. */
export type Explanation = {
  method: Method;
  inputs: InputRow[];
  scores: Scores;
  /** 1 − ∏ (1 − F(t·x)) at the median x: `below` is each F, `reached` the outcome; ½ unless x is 1. */
  normative: { x: number; factors: { id: string; at: number; below: number }[]; reached: number } | null;
  /** Σ w·E[A]·100: `share` is w, `attained` is E[A], `points` their product × 100; the points add up to the score. */
  differentiating: { terms: { id: string; share: number; attained: number; points: number }[] } | null;
};

/** Everything needed to follow, and to redo by hand, the scores of these commitments. */
export function explain(commitments: ScoredCommitment[], method: Method): Explanation {
  const both = scores(commitments, method);
  return {
    method,
    inputs: commitments.map((commitment) => inputRow(commitment, method)),
    scores: both,
    normative: both.normative && normativeFormula(commitments, both.normative.score / 100, method),
    differentiating: both.differentiating && {
      terms: weighted(commitments).map((commitment) => {
        const { id, share, target } = commitment;
        const attained = attainment(belief(commitment, method), target).mean;
        return { id, share, attained, points: 100 * share * attained };
      }),
    },
  };
}

function inputRow(commitment: ScoredCommitment, method: Method): InputRow {
  const { a, b } = belief(commitment, method);
  return {
    ...commitment,
    a,
    b,
    mean: a / (a + b),
    meanAttainment: meanAttainment(commitment, method),
    verdict: verdict(commitment, commitment.target, method),
  };
}

function normativeFormula(commitments: ScoredCommitment[], x: number, method: Method) {
  const factors = commitments
    .filter(({ nature }) => nature === 'normative')
    .map((commitment) => {
      const at = commitment.target * x;
      return { id: commitment.id, at, below: cumulative(at, belief(commitment, method)) };
    });
  return { x, factors, reached: 1 - factors.reduce((all, { below }) => all * (1 - below), 1) };
}

/** Days over which a page says what moved the scores, unless the reader names another day. */
const usualDays = 30;

/** The day since which it is said what moved, unless the reader names another. */
export function sinceUsually(asOf: PlainDate): PlainDate {
  return plainDate(epochDay(asOf) - usualDays);
}

/** What one promise did to a score between two days, in points. */
export type Move = { id: string; points: number };
export type Moves = { normative: Move[]; differentiating: Move[] };

/**
 * What moved the scores from `before` to `after`, greatest first: for each promise, the score of today less the
 * score it would be with that promise alone as it stood before (absent, of another nature, with other cases).
 * Promises that moved nothing are left out; the points need not add up to the whole change. A list is empty where
 * a score is missing on either side of the comparison.
 */
export function moves(before: ScoredCommitment[], after: ScoredCommitment[], method: Method): Moves {
  const now = scores(after, method);
  const ids = [...new Set([...after, ...before].map(({ id }) => id))];
  const found: Moves = { normative: [], differentiating: [] };
  for (const id of ids) {
    const then = scores(withEvidenceOf(id, before, after), method);
    for (const nature of ['normative', 'differentiating'] as const) {
      const points = (now[nature]?.score ?? Number.NaN) - (then[nature]?.score ?? Number.NaN);
      if (Math.abs(points) >= NOTICEABLE) found[nature].push({ id, points });
    }
  }
  const bySize = (one: Move, other: Move) => Math.abs(other.points) - Math.abs(one.points);
  return { normative: found.normative.sort(bySize), differentiating: found.differentiating.sort(bySize) };
}

/** Points; less is the noise of the calculation. */
const NOTICEABLE = 1e-6;

/** In whatever natures: a promise that changed its nature stands in two places. */
function withEvidenceOf(
  id: string,
  before: ScoredCommitment[],
  after: ScoredCommitment[],
): ScoredCommitment[] {
  const earlier = before.filter((commitment) => commitment.id === id);
  const others = after.filter((commitment) => commitment.id !== id);
  const place = after.findIndex((commitment) => commitment.id === id);
  return place < 0 ? [...others, ...earlier] : others.toSpliced(place, 0, ...earlier);
}
