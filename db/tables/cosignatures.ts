/** What witnesses have cosigned (C2SP tlog-cosignature): one row for each checkpoint and key. */
export type CosignaturesTable = {
  size: number;
  /** Name and id of the witness's key, as on the signature line. */
  name: string;
  key_id: number;
  /** When the witness says that it cosigned. */
  at: string;
  /** The signature line, with its newline. */
  line: string;
};
