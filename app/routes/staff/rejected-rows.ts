import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/http/session.server.ts';
import { rejectedLines } from '#app/import/import-rejected.server.ts';
import { followedImport } from './followed-upload.server.ts';

/** The rejected rows of an import to be corrected and sent again; where they are not kept, their lines and reasons. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requirePerson(args);
  const { state, rejected } = await followedImport(args);
  if (!('report' in state)) throw new Response(null, { status: 404 });
  const format = rejected?.format ?? 'csv';
  const body = rejected ? createReadableStreamFromReadable(rejected.open()) : rejectedLines(state.report);
  return new Response(body, {
    headers: {
      'Content-Type': `${types[format]}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="kept-rejected.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

const types = { csv: 'text/csv', ndjson: 'application/x-ndjson' };
