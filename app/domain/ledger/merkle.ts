import { hash } from 'node:crypto';

/** The hash of the empty tree: SHA-256 of nothing (RFC 6962, section 2.1). */
export const emptyRoot = hash('sha256', '', 'buffer');

/** SHA-256(0x00 ‖ entry), RFC 6962. `entry` is canonical JSON, hashed as UTF-8. */
export function leafHash(entry: string): Buffer {
  return hash('sha256', `\u0000${entry}`, 'buffer');
}

/** SHA-256(0x01 ‖ left ‖ right), RFC 6962. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');
}

/**
 * The right edge of a Merkle tree: the roots of its complete subtrees, largest first, one for each bit set in
 * `size`. All that is needed to grow the tree and to know its root: O(log n) space.
 */
export type Edge = { size: number; roots: Buffer[] };

const NODE = Buffer.from([1]);

export const emptyEdge: Edge = { size: 0, roots: [] };

/** The edge after one more leaf. Amortised one hash, at most log2(size) hashes. */
export function grow(edge: Edge, leaf: Buffer): Edge {
  const roots = edge.roots.slice();
  let subtree = leaf;
  for (let size = edge.size; size % 2 === 1; size = Math.floor(size / 2)) {
    subtree = nodeHash(roots.pop() as Buffer, subtree);
  }
  roots.push(subtree);
  return { size: edge.size + 1, roots };
}

/** The root hash (32 bytes) of the tree with this edge. O(log n) hashes. */
export function rootOf(edge: Edge): Buffer {
  const last = edge.roots.at(-1);
  if (!last) return emptyRoot;
  let root = last;
  for (let index = edge.roots.length - 2; index >= 0; index--)
    root = nodeHash(edge.roots[index] as Buffer, root);
  return root;
}

/** The edge as stored: base64 of the concatenated subtree roots. */
export function encodeEdge(edge: Edge): string {
  return Buffer.concat(edge.roots).toString('base64');
}

/** @throws Error when the stored edge does not fit the size. */
export function decodeEdge(size: number, stored: string): Edge {
  const bytes = Buffer.from(stored, 'base64');
  const bits = size.toString(2).replaceAll('0', '').length;
  if (bytes.length !== bits * 32) throw new Error(`The right edge of a tree of ${size} has ${bits} hashes`);
  const roots = Array.from({ length: bits }, (_, index) => bytes.subarray(index * 32, index * 32 + 32));
  return { size, roots };
}
