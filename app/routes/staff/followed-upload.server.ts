import type { ImportReport } from '#app/domain/import-run/report.ts';
import type { Args } from '#app/http/session.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { followUpload, type UploadState } from '#app/import/import-upload.server.ts';
import { findRejected, type Upload } from '#app/import/upload-files.server.ts';
import type { Language } from '#app/languages/language.ts';
import { readImportRun } from '#app/queries/staff/import-runs.server.ts';

/** The file of an address: `upload` while it is still at hand, else only what became of it. */
type Followed = {
  upload: Upload | null;
  token: string;
  name: string;
  state: UploadState | { phase: 'unfinished'; report: ImportReport };
  /** Its rejected rows as they stood in it, for as long as they are kept. */
  rejected: Awaited<ReturnType<typeof findRejected>>;
};

/** The file on its way in, or the import of old, that the address names. @throws Response 404 when there is none */
export async function followedImport({ params, context }: Args): Promise<Followed> {
  const token = params.id ?? '';
  const say = (language: Language) => translator(language).reason;
  const followed = await followUpload(context.kept, token, { say, log: context.log });
  if (followed) {
    const { upload } = followed;
    const rejected = await findRejected(context.kept, upload.result?.id ?? token);
    return { ...followed, token, name: upload.name, rejected };
  }
  const run = await readImportRun(context.kept.db, token);
  if (!run) throw new Response(null, { status: 404 });
  const { id, report, finished, file } = run;
  const state = finished
    ? ({ phase: 'imported', id, report, resumedAt: 0, declared: 0 } as const)
    : ({ phase: 'unfinished', report } as const);
  return { upload: null, token, name: file, state, rejected: await findRejected(context.kept, id) };
}
