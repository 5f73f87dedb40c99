import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { newestCheckpoint } from '#db/stores/checkpoints.server.ts';
import { readRoots } from '#db/stores/tree.server.ts';
import { inclusionRanges } from '../../domain/ledger/proof.ts';
import { formatProofFile } from '../../domain/note/proof-file.ts';
import { withCosignatures } from './ledger-files.server.ts';

/**
 * What proves that entries are in the tree of `size`, one list of hashes for each, in the order given; the leaf's
 * sibling first. Every tile is read once, however many the entries. @throws RangeError for one that is not in it
 */
export async function readProofs(
  db: Kysely<Database>,
  seqs: readonly number[],
  size: number,
): Promise<Buffer[][]> {
  const ranges = seqs.map((seq) => inclusionRanges(seq, size));
  const roots = await readRoots(db, ranges.flat(), size);
  let from = 0;
  return ranges.map(({ length }) => {
    from += length;
    return roots.slice(from - length, from);
  });
}

/** The proof of an entry as a file (C2SP tlog-proof); `null` for one that no checkpoint covers. */
export async function readProofFile(db: Kysely<Database>, seq: number): Promise<string | null> {
  const newest = await newestCheckpoint(db);
  if (!newest || seq >= newest.size) return null;
  const checkpoint = await withCosignatures(db, newest);
  const [proof = []] = await readProofs(db, [seq], newest.size);
  return formatProofFile({ extra: null, index: seq, proof, checkpoint });
}
