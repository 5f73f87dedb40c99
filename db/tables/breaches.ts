import type { BreachState } from '#app/domain/breach/breach.ts';
import type { breachFinders, Cause, Severity } from '#app/domain/breach/kinds.ts';

/** The breach register, made again from the ledger. `id` is the number of the entry that declared it. */
export type BreachesTable = {
  id: number;
  charter: string;
  commitment: string;
  edition: number;
  unit: string | null;
  case_id: string | null;
  occurrence: number | null;
  /** The true time of the breach: the due time, not when it was noticed. */
  at: string;
  noticed: string;
  found: (typeof breachFinders)[number];
  state: BreachState;
  cause: Cause | null;
  severity: Severity | null;
  /** What the customer is told, once it is public. */
  apology: string | null;
  /** Private note of the analysis. */
  note: string | null;
  analysis: number | null;
  analysed_by: string | null;
  analysed_at: string | null;
  signed_off_by: string | null;
  signed_off_at: string | null;
  /** When the customer asked for what it owes. */
  asked: string | null;
};
