import type { LoaderFunctionArgs } from '@remix-run/node';
import { hashNamed } from '#app/domain/ledger/document-name.ts';
import { fileHeaders } from '#app/http/ledger-file.ts';
import { readOpenDocument } from '#app/queries/ledger/open-documents.server.ts';

/** What an edition or a method was published from, under the hash that its entry names: the same for ever. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const hash = hashNamed(params.hash ?? '');
  const body = hash === null ? null : await readOpenDocument(context.kept.db, hash);
  if (body === null)
    throw new Response('no such document\n', { status: 404, headers: fileHeaders('text', 'now') });
  return new Response(body, { headers: fileHeaders('json', 'ever') });
}
