import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readTallies } from '#db/stores/tallies.server.ts';
import type { CharterTerms } from '../../domain/charter/terms.ts';
import type { PlainDate } from '../../domain/instant.ts';
import { decayedEvidence, type Tally } from '../../domain/trust/evidence.ts';
import { type Explanation, explain } from '../../domain/trust/explanation.ts';
import type { Method } from '../../domain/trust/method.ts';
import { type ScoredCommitment, scoredCommitments } from '../../domain/trust/scores.ts';

/** What settled on each day, by commitment id; a commitment without cases is absent. */
export type TalliesByCommitment = ReadonlyMap<string, readonly Tally[]>;
/** Both scores as of a day, with all that they were made of. */
export type TrustReading = {
  asOf: PlainDate;
  /** Every tally up to that day, of every commitment the charter ever had. */
  tallies: TalliesByCommitment;
  commitments: ScoredCommitment[];
  explanation: Explanation;
};

/**
 * Reads the scores of a charter as of a day: the terms of the edition given, the evidence of the daily tallies. One
 * statement, whose rows are days, not events.
 */
export async function readTrust(
  db: Kysely<Database>,
  edition: { terms: CharterTerms },
  asOf: PlainDate,
  method: Method,
): Promise<TrustReading> {
  const tallies = await readTallies(db, edition.terms.slug, asOf);
  const commitments = commitmentsOn(tallies, edition.terms, asOf, method);
  return { asOf, tallies, commitments, explanation: explain(commitments, method) };
}

/** The promises that enter the scores as of a day, each with its decayed evidence; later tallies do not count. */
export function commitmentsOn(
  tallies: TalliesByCommitment,
  terms: CharterTerms,
  asOf: PlainDate,
  method: Method,
): ScoredCommitment[] {
  const evidence = new Map(
    terms.commitments.map((commitment) => [
      commitment.id,
      decayedEvidence(tallies.get(commitment.id) ?? [], commitment, asOf, method),
    ]),
  );
  const none = { kept: 0, breached: 0 };
  return scoredCommitments(terms.commitments, (id) => evidence.get(id) ?? none, asOf, method);
}
