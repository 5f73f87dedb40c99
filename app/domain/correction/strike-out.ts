import type { Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';
import { type Correction, correctedEntry, type Eased } from './correction.ts';

/** What was logged by one entry that stands alone, such as the counts of a period. */
export type Standalone = {
  seq: number;
  charter: string;
  commitment: string;
  edition: number;
  struck: boolean;
};

/**
 * Strikes out what stands alone; the right facts are then logged anew, so nothing can take its place.
 * @param failed how many failures it says there were
 */
export function strikeOut(
  subject: Standalone,
  failed: number,
  correction: Correction,
  now: Instant,
  who: Who,
): ({ entries: [Draft<'entry.corrected'>] } & Eased) | Problem {
  if (subject.struck) return problem('already-corrected');
  if (correction.replacement !== null) return problem('not-correctable');
  const { charter, commitment, edition } = subject;
  const eased = { takesBreachBack: failed > 0, eases: false };
  const place = { charter, commitment, edition };
  return { entries: [correctedEntry(place, correction, eased, null, now, who)], ...eased };
}
