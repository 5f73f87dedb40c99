import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { deleteForgottenBrowsers, rememberBrowser, renameBrowser } from '#db/stores/known-browsers.server.ts';
import { markSignedIn } from '#db/stores/people.server.ts';
import { deleteExpiredSessions, insertSession } from '#db/stores/sessions.server.ts';
import type { Context } from '../../context.server.ts';
import type { Instant } from '../../domain/instant.ts';
import { browserId, knownUntil } from '../../domain/session/known-browser.ts';
import { sessionEnd, sessionId } from '../../domain/session/session.ts';

/** Two tokens, each for a cookie of its own and for nothing else: of the session, and by which the browser is known. */
export type SignedIn = { token: string; browser: string };

/**
 * Begins a session of a person who has proved a password, and knows the browser as theirs from now on, by a new token.
 * @param before the token by which the browser was known until now, maybe as somebody else's too; `null` without one
 */
export async function beginSession(
  trx: Transaction<Database>,
  { random }: Pick<Context, 'random'>,
  person: string,
  before: string | null,
  now: Instant,
): Promise<SignedIn> {
  const made = () => random(32).toString('base64url');
  const signedIn = { token: made(), browser: made() };
  await deleteExpiredSessions(trx, now);
  await insertSession(trx, {
    id: sessionId(signedIn.token),
    person,
    created: now,
    expires: sessionEnd(now, now),
    csrf: made(),
  });
  const id = browserId(signedIn.browser);
  await deleteForgottenBrowsers(trx, now);
  if (before !== null) await renameBrowser(trx, browserId(before), id);
  await rememberBrowser(trx, { id, person, ends: knownUntil(now) });
  await markSignedIn(trx, person, now);
  return signedIn;
}
