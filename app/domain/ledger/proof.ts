import { emptyRoot, nodeHash } from './merkle.ts';

/** Leaves from `start` up to and without `end`. */
export type Range = { start: number; end: number };
/** A complete subtree: 2^level leaves, the `index`-th of its level. */
export type Node = { level: number; index: number };

/** The largest power of two smaller than `size`, where a tree of at least two leaves is split (RFC 6962, 2.1). */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/**
 * The subtrees whose roots prove that a leaf is in a tree, the leaf's sibling first (RFC 6962, 2.1.1).
 * @throws RangeError when there is no such leaf
 */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`A tree of ${size} has no leaf ${index}`);
  const ranges: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/**
 * The subtrees whose roots prove that a tree of `size` goes on from one of `from` leaves (RFC 6962, 2.1.2); none
 * where either is empty or both are the same.
 * @throws RangeError when the earlier tree is the larger one
 */
export function consistencyRanges(from: number, size: number): Range[] {
  if (!(from >= 0 && from <= size))
    throw new RangeError(`A tree of ${size} cannot go on from one of ${from}`);
  if (from === 0 || from === size) return [];
  const ranges: Range[] = [];
  let [start, end] = [0, size];
  while (from !== end) {
    const middle = start + splitOf(end - start);
    if (from <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // The earlier tree's own root is known to whoever checks, unless its last subtree is only a part of it.
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}

/** The complete subtrees that make up a range, left to right; `start` is a multiple of the range's largest one. */
export function nodesOf({ start, end }: Range): Node[] {
  const nodes: Node[] = [];
  for (let from = start; from < end; ) {
    let level = 0;
    while (from + 2 ** (level + 1) <= end && from % 2 ** (level + 1) === 0) level++;
    nodes.push({ level, index: from / 2 ** level });
    from += 2 ** level;
  }
  return nodes;
}

/** The root of a range, given the hashes of its `nodesOf`. @throws RangeError for none */
export function foldNodes(hashes: readonly Buffer[]): Buffer {
  const last = hashes.at(-1);
  if (!last) throw new RangeError('A range without nodes has no root');
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** Whether the proof leads from this leaf hash, at this place, to this root. */
export function provesInclusion(
  leaf: Buffer,
  index: number,
  tree: { size: number; root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (!(index >= 0 && index < tree.size)) return false;
  const ranges = inclusionRanges(index, tree.size);
  if (ranges.length !== proof.length) return false;
  const root = ranges.reduce((node, { start }, step) => {
    const sibling = proof[step] as Buffer;
    return start > index ? nodeHash(node, sibling) : nodeHash(sibling, node);
  }, leaf);
  return root.equals(tree.root);
}

/** Whether the proof shows that the later tree begins with all leaves of the earlier one, unchanged. */
export function provesConsistency(
  earlier: { size: number; root: Buffer },
  later: { size: number; root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root);
  if (earlier.size === 0) return proof.length === 0 && earlier.root.equals(emptyRoot);
  const ranges = consistencyRanges(earlier.size, later.size);
  if (ranges.length !== proof.length) return false;
  const whole = ranges[0]?.end === earlier.size;
  let old = whole ? (proof[0] as Buffer) : earlier.root;
  let now = old;
  for (let step = whole ? 1 : 0; step < ranges.length; step++) {
    const hash = proof[step] as Buffer;
    if ((ranges[step] as Range).start >= earlier.size) now = nodeHash(now, hash);
    else {
      old = nodeHash(hash, old);
      now = nodeHash(hash, now);
    }
  }
  return old.equals(earlier.root) && now.equals(later.root);
}
