import type { Kysely, Transaction } from 'kysely';
import { leafHash } from '#app/domain/ledger/merkle.ts';
import type { Range } from '#app/domain/ledger/proof.ts';
import {
  encodeBundle,
  hashesAt,
  isServed,
  rootOfRow,
  type Tile,
  tilePath,
  tileWidth,
} from '#app/domain/ledger/tile.ts';
import { rootsFromTiles } from '#app/domain/ledger/tile-roots.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

/**
 * Writes the tiles that are full in a tree of `size` and were not yet written, from the bytes of the entries. Each
 * call writes at most `most` of the lowest level, to keep transactions short; doing it twice changes nothing.
 * @returns whether all are written now
 */
export async function writeTiles(trx: Transaction<Database>, size: number, most: number): Promise<boolean> {
  const written = await countTiles(trx, 0);
  const full = Math.floor(size / tileWidth);
  const upTo = Math.min(full, written + most);
  for (let n = written; n < upTo; n++) {
    const bodies = await bodiesOf(trx, n * tileWidth, tileWidth);
    await putTile(trx, 0, n, bodies.map(leafHash));
  }
  const covered = upTo * tileWidth;
  for (let level = 1; hashesAt(level + 1, covered) > 0; level++) {
    for (let n = await countTiles(trx, level); n < hashesAt(level + 1, covered); n++)
      await putTile(trx, level, n, await rootsOf(trx, level - 1, n * tileWidth, tileWidth));
  }
  return upTo === full;
}

/**
 * The hashes of a tile of a tree of `size`, whose full tiles are written; `null` when the tree has no such tile.
 */
export async function readTile(db: Kysely<Database>, tile: Tile, size: number): Promise<Buffer | null> {
  if (tile.level === 'entries' || !isServed(tile, size)) return null;
  const { level, n, width } = tile;
  const whole = await db
    .selectFrom('tiles')
    .select('hashes')
    .where('level', '=', level)
    .where('n', '=', n)
    .executeTakeFirst();
  if (whole) return whole.hashes.subarray(0, width * 32);
  const from = n * tileWidth;
  const row = level === 0 ? await leavesOf(db, from, width) : await rootsOf(db, level - 1, from, width);
  if (row.length !== width) throw new Error(`${tilePath(tile)} is not whole in the database`);
  return Buffer.concat(row);
}

/** The entries of a bundle; `null` when a tree of `size` has no such bundle. */
export async function readBundle(db: Kysely<Database>, tile: Tile, size: number): Promise<Buffer | null> {
  if (tile.level !== 'entries' || !isServed(tile, size)) return null;
  const bodies = await bodiesOf(db, tile.n * tileWidth, tile.width);
  if (bodies.length !== tile.width) throw new Error(`${tilePath(tile)} is not whole in the database`);
  return encodeBundle(bodies.map((body) => Buffer.from(body)));
}

/** The root of each range of a tree of `size`; O(log n) tiles are read for each, every tile once. */
export async function readRoots(
  db: Kysely<Database>,
  ranges: readonly Range[],
  size: number,
): Promise<Buffer[]> {
  return rootsFromTiles(ranges, size, async (tile) => (await readTile(db, tile, size)) ?? Buffer.alloc(0));
}

async function putTile(trx: Transaction<Database>, level: number, n: number, row: Buffer[]): Promise<void> {
  if (row.length !== tileWidth) throw new Error(`${tilePath({ level, n, width: tileWidth })} is not full`);
  const hashes = Buffer.concat(row);
  await insertAll(trx, 'tiles', [{ level, n, hashes, root: rootOfRow(hashes) }], (insert) =>
    insert.onConflict((conflict) => conflict.doNothing()),
  );
}

/** How many full tiles of a level are written: they are written in order, without a gap. */
async function countTiles(db: Kysely<Database>, level: number): Promise<number> {
  const last = await db
    .selectFrom('tiles')
    .select('n')
    .where('level', '=', level)
    .orderBy('n', 'desc')
    .executeTakeFirst();
  return last ? last.n + 1 : 0;
}

async function bodiesOf(db: Kysely<Database>, from: number, count: number): Promise<string[]> {
  const rows = await span(db, from, count).select('body').execute();
  return rows.map(({ body }) => body);
}

/** Of the entries' bytes, not of the column beside them: what is signed is what is served. */
async function leavesOf(db: Kysely<Database>, from: number, count: number): Promise<Buffer[]> {
  return (await bodiesOf(db, from, count)).map(leafHash);
}

function span(db: Kysely<Database>, from: number, count: number) {
  return db
    .selectFrom('entries')
    .where('seq', '>=', from)
    .where('seq', '<', from + count)
    .orderBy('seq');
}

async function rootsOf(db: Kysely<Database>, level: number, from: number, count: number): Promise<Buffer[]> {
  const rows = await db
    .selectFrom('tiles')
    .select('root')
    .where('level', '=', level)
    .where('n', '>=', from)
    .where('n', '<', from + count)
    .orderBy('n')
    .execute();
  return rows.map(({ root }) => root);
}
