import { mostInviteeFile } from '../import/invitees.ts';
import { paths } from '../paths.ts';
import { areaOf, wordsOf } from './area.ts';

/** The most bytes that anybody may send, that a signed-in person may, and that a file to import or one of payments may have. */
const mostFromAnyone = 8 * 1024;
const mostFromStaff = 64 * 1024;
/** Ten thousand characters of any script, as forms spell them: nine bytes each. */
const mostFromClaimant = 104 * 1024;
/** What is kept in memory whole. */
export const mostInMemory = Math.max(mostFromStaff, mostFromClaimant);
const mostFile = 500_000_000;
/** An answer on a receipt, whose comment may be of signs that take nine bytes each on their way. */
const mostAnswer = 20 * 1024;
export const mostPaymentFile = 512_000;
/** A checkpoint with a hundred cosignatures, each of which is less than half a kilobyte. */
const mostNote = 64 * 1024;

/** The most bytes that a body sent to an address may have. */
export function mostBytesTo(path: string): number {
  if (path === paths.ledgerCosignatures()) return mostNote;
  const area = areaOf(path);
  if (area === 'claim') return mostFromClaimant;
  const [, ...words] = wordsOf(path);
  if (area !== 'staff') return words[0] === 'receipts' ? mostAnswer : mostFromAnyone;
  if (words.join('/') === 'staff/to-pay/file') return mostPaymentFile;
  if (/^compliance\/surveys\/[^/]+\/invitations$/.test(words.join('/'))) return mostInviteeFile;
  return words.join('/') === 'staff/imports' ? mostFile : mostFromStaff;
}

/**
 * The text of a body that is kept in memory whole.
 * @throws Response 413 when it is longer than its address takes, 400 when it does not come to its end
 */
export async function readText(request: Request): Promise<string> {
  const most = Math.min(mostInMemory, mostBytesTo(new URL(request.url).pathname));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(request)) {
    length += chunk.length;
    if (length > most) throw new Response(null, { status: 413 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/**
 * A body as it arrives. Whoever stops before its end leaves the rest on the line, where the server throws it away: to
 * cancel it would close the connection before an answer could say why.
 * @throws Response 400 when it does not come to its end
 */
export async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array, undefined> {
  const reader = body?.getReader();
  const next = () => reader?.read().catch(() => Promise.reject(new Response(null, { status: 400 })));
  for (let read = await next(); read && !read.done; read = await next()) yield read.value;
}
