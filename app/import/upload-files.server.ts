/**
 * Where files lie that were sent to be imported, and what is noted of them: in a folder beside the database that
 * nobody else of the machine may enter. Every function here makes sure of that before anything in it is trusted.
 */
import { timingSafeEqual } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, type WriteStream } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, parse } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ownFolder, UnsafePlace } from '#db/private-files.server.ts';
import type { Context } from '../context.server.ts';
import type { Who } from '../domain/ledger/entry.ts';
import type { Language } from '../languages/language.ts';
import type { Imported } from './import-file.server.ts';

/** A file that someone sent, waiting beside the database: what it is called and what is to become of it. */
export type Upload = {
  token: string;
  name: string;
  mapping: string;
  language: Language;
  who: Who;
  /** Whoever sent it has seen the preview and wants it recorded. */
  confirmed: boolean;
  /** They also want taken over what differs from the record. */
  takeOver?: boolean;
  result: (Imported & { declared: number }) | null;
};

const formats = ['csv', 'ndjson'] as const;
type Format = (typeof formats)[number];

/**
 * The folder, made unless it is there.
 * @throws UnsafePlace where somebody else made it, or could write to it
 */
export function openUploads(context: Context): string {
  return ownFolder(context.uploads());
}

export function sentFile(context: Context, token: string): string {
  return join(openUploads(context), `${token}.file`);
}

/**
 * Notes what a received file is and whose; its preview begins when it is first asked for. Under a seal of the log's key:
 * entries will name that person, and whoever else could write to the disk must not choose them.
 */
export async function keepUpload(context: Context, upload: Upload): Promise<void> {
  const text = JSON.stringify(upload);
  await writeAnew(context, notePath(context, upload.token), [
    `${sealOf(context, upload.token, text)}\n`,
    text,
  ]);
}

/** What was noted of a file; `forged` where the key did not seal that, or sealed it for another file. */
export async function readNote(context: Context, token: string): Promise<Upload | 'forged' | null> {
  const note = await readFile(notePath(context, token), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (note === null) return null;
  const [seal = '', ...rest] = note.split('\n');
  const text = rest.join('\n');
  const [said, own] = [Buffer.from(seal), Buffer.from(sealOf(context, token, text))];
  if (said.length !== own.length || !timingSafeEqual(said, own)) return 'forged';
  return JSON.parse(text) as Upload;
}

/** Keeps rejected rows as they come, by the token of a preview or the id of an import. */
export async function writeRejected(
  context: Context,
  id: string,
  format: Format,
  rows: AsyncIterable<string>,
): Promise<void> {
  await writeAnew(context, rejectedPath(context, id, format), rows);
}

/** The rejected rows of a preview or an import as they stood in its file; `null` when they are not kept any more. */
export async function findRejected(
  context: Context,
  id: string,
): Promise<{ format: Format; open: () => Readable } | null> {
  for (const format of formats) {
    const path = rejectedPath(context, id, format);
    if (await stat(path).catch(() => null)) return { format, open: () => createReadStream(path) };
  }
  return null;
}

/** Deletes the rejected rows of every preview and import that are kept: any may be about someone who is erased. */
export async function forgetRejected(context: Context): Promise<void> {
  const files = await filesIn(context);
  const tokens = files.filter((name) => name.endsWith('.json')).map((name) => parse(name).name);
  const imports = await context.db.selectFrom('imports').select('id').execute();
  const ids = [...tokens, ...imports.map(({ id }) => id)];
  const kept = ids
    .flatMap((id) => formats.map((format) => rejectedPath(context, id, format)))
    .filter((path) => files.includes(basename(path)));
  await Promise.all(kept.map((path) => rm(path, { force: true })));
}

/** Deletes a file with its rejected rows, and its note unless that is still asked for. */
export async function deleteSent(context: Context, token: string, keep?: 'note'): Promise<void> {
  const rejected = formats.map((format) => rejectedPath(context, token, format));
  const note = keep === 'note' ? [] : [notePath(context, token)];
  const paths = [sentFile(context, token), ...note, ...rejected];
  await Promise.all(paths.map((path) => rm(path, { force: true })));
}

/**
 * Deletes what nobody has touched since a moment, in milliseconds: of a file and its note, the younger counts.
 * @returns the tokens of those that are gone
 */
export async function deleteUntouched(context: Context, since: number): Promise<string[]> {
  await deleteUntouchedIn(folderOfOld(), since);
  return deleteUntouchedIn(existsSync(context.uploads()) ? openUploads(context) : null, since);
}

async function deleteUntouchedIn(folder: string | null, since: number): Promise<string[]> {
  if (folder === null) return [];
  const uploads = new Map<string, string[]>();
  for (const name of await readdir(folder)) {
    const token = parse(name).name;
    uploads.set(token, [...(uploads.get(token) ?? []), join(folder, name)]);
  }
  const deleted: string[] = [];
  for (const [token, files] of uploads) {
    if (Math.max(...(await Promise.all(files.map(lastTouched)))) > since) continue;
    await Promise.all(files.map((path) => rm(path, { force: true })));
    deleted.push(token);
  }
  return deleted;
}

/** Where files lay that were sent to a Kept of before: nothing is read there, but customers' data must not stay. */
function folderOfOld(): string | null {
  const folder = join(tmpdir(), 'kept-imports');
  try {
    return existsSync(folder) ? ownFolder(folder) : null;
  } catch (error) {
    // Somebody else's is none of our business.
    if (error instanceof UnsafePlace) return null;
    throw error;
  }
}

/** Names; none where nothing was ever sent. */
async function filesIn(context: Context): Promise<string[]> {
  return existsSync(context.uploads()) ? readdir(openUploads(context)) : [];
}

/** Milliseconds; 0 where another request has taken the file away meanwhile. */
async function lastTouched(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found?.mtimeMs ?? 0;
}

/** Writes a file whole or not at all; of two at once the later stays. */
async function writeAnew(
  context: Context,
  path: string,
  parts: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const draft = `${path}.${context.random(8).toString('hex')}`;
  try {
    await pipeline(parts, createSentFile(draft));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A new file that only we may read; none of that name must be there. */
export function createSentFile(path: string): WriteStream {
  return createWriteStream(path, { flags: 'wx', mode: 0o600 });
}

function notePath(context: Context, token: string): string {
  return join(openUploads(context), `${token}.json`);
}

function sealOf(context: Context, token: string, text: string): string {
  return context.signer().fingerprint(JSON.stringify(['upload', token, text]));
}

/** Nobody guesses its name. */
function rejectedPath(context: Context, id: string, format: Format): string {
  const name = context.signer().fingerprint(JSON.stringify(['rejected', id]));
  return join(openUploads(context), `${Buffer.from(name, 'base64').toString('hex')}.rejected.${format}`);
}
