import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileHeaders } from '#app/http/ledger-file.ts';
import { readFiguresFile } from '#app/queries/ledger/ledger-files.server.ts';

/** Every published figure as of the newest checkpoint, for whoever works them out again from the entries. */
export async function loader({ context }: LoaderFunctionArgs) {
  const figures = await readFiguresFile(context.kept.db);
  if (figures === null)
    throw new Response('nothing is signed yet\n', { status: 404, headers: fileHeaders('text', 'now') });
  return new Response(figures, { headers: fileHeaders('json', 'now') });
}
