import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { withTime } from '#db/dialects/busy.server.ts';
import { sweep } from '../commands/ledger/sweep.server.ts';
import type { Context } from '../context.server.ts';
import type { ImportReport } from '../domain/import-run/report.ts';
import type { Language } from '../languages/language.ts';
import { type Imported, importFile, type Preview, previewImport } from './import-file.server.ts';
import { rejectedRows } from './import-rejected.server.ts';
import { formatFor, type ImportRequest } from './import-run.server.ts';
import { loadMappings } from './mappings.server.ts';
import { takingOver } from './take-over.server.ts';
import {
  createSentFile,
  deleteSent,
  deleteUntouched,
  keepUpload,
  readNote,
  sentFile,
  type Upload,
  writeRejected,
} from './upload-files.server.ts';

type Underway = { phase: 'reading' | 'importing'; done: number; of: number; rows: number };
/** How far an upload has come. `refused`: it cannot be read, and why; `broken`: through no fault of the file. */
export type UploadState =
  | Underway
  | { phase: 'previewed'; report: ImportReport; preview: Preview }
  | ({ phase: 'imported'; declared: number } & Imported)
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

/** Writes a file as it arrives to disk, whatever its size. @returns the token that names it @throws UnsafePlace */
export async function receiveUpload(context: Context, data: AsyncIterable<Uint8Array>): Promise<string> {
  const token = context.random(16).toString('hex');
  const path = sentFile(context, token);
  await pipeline(data, createSentFile(path)).catch(async (error) => {
    await rm(path, { force: true });
    throw error;
  });
  return token;
}

export async function discardUpload(context: Context, token: string): Promise<void> {
  states.get(context)?.delete(token);
  await deleteSent(context, token);
}

/** The upload of this token and how far it has come; work that a stop interrupted goes on. `null`: there is none. */
export async function followUpload(
  context: Context,
  token: string,
  speech: Speech,
): Promise<{ upload: Upload; state: UploadState } | null> {
  if (!/^[0-9a-f]{32}$/.test(token)) return null;
  const upload = await readNote(context, token);
  if (upload === 'forged') speech.log.error({}, 'the note of an upload is not ours');
  if (upload === 'forged' || upload === null) return null;
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
      ...{ path: sentFile(context, token), name, mapping, language, say: say(language), beside: true },
      ...(upload.takeOver && { differing: takingOver }),
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
    // As the import had time, although somebody began it from a page.
    const patient = { ...context, patience: Math.max(context.patience, withTime) };
    const result = { ...done, ...(await sweep(patient, null)) };
    await keepUpload(context, { ...upload, result });
    await deleteSent(context, token, 'note');
    set({ phase: 'imported', ...result });
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
  await writeRejected(context, id, format, rejectedRows(request, report));
}

/** Deletes what nobody came back for in a day. @throws UnsafePlace */
export async function forgetUploads(context: Context): Promise<void> {
  for (const token of await deleteUntouched(context, Date.now() - forgottenAfter))
    states.get(context)?.delete(token);
}

function statesOf(context: Context): Map<string, UploadState> {
  const known = states.get(context) ?? new Map<string, UploadState>();
  states.set(context, known);
  return known;
}
