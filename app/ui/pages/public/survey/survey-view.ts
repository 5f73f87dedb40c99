import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { Pulse } from '#app/domain/survey/felt.ts';
import type { PerceivedNature } from '#app/domain/survey/nature.ts';
import type { CandidateFigures } from '#app/domain/survey/results/figures.ts';
import type { Answered, CandidateTable, TiesTable } from '#app/domain/survey/results/results.ts';
import type { Weighing } from '#app/domain/survey/results/weighing.ts';
import type { CodeMode } from '#app/domain/survey/terms.ts';
import type { SurveyShare } from '#app/domain/survey/weights.ts';
import type { Said } from '../prose.tsx';

/** What is said of a survey wherever it is named. */
export type SurveyIntroducedView = {
  slug: string;
  state: 'announced' | 'open' | 'over' | 'closed';
  audience: 'customers' | 'employees';
  fictional: boolean;
  opens: PlainDate;
  closes: PlainDate;
  atLeast: number;
  title: Said;
  charter: { slug: string; name: Said };
  /** Answers so far, in tens; `null` unless it is or was answered and is not closed. */
  answered: number | null;
  complete: number | null;
};

export type CandidateView = CandidateFigures &
  Pick<CandidateTable, 'counts' | 'weighted' | 'importance'> & { number: number; words: Said };

export type DrawingView = {
  seq: number;
  seats: number;
  reserve: number;
  chosen: readonly string[];
  left: readonly string[];
  normsLeft: readonly string[];
  replicates: number;
  redrawn: readonly number[];
};

export type ResultsView = {
  seq: number;
  at: Instant;
  document: string;
  answered: Answered;
  told: boolean;
  weighing: Weighing | null;
  ties: TiesTable | null;
  candidates: readonly CandidateView[];
  figures: { rr1: number | null; rr2: number | null; frameTooSmall: boolean };
  items: readonly {
    id: string;
    words: Said;
    n: number | null;
    mean: number | null;
    agree: SurveyShare | null;
  }[];
  groups: readonly {
    id: string;
    words: Said;
    gap: number | null;
    categories: readonly { id: string; words: Said; people: number | null; answers: number | null }[];
  }[];
  /** What a pulse came to by unit; `null` where the survey asks for none. */
  pulse: PulseView | null;
  drawn: DrawingView | null;
};

export type PulseView = {
  of: Pulse;
  atLeast: number;
  units: readonly { id: string; words: Said; n: number | null; mean: number | null }[];
};

/** A survey and what came of it; `results` is `null` until it is closed. */
export type SurveyView = SurveyIntroducedView & {
  seq: number;
  codes: CodeMode;
  hasCap: boolean;
  frame: { size: number; words: Said };
  asks: { candidates: number; items: number };
  results: ResultsView | null;
};

/** The codes that were counted, and what was found of the one that a reader looked for. */
export type CodesView = SurveyIntroducedView & {
  seq: number;
  root: string;
  count: number;
  beginning: string | null;
  found: number | 'malformed' | null;
};

/** Natures that share a mark in the picture and a corner of it. */
export function markOf(nature: PerceivedNature): 'norm' | 'both' | 'difference' | 'other' {
  if (nature === 'normative' || nature === 'undecided') return 'norm';
  if (nature === 'differentiating') return 'difference';
  return nature === 'both' ? 'both' : 'other';
}
