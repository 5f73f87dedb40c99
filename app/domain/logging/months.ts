import { commitmentIn, type Edition, everPromised } from '../charter/published.ts';
import type { CommitmentTerms } from '../charter/terms.ts';
import { lastMonths, type Period } from '../trust/period.ts';
import type { Traced } from './conduct.ts';

/** The months (`2026-03`) that a period is told in: the last twelve, or all that it touches, at most the newest hundred. */
export function monthsOf({ key, from, to }: Period): string[] {
  if (key === '12-months') return lastMonths(to, 12);
  const first = from.slice(0, 7);
  return lastMonths(to, 100).filter((month) => month >= first);
}

/**
 * The promises of a charter that are logged one by one, as cases or as occurrences, as each last stood: those that the edition
 * shown makes, and of earlier ones those of which something began in these months.
 */
export function loggedPromises<E extends Edition>(
  { edition, editions }: { edition: E; editions: readonly E[] },
  traced: readonly Traced[],
  months: readonly string[],
): { terms: CommitmentTerms; edition: E }[] {
  const begun = new Set(
    traced.flatMap(({ commitment, month }) => (months.includes(month) ? [commitment] : [])),
  );
  return everPromised(editions).filter(
    ({ terms: { id, measure } }) =>
      (measure === 'deadline' || measure === 'each-time') && (commitmentIn(edition, id) || begun.has(id)),
  );
}
