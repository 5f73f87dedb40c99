import { hash } from 'node:crypto';

/** The hash of the empty tree: SHA-256 of nothing (RFC 6962, section 2.1). */
export const emptyRoot = sha256('');

/** SHA-256(0x00 ‖ entry), RFC 6962. `entry` is canonical JSON, hashed as UTF-8. */
export function leafHash(entry: string): Buffer {
  return sha256(`\u0000${entry}`);
}

/** The leaf hashes of entries that stand in a row, 32 bytes each. */
export function leafHashes(entries: readonly string[]): Buffer {
  const row = Buffer.alloc(entries.length * 32);
  for (let at = 0; at < entries.length; at++)
    row.write(hash('sha256', `\u0000${entries[at]}`, 'binary'), at * 32, 'binary');
  return row;
}

/** SHA-256(0x01 ‖ left ‖ right), RFC 6962. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  node.set(left, 1);
  node.set(right, 33);
  return sha256(node);
}

/** By way of a text of one character a byte: the engine hands that over in half the time that a buffer takes. */
function sha256(data: string | Buffer): Buffer {
  return Buffer.from(hash('sha256', data, 'binary'), 'binary');
}

/** The nodes over each two of a row of hashes, 32 bytes each. */
export function rowAbove(row: Buffer): Buffer {
  const above = Buffer.alloc(row.length / 2);
  for (let at = 0; at < above.length; at += 32) {
    row.copy(node, 1, 2 * at, 2 * at + 64);
    above.write(hash('sha256', node, 'binary'), at, 'binary');
  }
  return above;
}

/** What a node is hashed over, written anew for each: 0x01, left, right. */
const node = Buffer.alloc(65, 1);

/**
 * The right edge of a Merkle tree: the roots of its complete subtrees, largest first, one for each bit set in
 * `size`. All that is needed to grow the tree and to know its root: O(log n) space.
 */
export type Edge = { size: number; roots: Buffer[] };

export const emptyEdge: Edge = { size: 0, roots: [] };

/** The edge after one more leaf. Amortised one hash, at most log2(size) hashes. */
export function grow(edge: Edge, leaf: Buffer): Edge {
  return graft(edge, leaf, 1);
}

/**
 * The edge after one more complete subtree: its root, and how many leaves it has, a power of two of which the size of
 * the edge is a multiple.
 */
export function graft(edge: Edge, root: Buffer, leaves: number): Edge {
  const roots = edge.roots.slice();
  let subtree = root;
  for (let size = edge.size / leaves; size % 2 === 1; size = Math.floor(size / 2)) {
    subtree = nodeHash(roots.pop() as Buffer, subtree);
  }
  roots.push(subtree);
  return { size: edge.size + leaves, roots };
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
