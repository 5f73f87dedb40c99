import type { LoaderFunctionArgs } from '@remix-run/node';
import { formatVerifierKey } from '#app/domain/note/key.ts';
import { fileHeaders } from '#app/http/ledger-file.ts';

/** The key that the log signs with, to be pinned: `name+id+base64` alone on a line. */
export function loader({ context }: LoaderFunctionArgs) {
  const { key } = context.kept.signer();
  return new Response(`${formatVerifierKey(key)}\n`, { headers: fileHeaders('text', 'now') });
}
