import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findRemedyPaidIn } from '#db/stores/remedies.server.ts';
import { outstandingOf } from '../../domain/remedy/owed-remedy.ts';
import type { Amount } from '../../domain/remedy/remedy.ts';

/** What a case is about that opened with what a breach owes. */
export type PaymentView = {
  breach: number;
  /** The case of the breach, and the customer's reference; `null` where the breach is of none, or none is known. */
  of: { case: string | null; reference: string | null };
  /** What is left to pay; `null` where nothing is. */
  left: Amount | null;
};

/** @returns `null` for a case that somebody opened */
export async function readPaymentOf(db: Kysely<Database>, id: string): Promise<PaymentView | null> {
  const remedy = await findRemedyPaidIn(db, id);
  if (!remedy) return null;
  const reference = (await referencesPaidIn(db, [id])).get(id) ?? null;
  const left = outstandingOf(remedy);
  return {
    breach: remedy.breach,
    of: { case: remedy.case, reference },
    left: Number(left) > 0 ? { amount: left, unit: remedy.currency } : null,
  };
}

/** The references of those who are paid, by the cases that opened for it; without those that nobody knows. */
export async function referencesPaidIn(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('remedies')
    .innerJoin('breaches', 'breaches.id', 'remedies.breach')
    .leftJoin('cases', 'cases.id', 'breaches.case_id')
    .leftJoin('occurrences', 'occurrences.seq', 'breaches.occurrence')
    .select([
      'remedies.payment_case as id',
      'cases.reference as of_case',
      'occurrences.reference as of_visit',
    ])
    .where('remedies.payment_case', 'in', ids)
    .execute();
  return new Map(
    rows.flatMap(({ id, of_case, of_visit }) => {
      const reference = of_case ?? of_visit;
      return id === null || reference === null ? [] : [[id, reference] as const];
    }),
  );
}
