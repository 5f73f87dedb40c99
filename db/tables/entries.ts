/** The ledger itself: never changed, only appended to. `body` is the canonical JSON whose hash is `leaf`. */
export type EntriesTable = {
  seq: number;
  kind: string;
  /** Of the case it is about; only an index into `body`. */
  case_id: string | null;
  recorded: string;
  body: string;
  leaf: Buffer;
};
