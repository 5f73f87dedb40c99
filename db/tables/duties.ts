/** Each time a duty was discharged, by the number of its entry, for the period from one date to another. */
export type DutiesTable = {
  seq: number;
  charter: string;
  commitment: string;
  edition: number;
  unit: string | null;
  from: string;
  to: string;
  occurred: string;
  /** 0 when the breach of the period was declared before: it stands. */
  kept: 0 | 1;
  /** Struck out by a correction. */
  struck: 0 | 1;
};
