/** The ledger itself: never changed, only appended to. `body` is the canonical JSON whose hash is `leaf`. */
export type EntriesTable = {
  seq: number;
  kind: string;
  /** Of the case it is about; only an index into `body`. */
  case_id: string | null;
  /** The number of the earlier entry that it is about, as its noun says; only an index into `body` too. */
  about: number | null;
  recorded: string;
  body: string;
  leaf: Buffer;
};
