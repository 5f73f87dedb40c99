import { deleteSession } from '#db/stores/sessions.server.ts';
import type { Context } from '../../context.server.ts';
import { sessionId } from '../../domain/session/session.ts';
import { durably } from '../durably.server.ts';

/** Ends the session of a token; one that has ended already stays so. */
export async function signOut(context: Context, token: string): Promise<void> {
  await durably(context, (trx) => deleteSession(trx, sessionId(token)));
}
