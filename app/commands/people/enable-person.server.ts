import { findPersonByEmail, updatePerson } from '#db/stores/people.server.ts';
import type { Context } from '../../context.server.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { transact } from '../transact.server.ts';
import { giveRole } from './give-role.server.ts';

/**
 * Lets someone who was disabled sign in again, under the pseudonym, with the role and the password that they had.
 * @returns since when they were disabled; `null` when they were not
 */
export async function enablePerson(
  context: Context,
  who: Who,
  email: string,
): Promise<{ id: string; since: string | null } | { refused: 'unknown-person' }> {
  return transact(context, async (work) => {
    const { trx } = work;
    const person = await findPersonByEmail(trx, email.trim().toLowerCase());
    if (!person) return { refused: 'unknown-person' };
    if (person.disabled !== null) {
      await giveRole(work, person, who);
      await updatePerson(trx, person.id, { disabled: null });
    }
    return { id: person.id, since: person.disabled };
  });
}
