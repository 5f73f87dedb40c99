import { deleteBrowsersOf } from '#db/stores/known-browsers.server.ts';
import { findPersonByEmail } from '#db/stores/people.server.ts';
import { deleteSessionsOf } from '#db/stores/sessions.server.ts';
import type { Context } from '../../context.server.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { durably } from '../durably.server.ts';

/**
 * Ends all sessions of someone, as after a telephone was lost, and lets no browser be known as theirs: they sign in
 * again with their password.
 */
export async function signOutEverywhere(
  context: Context,
  _who: Who,
  email: string,
): Promise<{ id: string; sessions: number } | { refused: 'unknown-person' }> {
  return durably(context, async (trx) => {
    const person = await findPersonByEmail(trx, email.trim().toLowerCase());
    if (!person) return { refused: 'unknown-person' };
    const sessions = await deleteSessionsOf(trx, person.id);
    await deleteBrowsersOf(trx, person.id);
    return { id: person.id, sessions };
  });
}
