import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileHeaders } from '#app/http/ledger-file.ts';
import { readTileFile } from '#app/queries/ledger/ledger-files.server.ts';

/** A tile or an entry bundle, byte for byte the same for ever (C2SP tlog-tiles). */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const bytes = await readTileFile(context.kept.db, `tile/${params['*']}`);
  if (!bytes) throw new Response('no such tile\n', { status: 404, headers: fileHeaders('text', 'now') });
  return new Response(new Uint8Array(bytes), { headers: fileHeaders('bytes', 'ever') });
}
