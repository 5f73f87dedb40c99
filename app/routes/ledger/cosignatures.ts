import type { ActionFunctionArgs } from '@remix-run/node';
import { keepCosignatures } from '#app/commands/ledger/keep-cosignatures.server.ts';
import { readText } from '#app/http/body.server.ts';
import { fileHeaders } from '#app/http/ledger-file.ts';

const answers = {
  kept: [200, 'kept'],
  malformed: [400, 'expected a checkpoint of this log with cosignatures (C2SP tlog-cosignature)'],
  'not-ours': [409, 'this log did not sign that checkpoint'],
  'no-witness': [
    403,
    'no cosignature on it is by a witness that this log knows, or by the key in Witness-Key',
  ],
  asked: [202, 'kept as a request to be a witness of this log: its administrator decides'],
  refused: [403, 'this log does not take you as a witness'],
  'name-taken': [409, 'the log itself or one of its witnesses has this name: make a key under another one'],
  'too-many-ask': [503, 'too many ask to be witnesses of this log: ask again later'],
} as const;

/**
 * Takes cosignatures from witnesses that no log can reach, such as a reader's own machine: each proves itself. Who is no
 * witness yet says its verifier key in the header `Witness-Key`, and asks to be one by that.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { code } = await keepCosignatures(
    context.kept,
    await readText(request),
    request.headers.get('Witness-Key'),
  );
  const [status, said] = answers[code];
  return new Response(`${said}\n`, { status, headers: fileHeaders('text', 'now') });
}

export function loader(): never {
  const headers = { ...fileHeaders('text', 'now'), Allow: 'POST' };
  throw new Response('expected POST\n', { status: 405, headers });
}
