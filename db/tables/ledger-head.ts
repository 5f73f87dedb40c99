/** One row (id 1): how far the ledger has grown, moved by compare-and-swap on `size`. */
export type LedgerHeadTable = {
  id: number;
  size: number;
  /** base64 root hash of the tree over all entries. */
  root: string;
  /** base64 of the right edge, see app/domain/ledger/merkle.ts. */
  edge: string;
  recorded: string;
};
