import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Checkpoint,
  entriesOf,
  isSignedByLog,
  leafHash,
  readCheckpoint,
  tileAt,
  treeHash,
} from './tlog.ts';

/** What a log publishes: every entry, and the figures that go with its checkpoint. */
export type Log = { checkpoint: Checkpoint; entries: Buffer[]; figures: string };

/**
 * Reads a log from a site or from the folder of an export.
 * @throws Error where the checkpoint is not signed by the log's key, or the entries are not those that it signs
 */
export async function readLog(place: string): Promise<Log> {
  const read = (path: string) => readAt(place, path);
  const key = (await read('key')).toString().trim();
  const checkpoint = readCheckpoint((await read('checkpoint')).toString());
  const figures = (await read('figures.json')).toString();
  if (!isSignedByLog(checkpoint, key)) throw new Error('the checkpoint is not signed by the key of the log');
  const entries: Buffer[] = [];
  for (let n = 0; n * 256 < checkpoint.size; n++)
    entries.push(...entriesOf(await read(tileAt('entries', n, checkpoint.size))));
  if (treeHash(entries.map(leafHash)).toString('base64') !== checkpoint.root)
    throw new Error('the entries are not those that the checkpoint signs');
  return { checkpoint, entries, figures };
}

/** The document that a log names by its hash, base64, at the place of the log. */
export function readDocument(place: string, hash: string): Promise<Buffer> {
  return readAt(place, `documents/${Buffer.from(hash, 'base64').toString('base64url')}`);
}

function readAt(place: string, path: string): Promise<Buffer> {
  return /^https?:/.test(place) ? fetched(`${place}/ledger/${path}`) : readFile(join(place, 'ledger', path));
}

async function fetched(url: string): Promise<Buffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
