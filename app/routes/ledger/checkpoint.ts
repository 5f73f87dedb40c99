import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileHeaders } from '#app/http/ledger-file.ts';
import { readCheckpointFile } from '#app/queries/ledger/ledger-files.server.ts';

/** The newest signed checkpoint, never older than a few seconds (C2SP tlog-tiles). */
export async function loader({ context }: LoaderFunctionArgs) {
  const checkpoint = await readCheckpointFile(context.kept.db);
  if (checkpoint === null)
    throw new Response('nothing is signed yet\n', { status: 404, headers: fileHeaders('text', 'now') });
  return new Response(checkpoint, { headers: fileHeaders('text', 'now') });
}
