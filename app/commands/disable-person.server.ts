import { findPersonByEmail, markDisabled } from '#db/stores/people.server.ts';
import { deleteSessionsOf } from '#db/stores/sessions.server.ts';
import type { Context } from '../context.server.ts';
import { formatInstant } from '../domain/instant.ts';
import { durably } from './durably.server.ts';

/** Signs someone out everywhere, at once and for good. What they logged stays under their pseudonym. */
export async function disablePerson(
  context: Context,
  email: string,
): Promise<{ id: string } | { refused: 'unknown-person' }> {
  return durably(context, async (trx) => {
    const person = await findPersonByEmail(trx, email.trim().toLowerCase());
    if (!person) return { refused: 'unknown-person' };
    await markDisabled(trx, person.id, person.disabled ?? formatInstant(context.now()));
    await deleteSessionsOf(trx, person.id);
    return { id: person.id };
  });
}
