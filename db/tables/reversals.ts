/** How far an import that is taken back has come, so that it goes on there after a stop. */
export type ReversalsTable = {
  /** The number of the entry that orders it. */
  request: number;
  import_id: string;
  /** The first entry of the import that was not looked at yet. */
  next_seq: number;
  /** JSON of what became of it so far. */
  report: string;
  finished: string | null;
};
