import { hashesAt, rootOfRow, type Tile, tilePath, tileWidth } from '#app/domain/ledger/tile.ts';
import type { LogSource } from './source.ts';

/** The tiles above the entries, as they follow from the full tiles below: 32 bytes of memory for 256 entries. */
export class UpperTiles {
  /** Roots of the full tiles of each level. */
  readonly #roots: Buffer[][] = [];

  /** Takes the root of the next full tile of a level. */
  add(root: Buffer, level = 0): void {
    const row = this.#roots[level] ?? [];
    this.#roots[level] = row;
    row.push(root);
    if (row.length % tileWidth === 0) this.add(rootOfRow(Buffer.concat(row.slice(-tileWidth))), level + 1);
  }

  /** Paths of the tiles of a tree of `size` that a source has otherwise. */
  async *changed(source: LogSource, size: number): AsyncGenerator<string> {
    for (let level = 1; hashesAt(level, size) > 0; level++) {
      const row = this.#roots[level - 1] ?? [];
      for (let n = 0; n * tileWidth < row.length; n++) {
        const hashes = Buffer.concat(row.slice(n * tileWidth, (n + 1) * tileWidth));
        const tile: Tile = { level, n, width: hashes.length / 32 };
        if (!(await source.tile(tile)).equals(hashes)) yield tilePath(tile);
      }
    }
  }
}
