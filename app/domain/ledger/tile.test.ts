import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leafHash } from './merkle.ts';
import { inclusionRanges, nodesOf } from './proof.ts';
import { slowRoot } from './slow-root.ts';
import {
  decodeBundle,
  encodeBundle,
  hashesAt,
  isServed,
  nodeIn,
  parseTilePath,
  rootOfRow,
  type Tile,
  tileOf,
  tilePath,
  tilesBetween,
} from './tile.ts';

describe('paths (C2SP tlog-tiles)', () => {
  test.each<[Tile, string]>([
    [{ level: 0, n: 0, width: 256 }, 'tile/0/000'],
    [{ level: 2, n: 1234067, width: 256 }, 'tile/2/x001/x234/067'],
    [{ level: 'entries', n: 1234067, width: 8 }, 'tile/entries/x001/x234/067.p/8'],
    [{ level: 1, n: 999, width: 17 }, 'tile/1/999.p/17'],
    [{ level: 1, n: 1000, width: 255 }, 'tile/1/x001/000.p/255'],
  ])('%o is at %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });
  test.each([
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/08',
    'tile/0/000/',
    '/tile/0/000',
    'tile/0/-01',
    'tile/data/000',
    'tile/0/000.p/8/..',
    'tile/0/x999/x999/x999/x999/x999/x999/999',
  ])('%s is none', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });
});

test('a tree of 70,000 has the tiles that the specification names', () => {
  const tiles = [...tilesBetween(0, 70_000)];
  const at = (level: Tile['level']) => tiles.filter((tile) => tile.level === level);
  expect(at(0)).toHaveLength(274);
  expect(at(0).at(-1)?.width).toBe(112);
  expect(at('entries')).toHaveLength(274);
  expect(at(1).map(({ width }) => width)).toEqual([256, 17]);
  expect(at(2).map(({ width }) => width)).toEqual([1]);
  expect(at(3)).toEqual([]);
  expect([...tilesBetween(0, 256)].map(tilePath)).toEqual([
    'tile/entries/000',
    'tile/0/000',
    'tile/1/000.p/1',
  ]);
});

test('growing a tree changes only tiles that were partial or not there', () => {
  const sizes = fc.integer({ min: 0, max: 200_000 });
  fc.assert(
    fc.property(sizes, sizes, (one, other) => {
      const [from, size] = [Math.min(one, other), Math.max(one, other)];
      const added = new Set([...tilesBetween(from, size)].map(tilePath));
      const before = new Set([...tilesBetween(0, from)].map(tilePath));
      const after = [...tilesBetween(0, size)];
      for (const tile of after) {
        expect(isServed(tile, size)).toBe(true);
        expect(added.has(tilePath(tile))).toBe(!before.has(tilePath(tile)));
      }
    }),
    { numRuns: 25 },
  );
});

test('what the tree does not hold is not served', () => {
  expect(isServed({ level: 0, n: 1, width: 1 }, 256)).toBe(false);
  expect(isServed({ level: 0, n: 0, width: 256 }, 255)).toBe(false);
  expect(isServed({ level: 0, n: 0, width: 3 }, 255)).toBe(true);
  expect(isServed({ level: 1, n: 0, width: 1 }, 255)).toBe(false);
});

test('every hash of a proof is found in its tile', () => {
  const leaves = Array.from({ length: 1_500 }, (_, index) => leafHash(`leaf ${index}`));
  const hashAt = (level: number, index: number) =>
    slowRoot(leaves.slice(index * 256 ** level, (index + 1) * 256 ** level));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: leaves.length }), fc.nat(), (size, some) => {
      for (const node of inclusionRanges(some % size, size).flatMap(nodesOf)) {
        const tile = tileOf(node, size);
        expect(isServed(tile, size)).toBe(true);
        expect(tile.width).toBeLessThanOrEqual(hashesAt(tile.level, size));
        const row = Array.from({ length: tile.width }, (_, at) => hashAt(tile.level, tile.n * 256 + at));
        const span = leaves.slice(node.index * 2 ** node.level, (node.index + 1) * 2 ** node.level);
        expect(nodeIn(node, Buffer.concat(row))).toEqual(slowRoot(span));
      }
    }),
    { numRuns: 20 },
  );
});

test('a full row has the root of its tree', () => {
  const leaves = Array.from({ length: 256 }, (_, index) => leafHash(`leaf ${index}`));
  expect(rootOfRow(Buffer.concat(leaves))).toEqual(slowRoot(leaves));
  expect(() => nodeIn({ level: 0, index: 3 }, Buffer.alloc(64))).toThrow(RangeError);
});

test('bundles carry any entries of up to 65,535 bytes, and say where one ends short', () => {
  const entry = fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 256 }), (entries) => {
      expect(decodeBundle(encodeBundle(entries))).toEqual(entries);
    }),
  );
  const long = Buffer.alloc(65_535, 'x');
  expect(decodeBundle(encodeBundle([long]))).toEqual([long]);
  const bundle = encodeBundle([Buffer.from('one'), Buffer.from('two')]);
  expect(() => decodeBundle(bundle.subarray(0, -1))).toThrow('within its entry 1');
  expect(() => decodeBundle(bundle.subarray(0, 6))).toThrow('within its entry 1');
});
