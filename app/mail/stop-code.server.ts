import { timingSafeEqual } from 'node:crypto';
import type { Context } from '../context.server.ts';

/**
 * What the link that stops mails about a case has behind it: nobody else can make it, nothing keeps it, and it is another one
 * for another address.
 */
export function stopCodeOf({ signer }: Pick<Context, 'signer'>, id: string, email: string): string {
  const hashed = signer().fingerprint(JSON.stringify(['stop mails', id, email]));
  return Buffer.from(hashed, 'base64').toString('base64url');
}

/** Whether a code was sent to this address. */
export function isStopCode(
  context: Pick<Context, 'signer'>,
  code: string,
  { id, email }: { id: string; email: string },
): boolean {
  const [given, made] = [Buffer.from(code), Buffer.from(stopCodeOf(context, id, email))];
  return given.length === made.length && timingSafeEqual(given, made);
}
