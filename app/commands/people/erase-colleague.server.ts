import { dialectOf } from '#db/dialects/chosen.server.ts';
import { deleteMailsOf } from '#db/stores/mails.server.ts';
import { deletePerson, findPersonByEmail } from '#db/stores/people.server.ts';
import type { Context } from '../../context.server.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { transact } from '../transact.server.ts';
import { giveRole } from './give-role.server.ts';

/**
 * Erases somebody who could sign in: name, address, password, sessions, and what was to be told to them by mail. Entries carry a pseudonym alone and stay as
 * they are; from now on it names nobody.
 */
export async function eraseColleague(
  context: Context,
  who: Who,
  email: string,
): Promise<{ id: string } | { refused: 'unknown' }> {
  const erased = await transact(context, async (work) => {
    const person = await findPersonByEmail(work.trx, email.trim().toLowerCase());
    if (!person) return null;
    await giveRole(work, { id: person.id, role: null }, who);
    await deletePerson(work.trx, person.id);
    await deleteMailsOf(work.trx, person.id);
    return person;
  });
  if (!erased) return { refused: 'unknown' };
  const { id, name, email: address, password } = erased;
  await dialectOf(context.db).forgetting.end(
    context.db,
    [name, address, password].map((text) => Buffer.from(text)),
  );
  return { id };
}
