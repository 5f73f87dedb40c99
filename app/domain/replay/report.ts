import type { TermsSpan } from '../charter/spans.ts';
import type { CommitmentTerms } from '../charter/terms.ts';
import type { PlainDate } from '../instant.ts';
import type { Method } from '../trust/method.ts';
import { figureOver, type PeriodFigure } from '../trust/period-figure.ts';
import type { Scores } from '../trust/scores.ts';
import type { Cost } from './cost.ts';
import type { OtherTerms } from './other-terms.ts';
import type { Side } from './replay.ts';
import { withTarget } from './scores.ts';

/** One column of a replay, as it is told. */
export type ReplayedSide = {
  figure: PeriodFigure;
  /** Cases within their time, and withdrawn in time; always 0 where a promise has no cases. */
  open: number;
  withdrawn: number;
  /** Both scores of the charter. */
  scores: Scores;
  costs: Cost[];
  /** Breaches for which the terms owe what is not known. */
  costsUnknown: number;
};

/** A record under other terms, beside what is on record. */
export type ReplayReport = {
  charter: string;
  commitment: string;
  /** What began on these days, both included: cases opened, occurrences, periods that ended. */
  from: PlainDate;
  to: PlainDate;
  /** The day of the figures. */
  asOf: PlainDate;
  /** Which terms are other ones. */
  instead: (keyof OtherTerms)[];
  /** Cases that were judged by both; 0 where a promise has none. */
  cases: number;
  unjudged: number;
  toBreached: number;
  fromBreached: number;
  before: ReplayedSide;
  after: ReplayedSide;
};

/** The figures of both columns: each day held against the target that the promise had, or would have had. */
export function figuresOf(
  terms: CommitmentTerms,
  spans: readonly TermsSpan[],
  other: OtherTerms,
  { before, after }: { before: Side; after: Side },
  period: { from: PlainDate; to: PlainDate },
  method: Method,
): { before: PeriodFigure; after: PeriodFigure } {
  const { direction, target } = terms;
  const figure = (stood: readonly TermsSpan[], now: number | null, side: Side) =>
    figureOver({ spans: stood, now: { target: now, direction } }, side.tallies, period, 0, method);
  const { target: instead } = other;
  return {
    before: figure(spans, target, before),
    after:
      instead === undefined
        ? figure(spans, target, after)
        : figure(withTarget(spans, instead, period), instead, after),
  };
}
