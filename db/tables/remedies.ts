/** What is owed for each breach, made again from the ledger. `id` is the number of the entry that said so first. */
export type RemediesTable = {
  id: number;
  breach: number;
  charter: string;
  commitment: string;
  edition: number;
  case_id: string | null;
  /** When it began to be owed: the breach. */
  at: string;
  /** When the clock began that ran out then. */
  from: string | null;
  currency: string;
  /** Decimals. */
  owed: string;
  paid: string;
  /** How many entries said what is owed. */
  additions: number;
  /** When more is owed unless the promise is kept before. */
  next: string | null;
  running: 0 | 1;
  lifted: 0 | 1;
  /** JSON: the parts that are not paid and can be late, see `OwedRemedy`. */
  waiting: string;
  /** Until when the first of them is to be paid. */
  payable: string | null;
  /** The breach that it was not paid in time. */
  late: number | null;
  penalty: 0 | 1;
  /** When the customer asked for it, where the terms want them to. */
  asked: string | null;
  /** The case that it opened under the promise about remedies. */
  payment_case: string | null;
  /** The latest day on which something of it was paid. */
  paid_at: string | null;
  /** Whether nothing is left to pay. */
  settled: 0 | 1;
};
