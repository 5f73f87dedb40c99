import { foldNodes, type Node, nodesOf, type Range } from './proof.ts';
import { nodeIn, type Tile, tileOf, tilePath } from './tile.ts';

/**
 * The root of each range of a tree of `size`, from its tiles: O(log n) of them for each, every tile read once.
 * @throws RangeError when a tile is shorter than it should be
 */
export async function rootsFromTiles(
  ranges: readonly Range[],
  size: number,
  read: (tile: Tile) => Promise<Buffer>,
): Promise<Buffer[]> {
  const tiles = new Map<string, Buffer>();
  const hashOf = async (node: Node): Promise<Buffer> => {
    const tile = tileOf(node, size);
    const path = tilePath(tile);
    const bytes = tiles.get(path) ?? (await read(tile));
    tiles.set(path, bytes);
    return nodeIn(node, bytes);
  };
  const roots: Buffer[] = [];
  for (const range of ranges) {
    const hashes: Buffer[] = [];
    for (const node of nodesOf(range)) hashes.push(await hashOf(node));
    roots.push(foldNodes(hashes));
  }
  return roots;
}
