import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeEdge,
  type Edge,
  emptyEdge,
  emptyRoot,
  encodeEdge,
  graft,
  grow,
  leafHash,
  nodeHash,
  rootOf,
} from './merkle.ts';
import { slowRoot } from './slow-root.ts';

const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The leaves and roots with which Certificate Transparency logs are tested (google/certificate-transparency). */
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
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree of RFC 6962', () => {
  test('is SHA-256 of nothing when it is empty', () => {
    expect(emptyRoot.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(rootOf(emptyEdge)).toEqual(emptyRoot);
  });

  test('has the known roots for one to eight leaves', () => {
    let edge = emptyEdge;
    const found = inputs.map((input) => {
      edge = grow(edge, sha256(Buffer.from([0]), Buffer.from(input, 'hex')));
      return rootOf(edge).toString('hex');
    });
    expect(found).toEqual(roots);
  });

  test('tells leaves from nodes, and hashes text as UTF-8', () => {
    expect(leafHash('é')).toEqual(sha256(Buffer.from([0]), Buffer.from('é', 'utf8')));
    const [one, other] = [leafHash('a'), leafHash('b')];
    expect(nodeHash(one, other)).toEqual(sha256(Buffer.from([1]), one, other));
  });

  test('has the same root by its right edge as by the definition, at every size', () => {
    const leaves: Buffer[] = [];
    let edge: Edge = emptyEdge;
    for (let size = 1; size <= 3_000; size++) {
      const leaf = leafHash(String(size));
      leaves.push(leaf);
      edge = grow(edge, leaf);
      if (size <= 70 || size % 251 === 0) expect(rootOf(edge)).toEqual(slowRoot(leaves));
    }
  });
});

describe('a right edge', () => {
  test('is read back as it was written, and grows on the same', () => {
    fc.assert(
      fc.property(fc.nat(200), (size) => {
        let edge: Edge = emptyEdge;
        for (let leaf = 0; leaf < size; leaf++) edge = grow(edge, leafHash(String(leaf)));
        const read = decodeEdge(size, encodeEdge(edge));
        expect(read).toEqual(edge);
        expect(rootOf(grow(read, leafHash('next')))).toEqual(rootOf(grow(edge, leafHash('next'))));
      }),
    );
  });

  test('of another size is refused', () => {
    const edge = grow(grow(emptyEdge, leafHash('a')), leafHash('b'));
    expect(() => decodeEdge(3, encodeEdge(edge))).toThrow('has 2 hashes');
  });
});

test('a complete subtree is grafted as its leaves grow', () => {
  const leaf = (n: number) => leafHash(String(n));
  const grown = (from: number, count: number, edge: Edge) =>
    Array.from({ length: count }, (_, at) => leaf(from + at)).reduce(grow, edge);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 9 }), (height, before) => {
      const width = 2 ** height;
      const edge = grown(0, before * width, emptyEdge);
      const root = rootOf(grown(before * width, width, emptyEdge));
      expect(graft(edge, root, width)).toEqual(grown(before * width, width, edge));
    }),
  );
});
