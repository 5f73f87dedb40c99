/** Full tiles of the Merkle tree over `entries` (C2SP tlog-tiles), written when a checkpoint first covers them. */
export type TilesTable = {
  level: number;
  n: number;
  /** 256 hashes of 32 bytes. */
  hashes: Buffer;
  /** Of the subtree over them: a hash of the level above. */
  root: Buffer;
};
