import type { Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';
import { type Correction, correctedAlone } from './correction.ts';

/** What was logged by one entry that stands alone, such as the counts of a period. */
export type Standalone = {
  seq: number;
  charter: string;
  commitment: string;
  edition: number;
  struck: boolean;
};

/** Strikes out what stands alone; the right facts are then logged anew, so nothing can take its place. */
export function strikeOut(
  subject: Standalone,
  correction: Correction,
  now: Instant,
  who: Who,
): Draft<'entry.corrected'> | Problem {
  if (subject.struck) return problem('already-corrected');
  if (correction.replacement !== null) return problem('not-correctable');
  return correctedAlone(subject, correction, now, who);
}
