import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, parse } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadMappings } from '../content/mappings.server.ts';
import type { Context } from '../context.server.ts';
import type { ImportReport } from '../domain/import/report.ts';
import type { Language } from '../domain/language.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { type Imported, importFile, type Preview, previewImport } from './import-file.server.ts';
import { rejectedRows } from './import-rejected.server.ts';
import { formatFor, type ImportRequest } from './import-run.server.ts';

/** A file that someone sent, waiting in the temporary folder: what it is called and what is to become of it. */
export type Upload = {
  token: string;
  name: string;
  mapping: string;
  language: Language;
  who: Who;
  /** Whoever sent it has seen the preview and wants it recorded. */
  confirmed: boolean;
  result: Imported | null;
};
type Underway = { phase: 'reading' | 'importing'; done: number; of: number; rows: number };
/** How far an upload has come. `refused`: it cannot be read, and why; `broken`: through no fault of the file. */
export type UploadState =
  | Underway
  | { phase: 'previewed'; report: ImportReport; preview: Preview }
  | ({ phase: 'imported' } & Imported)
  | { phase: 'refused'; refused: string; line: number | null }
  | { phase: 'broken' };
/** How refusals are said, and whom to tell of what went wrong on our side. */
type Speech = {
  say: (language: Language) => ImportRequest['say'];
  log: { error: (fault: object, text: string) => void };
};

/** Rows that a preview shows one by one. */
const previewed = 12;
/** What nobody came back for in this long is deleted; milliseconds. */
const forgottenAfter = 24 * 3_600_000;

const states = new WeakMap<Context, Map<string, UploadState>>();

/** Writes a file as it arrives to the temporary folder, whatever its size. @returns the token that names it */
export async function receiveUpload(context: Context, data: AsyncIterable<Uint8Array>): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const token = context.random(16).toString('hex');
  await pipeline(data, createWriteStream(fileOf(token), { mode: 0o600 })).catch(async (error) => {
    await rm(fileOf(token), { force: true });
    throw error;
  });
  return token;
}

