/** How far the import of a file has come, so that it resumes after a kill. */
export type ImportsTable = {
  /** SHA-256 of the file's bytes and of the mapping. */
  id: string;
  file: string;
  mapping: string;
  by: string;
  started: string;
  finished: string | null;
  /** Rows of the file dealt with so far. */
  rows: number;
  /** JSON of the report so far. */
  report: string;
};
