import Big from 'big.js';
import { type Instant, instantOf } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import { type OwedRemedy, outstandingOf, payableBy } from './owed-remedy.ts';

/** What was owed and what was paid of it, each payment by the number of its entry. Amounts are decimal, as text. */
export type Account = {
  owed: string;
  paid: string;
  /** What is still to be paid; never less than nothing. */
  left: string;
  payments: { seq: number; at: Instant; amount: string }[];
};
/** What the ledger holds of the remedy of one breach. */
export type RemedyStatement = Account & {
  currency: string;
  /** Until when the next of what is left is to be paid; `null` where nothing is, or no day is named. */
  by: Instant | null;
  /** By when it was not paid; `null` while it is not late. */
  missed: Instant | null;
  /** Time still adds to it. */
  grows: boolean;
  /** The breach counts for nothing any more: what was not paid is owed no more. */
  lifted: boolean;
  /** What is owed on top for paying late. */
  penalty: Account | null;
};

/**
 * What the ledger holds of a remedy, and of the one that is owed because it was late.
 * @param entries those about both, in order; others among them say nothing
 */
export function statementOf(
  remedy: OwedRemedy,
  penalty: OwedRemedy | null,
  entries: readonly Entry[],
): RemedyStatement {
  const late = entries.find(({ seq }) => seq === remedy.late);
  return {
    ...accountOf(remedy, entries),
    currency: remedy.currency,
    by: payableBy(remedy),
    missed: late ? instantOf(late.occurred) : null,
    grows: remedy.running && remedy.next !== null,
    lifted: remedy.lifted,
    penalty: penalty && accountOf(penalty, entries),
  };
}

function accountOf(remedy: OwedRemedy, entries: readonly Entry[]): Account {
  return {
    owed: remedy.owed,
    paid: remedy.paid,
    left: leftOf(remedy),
    payments: entries.flatMap((entry) =>
      entry.kind === 'remedy.paid' && entry.public.remedy === remedy.id
        ? [{ seq: entry.seq, at: instantOf(entry.occurred), amount: entry.public.paid.amount }]
        : [],
    ),
  };
}

/** What is still to be paid of a remedy; nothing where more was paid than was owed. */
export function leftOf(remedy: Pick<OwedRemedy, 'owed' | 'paid' | 'lifted'>): string {
  const outstanding = outstandingOf(remedy);
  return new Big(outstanding).lt(0) ? '0' : outstanding;
}
