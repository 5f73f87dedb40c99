import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { documentName } from '../domain/ledger/document-name.ts';
import { tilePath, tilesBetween } from '../domain/ledger/tile.ts';
import { readCheckpointFile, readFiguresFile, readTileFile } from '../queries/ledger/ledger-files.server.ts';
import { listOpenDocuments, readOpenDocument } from '../queries/ledger/open-documents.server.ts';

/**
 * Writes what outsiders check the ledger by, byte for byte as it is served (C2SP tlog-tiles): checkpoint, key,
 * figures, the documents that everybody may read, and every tile and entry bundle of a tree of `size`.
 * @returns how many files were written
 */
export async function writeLedger(
  db: Kysely<Database>,
  { folder, size, key }: { folder: string; size: number; key: string },
  onProgress: (done: number, of: number) => void,
): Promise<number> {
  let files = 0;
  let entries = 0;
  const write = async (path: string, content: string | Buffer | null) => {
    if (content === null) throw new Error(`ledger/${path} is not in the database`);
    const at = join(folder, 'ledger', path);
    await mkdir(dirname(at), { recursive: true });
    await writeFile(at, content);
    files += 1;
  };
  for (const tile of tilesBetween(0, size)) {
    const path = tilePath(tile);
    await write(path, await readTileFile(db, path));
    if (tile.level !== 'entries') continue;
    entries += tile.width;
    onProgress(entries, size);
  }
  for (const hash of await listOpenDocuments(db))
    await write(`documents/${documentName(hash)}`, await readOpenDocument(db, hash));
  await write('figures.json', await readFiguresFile(db));
  await write('key', `${key}\n`);
  await write('checkpoint', await readCheckpointFile(db));
  return files;
}
