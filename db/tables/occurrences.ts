/** Each occurrence of an each-time promise, by the number of its entry. */
export type OccurrencesTable = {
  seq: number;
  charter: string;
  commitment: string;
  edition: number;
  unit: string | null;
  /** The customer's reference: private, gone when erased. */
  reference: string | null;
  occurred: string;
  kept: 0 | 1;
  /** Struck out by a correction. */
  struck: 0 | 1;
};
