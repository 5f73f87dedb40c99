/** What excuses breaches, by the number of the entry that declared it; `units`: a JSON list, `null` for all. */
export type CircumstancesTable = {
  seq: number;
  charter: string;
  ground: string;
  from: string;
  to: string;
  units: string | null;
  source: string;
  by: string;
  at: string;
  /** The entry that agreed. */
  agreement: number | null;
  agreed: string | null;
  agreed_by: string | null;
  /** How many requests for exemptions cite it, and how many of these were granted. */
  cited: number;
  granted: number;
};
