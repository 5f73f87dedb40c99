import { rowAbove } from './merkle.ts';
import type { Node } from './proof.ts';

/** Hashes in a full tile, and entries in a full bundle (C2SP tlog-tiles). */
export const tileWidth = 256;
const height = 8;

/**
 * A row of at most 256 hashes at a level of the tree: leaf hashes at level 0, above it the roots of full tiles of the
 * level below; or the entries themselves. A tile of less than 256 is partial.
 */
export type Tile = { level: number | 'entries'; n: number; width: number };

/** `tile/0/x001/x234/067.p/8`: where a tile is served, under the log's prefix. */
export function tilePath({ level, n, width }: Tile): string {
  const digits = String(n).padStart(Math.ceil(String(n).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  const last = groups.length - 1;
  const index = groups.map((group, at) => (at === last ? group : `x${group}`)).join('/');
  return `tile/${level}/${index}${width === tileWidth ? '' : `.p/${width}`}`;
}

/** The tile that a path names, exactly as it must be written; `null` for any other text. */
export function parseTilePath(path: string): Tile | null {
  const match = /^tile\/(\d{1,2}|entries)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!match) return null;
  const level = match[1] === 'entries' ? 'entries' : Number(match[1]);
  const n = Number((match[2] ?? '').replaceAll(/[x/]/g, ''));
  const width = match[3] === undefined ? tileWidth : Number(match[3]);
  const tile: Tile = { level, n, width };
  const possible = width >= 1 && width <= tileWidth && (level === 'entries' || level <= 63);
  return possible && Number.isSafeInteger(n) && tilePath(tile) === path ? tile : null;
}

/** How many hashes a level has in a tree of `size`: those that stand in tiles, full and partial. */
export function hashesAt(level: number, size: number): number {
  return Math.floor(size / tileWidth ** level);
}

/** Whether a tree of `size` has this tile in this width: full ones for ever, a partial one only at the right edge. */
export function isServed(tile: Tile, size: number): boolean {
  const hashes = hashesAt(tile.level === 'entries' ? 0 : tile.level, size);
  const width = Math.min(tileWidth, hashes - tile.n * tileWidth);
  return width >= tile.width;
}

/** Every tile of a tree of `size` that a tree of `from` did not have, with its entry bundles; level by level. */
export function* tilesBetween(from: number, size: number): Generator<Tile> {
  for (const level of ['entries', ...levelsOf(size)] as const) {
    const [had, has] = [
      hashesAt(level === 'entries' ? 0 : level, from),
      hashesAt(level === 'entries' ? 0 : level, size),
    ];
    if (had === has) continue;
    for (let n = Math.floor(had / tileWidth); n * tileWidth < has; n++)
      yield { level, n, width: Math.min(tileWidth, has - n * tileWidth) };
  }
}

function levelsOf(size: number): number[] {
  const levels: number[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level++) levels.push(level);
  return levels;
}

/** The tile in which a complete subtree's hash is found, in the width that a tree of `size` has it. */
export function tileOf(node: Node, size: number): Tile & { level: number } {
  const level = Math.floor(node.level / height);
  const n = Math.floor((node.index * 2 ** (node.level % height)) / tileWidth);
  return { level, n, width: Math.min(tileWidth, hashesAt(level, size) - n * tileWidth) };
}

/** The hash of a complete subtree, from the bytes of its tile. @throws RangeError when the tile is too short */
export function nodeIn(node: Node, tile: Buffer): Buffer {
  const count = 2 ** (node.level % height);
  const start = (node.index * count) % tileWidth;
  if (tile.length < (start + count) * 32) throw new RangeError('A tile without the hashes asked for');
  return rootOfRow(tile.subarray(start * 32, (start + count) * 32));
}

/** The root of a complete subtree over a row of 1, 2, 4 … 256 hashes. */
export function rootOfRow(row: Buffer): Buffer {
  let hashes = row;
  while (hashes.length > 32) hashes = rowAbove(hashes);
  return hashes;
}

/** Entries as a bundle: each behind its length in two bytes, big end first. */
export function encodeBundle(entries: readonly Buffer[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => [Buffer.from([entry.length >> 8, entry.length & 0xff]), entry]),
  );
}

/** The entries of a bundle. @throws RangeError when it ends within one */
export function decodeBundle(bundle: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  for (let at = 0; at < bundle.length; ) {
    const length = at + 2 <= bundle.length ? bundle.readUInt16BE(at) : bundle.length;
    if (at + 2 + length > bundle.length)
      throw new RangeError(`A bundle that ends within its entry ${entries.length}`);
    entries.push(bundle.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries;
}
