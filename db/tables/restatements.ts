/** Orders to restate a period, by the number of the entry that gives them; made again from the ledger. Notes are in private fields alone. */
export type RestatementsTable = {
  request: number;
  charter: string;
  commitment: string;
  edition: number;
  from: string;
  to: string;
  because: string;
  by: string;
  at: string;
  state: string;
  decided: string | null;
  decided_by: string | null;
  /** The entry that tells what was restated, when it was written, and JSON of its public fields. */
  entry: number | null;
  told: string | null;
  said: string | null;
};

/** How far a restatement has come, so that it goes on there after a stop. */
export type RestatementWorkTable = {
  request: number;
  /** The case behind which it goes on; empty at the beginning of a pass. */
  after: string;
  /** This pass looks at the cases that an entry from this number on is about. */
  since: number;
  /** How many entries there were when this pass began. */
  size: number;
  /** JSON of what was restated so far. */
  restating: string;
};
