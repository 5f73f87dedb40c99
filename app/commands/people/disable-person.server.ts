import { deleteBrowsersOf } from '#db/stores/known-browsers.server.ts';
import { findPersonByEmail, updatePerson } from '#db/stores/people.server.ts';
import { deleteSessionsOf } from '#db/stores/sessions.server.ts';
import type { Context } from '../../context.server.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { transact } from '../transact.server.ts';
import { giveRole } from './give-role.server.ts';
import { isLastAdministrator } from './last-administrator.server.ts';

/**
 * Signs someone out everywhere, at once, until they are enabled again. What they logged stays under their pseudonym.
 */
export async function disablePerson(
  context: Context,
  who: Who,
  email: string,
): Promise<{ id: string } | { refused: 'unknown-person' | 'last-administrator' }> {
  return transact(context, async (work) => {
    const { trx, now } = work;
    const person = await findPersonByEmail(trx, email.trim().toLowerCase());
    if (!person) return { refused: 'unknown-person' };
    if (await isLastAdministrator(trx, who, person)) return { refused: 'last-administrator' };
    await giveRole(work, { id: person.id, role: null }, who);
    await updatePerson(trx, person.id, { disabled: person.disabled ?? formatInstant(now) });
    await deleteSessionsOf(trx, person.id);
    await deleteBrowsersOf(trx, person.id);
    return { id: person.id };
  });
}
