/** Claims as they stand, by the number of the entry that filed them; what was said is in their private fields alone. */
export type ClaimsTable = {
  seq: number;
  charter: string;
  commitment: string;
  edition: number;
  /** The case that it is about, where it says which. */
  case_id: string | null;
  /** The day on which it is said to have happened. */
  on: string;
  filed: string;
  due: string;
  /** The hash of the code of the claimant's page; `null` once they were erased. */
  code: string | null;
  state: string;
  reason: string | null;
  evidence: number | null;
  /** The entry that decided it. */
  decision: number | null;
  decided: string | null;
  decided_by: string | null;
};
