import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Tile, tilePath, tileWidth } from '#app/domain/ledger/tile.ts';
import { type LogSource, SourceFault } from './source.ts';

/** The ledger in the directory of an export, offline. */
export function directorySource(directory: string): LogSource {
  // At once: files of a hundred kilobytes are read in less time than it takes to wait for them.
  const read = async (path: string): Promise<Buffer> => {
    try {
      return readFileSync(join(directory, 'ledger', path));
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      throw new SourceFault(
        join(directory, 'ledger', path),
        code === 'ENOENT' ? 'no-file' : 'unreadable',
        code,
      );
    }
  };
  return {
    name: directory,
    live: false,
    key: async () => (await read('key')).toString(),
    checkpoint: async () => (await read('checkpoint')).toString(),
    tile: (tile) => wholeOrPartial(tile, (each) => read(tilePath(each))),
    figures: async () => (await read('figures.json')).toString(),
    close: async () => undefined,
  };
}

/** A partial tile may be gone once the full one is there: then its beginning is what was asked for (tlog-tiles). */
export async function wholeOrPartial(tile: Tile, read: (tile: Tile) => Promise<Buffer>): Promise<Buffer> {
  if (tile.width === tileWidth) return read(tile);
  try {
    return await read(tile);
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    const whole = await read({ ...tile, width: tileWidth }).catch(() => Promise.reject(error));
    return tile.level === 'entries' ? firstEntries(whole, tile.width) : whole.subarray(0, tile.width * 32);
  }
}

function firstEntries(bundle: Buffer, count: number): Buffer {
  let end = 0;
  for (let entry = 0; entry < count && end + 2 <= bundle.length; entry++) end += 2 + bundle.readUInt16BE(end);
  return bundle.subarray(0, end);
}
