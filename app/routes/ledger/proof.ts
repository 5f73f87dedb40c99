import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileHeaders } from '#app/http/ledger-file.ts';
import { readProofFile } from '#app/queries/ledger/inclusion.server.ts';

/** The proof that an entry is in the ledger as the newest checkpoint signs it (C2SP tlog-proof): `12.tlog-proof`. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const [, seq] = /^(0|[1-9]\d{0,14})\.tlog-proof$/.exec(params.file ?? '') ?? [];
  const file = seq === undefined ? null : await readProofFile(context.kept.db, Number(seq));
  if (file === null)
    throw new Response('no such entry is signed\n', { status: 404, headers: fileHeaders('text', 'now') });
  return new Response(file, { headers: fileHeaders('text', 'now') });
}
