import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyEdge, grow, leafHash, rootOf } from './merkle.ts';
import {
  consistencyRanges,
  foldNodes,
  inclusionRanges,
  type Node,
  nodesOf,
  provesConsistency,
  provesInclusion,
  type Range,
} from './proof.ts';
import { slowRoot } from './slow-root.ts';

/** The leaves with which Certificate Transparency logs are tested (google/certificate-transparency). */
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const vectors = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex').toString('latin1')));
const [a, b, c, d, e, f, g] = [
  '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
];
const first = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
const third = 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125';

const hashes = (leaves: readonly Buffer[], ranges: readonly Range[]) =>
  ranges.map(({ start, end }) => slowRoot(leaves.slice(start, end)));
const hex = (leaves: readonly Buffer[], ranges: readonly Range[]) =>
  hashes(leaves, ranges).map((hash) => hash.toString('hex'));
const leavesOf = (size: number) => Array.from({ length: size }, (_, index) => leafHash(`leaf ${index}`));
const flipped = (hash: Buffer) => Buffer.from(hash.map((byte, at) => (at === 7 ? byte ^ 1 : byte)));

describe('the vectors of RFC 6962', () => {
  test.each([
    [0, 1, []],
    [0, 8, [a, b, c]],
    [5, 8, [d, e, f]],
    [2, 3, [third]],
    [1, 5, [first, b, d]],
  ])('leaf %i in a tree of %i', (index, size, proof) => {
    expect(hex(vectors, inclusionRanges(index, size))).toEqual(proof);
  });
  test.each([
    [1, 1, []],
    [1, 8, [a, b, c]],
    [6, 8, [g, e, f]],
    [2, 5, [b, d]],
  ])('from a tree of %i to one of %i', (from, size, proof) => {
    expect(hex(vectors, consistencyRanges(from, size))).toEqual(proof);
  });
});

const leaves = leavesOf(5_000);
const size = fc.integer({ min: 1, max: leaves.length });
/** Roots of all sizes, by growing, which merkle.test.ts holds to the slow way. */
const roots: Buffer[] = [];
for (let edge = emptyEdge; roots.length <= leaves.length; edge = grow(edge, leaves[edge.size] ?? first32()))
  roots.push(rootOf(edge));
function first32() {
  return Buffer.alloc(32);
}
const tree = (of: number) => ({ size: of, root: roots[of] as Buffer });

test('any leaf is proved in any tree, and neither in another place nor from another hash', () => {
  fc.assert(
    fc.property(size, fc.nat(), fc.nat(), (of, some, other) => {
      const index = some % of;
      const leaf = leaves[index] as Buffer;
      const proof = hashes(leaves, inclusionRanges(index, of));
      expect(provesInclusion(leaf, index, tree(of), proof)).toBe(true);
      expect(provesInclusion(flipped(leaf), index, tree(of), proof)).toBe(false);
      if (other % of !== index) expect(provesInclusion(leaf, other % of, tree(of), proof)).toBe(false);
      proof.forEach((hash, step) => {
        expect(provesInclusion(leaf, index, tree(of), proof.with(step, flipped(hash)))).toBe(false);
      });
      expect(provesInclusion(leaf, index, tree(of), [...proof, leaf])).toBe(false);
      if (proof.length > 0) expect(provesInclusion(leaf, index, tree(of), proof.slice(1))).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('any later tree goes on from any earlier one, and from no other', () => {
  fc.assert(
    fc.property(size, fc.nat(), (of, some) => {
      const from = some % (of + 1);
      const proof = hashes(leaves, consistencyRanges(from, of));
      expect(provesConsistency(tree(from), tree(of), proof)).toBe(true);
      const forged = { size: from, root: flipped(tree(from).root) };
      expect(provesConsistency(forged, tree(of), proof)).toBe(false);
      expect(provesConsistency(tree(from), { size: of, root: flipped(tree(of).root) }, proof)).toBe(
        from === 0 && proof.length === 0,
      );
      proof.forEach((hash, step) => {
        expect(provesConsistency(tree(from), tree(of), proof.with(step, flipped(hash)))).toBe(false);
      });
      expect(provesConsistency(tree(of), tree(from), proof)).toBe(from === of);
    }),
    { numRuns: 60 },
  );
});

test('a proof is of as many hashes as the tree is high, at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 2 ** 50 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, share) => {
        const at = Math.min(of - 1, Math.floor(share * of));
        const height = Math.ceil(Math.log2(of));
        expect(inclusionRanges(at, of).length).toBeLessThanOrEqual(height);
        expect(consistencyRanges(at, of).length).toBeLessThanOrEqual(height + 1);
      },
    ),
  );
});

test('every range of a proof is made of complete subtrees', () => {
  const node = ({ level, index }: Node) =>
    slowRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
  fc.assert(
    fc.property(size, fc.nat(), (of, some) => {
      for (const range of [...inclusionRanges(some % of, of), ...consistencyRanges(some % of, of)]) {
        const nodes = nodesOf(range);
        expect(foldNodes(nodes.map(node))).toEqual(slowRoot(leaves.slice(range.start, range.end)));
        expect(nodes.length).toBeLessThanOrEqual(13);
      }
    }),
    { numRuns: 40 },
  );
});

test('says which leaf or tree there is not', () => {
  expect(() => inclusionRanges(3, 3)).toThrow('A tree of 3 has no leaf 3');
  expect(() => inclusionRanges(0, 0)).toThrow('A tree of 0 has no leaf 0');
  expect(() => consistencyRanges(4, 3)).toThrow('A tree of 3 cannot go on from one of 4');
});
