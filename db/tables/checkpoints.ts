/** What the log has signed of itself, one row for each size; never changed but for `confirmed`. */
export type CheckpointsTable = {
  size: number;
  /** base64 root hash. */
  root: string;
  /** The signed note (C2SP tlog-checkpoint), without the signatures of witnesses. */
  note: string;
  /** The verifier key (C2SP signed-note) that it was signed with. */
  key: string;
  /** JSON of the figures published with it, see app/domain/trust/figures.ts; kept of the newest one only. */
  figures: string | null;
  signed: string;
  /** When it was found to be still the newest; a log that does not grow says so at least hourly. */
  confirmed: string;
};