/** Says what a received file is; its preview begins when it is first asked for. */
export async function keepUpload(upload: Upload): Promise<void> {
  const path = noteOf(upload.token);
  await writeFile(`${path}.new`, JSON.stringify(upload), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

export async function discardUpload(context: Context, token: string): Promise<void> {
  states.get(context)?.delete(token);
  const paths = [fileOf(token), noteOf(token), ...rejectedOfAll(context, token)];
  await Promise.all(paths.map((path) => rm(path, { force: true })));
}

/** The upload of this token and how far it has come; work that a stop interrupted goes on. `null`: there is none. */
export async function followUpload(
  context: Context,
  token: string,
  speech: Speech,
): Promise<{ upload: Upload; state: UploadState } | null> {
  if (!/^[0-9a-f]{32}$/.test(token)) return null;
  const upload = await readUpload(token);
  if (!upload) return null;
  if (upload.result) return { upload, state: { phase: 'imported', ...upload.result } };
  const known = statesOf(context).get(token);
  if (known && !(upload.confirmed && known.phase === 'previewed')) return { upload, state: known };
  const state: UploadState = { phase: upload.confirmed ? 'importing' : 'reading', done: 0, of: 1, rows: 0 };
  statesOf(context).set(token, state);
  void work(context, upload, speech);
  return { upload, state };
}

/** Reads or imports in the background. Never throws: what goes wrong is a state too. */
async function work(context: Context, upload: Upload, { say, log }: Speech): Promise<void> {
  const { token, name, language, who } = upload;
  const phase = upload.confirmed ? ('importing' as const) : ('reading' as const);
  const set = (state: UploadState) => statesOf(context).set(token, state);
  try {
    const mapping = loadMappings(context.content, language).mappings.find(
      (each) => each.name === upload.mapping,
    );
    if (!mapping) throw new Error(`no mapping ${upload.mapping}`);
    const request: ImportRequest = {
      ...{ path: fileOf(token), name, mapping, language, say: say(language) },
      onProgress: ({ bytes, of, rows }) => set({ phase, done: bytes, of, rows }),
    };
    const done = upload.confirmed
      ? await importFile(context, who, request)
      : await previewImport(context, who, request, previewed);
    if ('refused' in done)
      return void set({ phase: 'refused', refused: done.refused, line: done.line ?? null });
    await keepRejected(context, 'preview' in done ? token : done.id, request, done.report).catch((error) =>
      log.error({ err: error }, 'rejected rows could not be kept'),
    );
    if ('preview' in done) return void set({ phase: 'previewed', ...done });
    await keepUpload({ ...upload, result: done });
    await Promise.all(
      [fileOf(token), ...rejectedOfAll(context, token)].map((path) => rm(path, { force: true })),
    );
    set({ phase: 'imported', ...done });
  } catch (error) {
    log.error({ err: error }, 'an import stopped');
    set({ phase: 'broken' });
  }
}

/**
 * Keeps the rejected rows of a preview, by its token, or of an import, by its id, for as long as a file that was sent:
 * of all that is in it they alone are still needed once it is imported.
 */
async function keepRejected(
  context: Context,
  id: string,
  request: ImportRequest,
  report: ImportReport,
): Promise<void> {
  const format = formatFor(request);
  if (format === null || report.rejected.length === 0) return;
  const path = rejectedOf(context, id, format);
  await pipeline(rejectedRows(request, report), createWriteStream(`${path}.new`, { mode: 0o600 }));
  await rename(`${path}.new`, path);
}

/** The rejected rows of a preview or an import as they stood in its file; `null` when they are not kept any more. */
export async function findRejected(
  context: Context,
  id: string,
): Promise<{ format: 'csv' | 'ndjson'; open: () => Readable } | null> {
  for (const format of formats) {
    const path = rejectedOf(context, id, format);
    if (await stat(path).catch(() => null)) return { format, open: () => createReadStream(path) };
  }
  return null;
}

/** Deletes the rejected rows of every preview and import that are kept: any may be about someone who is erased. */
export async function forgetRejected(context: Context): Promise<void> {
  const files = await readdir(folder).catch((): string[] => []);
  const tokens = files.filter((name) => name.endsWith('.json')).map((name) => parse(name).name);
  const imports = await context.db.selectFrom('imports').select('id').execute();
  const ids = [...tokens, ...imports.map(({ id }) => id)];
  const kept = ids
    .flatMap((id) => rejectedOfAll(context, id))
    .filter((path) => files.includes(basename(path)));
  await Promise.all(kept.map((path) => rm(path, { force: true })));
}

async function readUpload(token: string): Promise<Upload | null> {
  try {
    return JSON.parse(await readFile(noteOf(token), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Deletes what nobody came back for in a day: of a file and its note, the younger counts. */
export async function forgetUploads(context: Context): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const uploads = new Map<string, string[]>();
  for (const name of await readdir(folder)) {
    const token = parse(name).name;
    uploads.set(token, [...(uploads.get(token) ?? []), name]);
  }
  for (const [token, names] of uploads) {
    const files = names.map((name) => join(folder, name));
    const touched = Math.max(...(await Promise.all(files.map(lastTouched))));
    if (Date.now() - touched < forgottenAfter) continue;
    await Promise.all(files.map((path) => rm(path, { force: true })));
    states.get(context)?.delete(token);
  }
}

/** Milliseconds; 0 where another request has taken the file away meanwhile. */
async function lastTouched(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found?.mtimeMs ?? 0;
}

function statesOf(context: Context): Map<string, UploadState> {
  const known = states.get(context) ?? new Map<string, UploadState>();
  states.set(context, known);
  return known;
}

const folder = join(tmpdir(), 'kept-imports');
const fileOf = (token: string) => join(folder, `${token}.file`);
const noteOf = (token: string) => join(folder, `${token}.json`);
const formats = ['csv', 'ndjson'] as const;
/** Another server on this machine may have imported the same file: the name tells them apart, and nobody guesses it. */
function rejectedOf(context: Context, id: string, format: (typeof formats)[number]): string {
  const name = context.signer().fingerprint(JSON.stringify(['rejected', id]));
  return join(folder, `${Buffer.from(name, 'base64').toString('hex')}.rejected.${format}`);
}
function rejectedOfAll(context: Context, id: string): string[] {
  return formats.map((format) => rejectedOf(context, id, format));
}
