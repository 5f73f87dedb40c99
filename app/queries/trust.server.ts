import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { CharterTerms } from '../domain/charter/terms.ts';
import type { PlainDate } from '../domain/instant.ts';
import { decayedEvidence, type Tally } from '../domain/trust/evidence.ts';
import { type Explanation, explain } from '../domain/trust/explanation.ts';
import type { Method } from '../domain/trust/method.ts';
import { type ScoredCommitment, scoredCommitments } from '../domain/trust/scores.ts';

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

/** The daily tallies of a charter up to a day, for figures that need no scores. */
export async function readTallies(
  db: Kysely<Database>,
  charter: string,
  asOf: PlainDate,
): Promise<TalliesByCommitment> {
  const rows = await db
    .selectFrom('tallies')
    .select(['commitment', 'day', 'kept', 'breached', 'exempt'])
    .where('charter', '=', charter)
    .where('day', '<=', asOf)
    .orderBy('commitment')
    .orderBy('day')
    .execute();
  const tallies = new Map<string, Tally[]>();
  for (const row of rows) {
    const known = tallies.get(row.commitment);
    if (known) known.push(row);
    else tallies.set(row.commitment, [row]);
  }
  return tallies;
}

/** The method in force, its number as `version`; `sources` is the hash of the document that explains it. */
export type PublishedMethod = { method: Method; number: number; published: string; sources: string };

/** The newest published method; `null` before the first. */
export async function readMethod(db: Kysely<Database>): Promise<PublishedMethod | null> {
  const row = await db.selectFrom('methods').selectAll().orderBy('number', 'desc').executeTakeFirst();
  if (!row) return null;
  const { number, published, sources } = row;
  const method = { ...(JSON.parse(row.parameters) as Method), version: number };
  return { method, number, published, sources };
}
