/** Requests that breaches do not count, by the number of the entry that asks; what was said is in private fields alone. */
export type ExemptionsTable = {
  seq: number;
  breach: number;
  charter: string;
  commitment: string;
  ground: string;
  /** The day of the evidence. */
  dated: string | null;
  circumstance: number | null;
  by: string;
  at: string;
  due: string | null;
  state: string;
  /** The entry that decided it. */
  decision: number | null;
  decided: string | null;
  decided_by: string | null;
};
