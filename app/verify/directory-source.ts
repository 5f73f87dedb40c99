import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { documentName } from '#app/domain/ledger/document-name.ts';
import { type Tile, tilePath, tileWidth } from '#app/domain/ledger/tile.ts';
import { mostBytesOfDocument, mostBytesOfPage, type SiteSource } from './site-source.ts';
import { SourceFault } from './source.ts';

/** The ledger in the directory of an export, offline, with the documents and pages beside it. */
export function directorySource(directory: string): SiteSource {
  // At once: files of a hundred kilobytes are read in less time than it takes to wait for them.
  const readFile = async (path: string, most = Number.POSITIVE_INFINITY): Promise<Buffer> => {
    const file = join(directory, path);
    try {
      if (most < Number.POSITIVE_INFINITY && statSync(file).size > most)
        throw new SourceFault(file, 'too-long');
      return readFileSync(file);
    } catch (error) {
      if (error instanceof SourceFault) throw error;
      const { code = '' } = error as NodeJS.ErrnoException;
      throw new SourceFault(file, code === 'ENOENT' || code === 'ENOTDIR' ? 'no-file' : 'unreadable', code);
    }
  };
  const read = (path: string) => readFile(join('ledger', path));
  return {
    name: directory,
    live: false,
    key: async () => (await read('key')).toString(),
    checkpoint: async () => (await read('checkpoint')).toString(),
    tile: (tile) => wholeOrPartial(tile, (each) => read(tilePath(each))),
    figures: async () => (await read('figures.json')).toString(),
    hasDocuments: async () => existsSync(join(directory, 'ledger', 'documents')),
    document: (hash) => readFile(join('ledger', 'documents', documentName(hash)), mostBytesOfDocument),
    page: (address) =>
      readFile(/\.[a-z]+$/.test(address) ? address : join(address, 'index.html'), mostBytesOfPage).catch(
        (error) => {
          if (error instanceof SourceFault && error.isAbsence) return null;
          throw error;
        },
      ),
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
