/** Counts reported for a period, by the number of their entry. Bare percentages have no counts. */
export type RatesTable = {
  seq: number;
  charter: string;
  commitment: string;
  edition: number;
  unit: string | null;
  from: string;
  to: string;
  kept: number | null;
  of: number | null;
  percent: number | null;
  /** Struck out by a correction. */
  struck: 0 | 1;
};
