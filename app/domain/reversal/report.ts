import type { ProblemCode } from '../problem.ts';

/** What became, or would become, of an import that is taken back: how much was struck out, and what was left and why. */
export type ReversalReport = {
  /** Cases that the import opened, with all that it said of them. */
  cases: number;
  /** What it said of cases that were there before, such as their closing. */
  events: number;
  occurrences: number;
  left: Partial<Record<ProblemCode, number>>;
};

export const nothingReversed: ReversalReport = { cases: 0, events: 0, occurrences: 0, left: {} };

/** Both together. */
export function addReports(one: ReversalReport, other: ReversalReport): ReversalReport {
  const left = { ...one.left };
  for (const [code, count] of Object.entries(other.left) as [ProblemCode, number][])
    left[code] = (left[code] ?? 0) + count;
  return {
    cases: one.cases + other.cases,
    events: one.events + other.events,
    occurrences: one.occurrences + other.occurrences,
    left,
  };
}
