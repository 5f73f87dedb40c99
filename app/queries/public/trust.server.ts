import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readSettled } from '#db/stores/tallies.server.ts';
import type { Edition } from '../../domain/charter/published.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import { countsUntil, elementsOf, scoredPromises } from '../../domain/trust/elements.ts';
import { type Explanation, explain } from '../../domain/trust/explanation.ts';
import type { Method } from '../../domain/trust/method.ts';
import type { ScoredCommitment } from '../../domain/trust/scores.ts';
import type { TalliesByCommitment } from '../../domain/trust/settled.ts';

/** A charter as of a day: all its editions, and the one by which it is shown. */
export type CharterOn = { editions: readonly Edition[]; edition: Edition; asOf: PlainDate };
/** Both scores as of a day, with all that they were made of. */
export type TrustReading = {
  asOf: PlainDate;
  /** Every tally up to that day, of every commitment the charter ever had, with what is overdue. */
  tallies: TalliesByCommitment;
  commitments: ScoredCommitment[];
  explanation: Explanation;
};

/**
 * Reads the scores of a charter at a moment: the terms of each day from its editions, the evidence from the daily tallies
 * and from what is overdue. Rows are days, not events.
 */
export async function readTrust(
  db: Kysely<Database>,
  charter: CharterOn,
  at: Instant,
  method: Method,
): Promise<TrustReading> {
  const { editions, asOf } = charter;
  const tallies = await readSettled(db, editions, asOf, at);
  const commitments = commitmentsOn(tallies, charter, method);
  return { asOf, tallies, commitments, explanation: explain(commitments, method) };
}

/** The promises that enter the scores as of a day, each with its decayed evidence; later tallies do not count. */
export function commitmentsOn(
  tallies: TalliesByCommitment,
  { editions, edition, asOf }: CharterOn,
  method: Method,
): ScoredCommitment[] {
  return elementsOf(scoredPromises(editions, edition), tallies, asOf, method);
}

/** A score that a promise has left and still counts in, until that day included, with what is left of its cases. */
export type Leaving = Pick<ScoredCommitment, 'nature' | 'kept' | 'breached'> & {
  left: PlainDate;
  until: PlainDate;
};

/** The scores that a promise has left and still counts in. */
export function leavingOf(commitments: ScoredCommitment[], id: string, method: Method): Leaving[] {
  return commitments.flatMap(({ nature, kept, breached, left, ...element }) => {
    if (element.id !== id || left === undefined) return [];
    return [{ nature, kept, breached, left, until: countsUntil(left, method) }];
  });
}
