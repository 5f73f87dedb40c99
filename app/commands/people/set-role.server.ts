import { findPersonByEmail, updatePerson } from '#db/stores/people.server.ts';
import { deleteSessionsOf } from '#db/stores/sessions.server.ts';
import type { Context } from '../../context.server.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { type Role, roles } from '../../domain/person/kinds.ts';
import { transact } from '../transact.server.ts';
import { giveRole } from './give-role.server.ts';
import { isLastAdministrator } from './last-administrator.server.ts';

/**
 * Gives somebody another role, and ends their sessions: they sign in again with it. What they logged keeps the role
 * that they had then.
 */
export async function setRole(
  context: Context,
  who: Who,
  { email, role }: { email: string; role: Role },
): Promise<
  { id: string; before: Role } | { refused: 'unknown-person' | 'unknown-role' | 'last-administrator' }
> {
  if (!roles.includes(role)) return { refused: 'unknown-role' };
  return transact(context, async (work) => {
    const { trx } = work;
    const person = await findPersonByEmail(trx, email.trim().toLowerCase());
    if (!person) return { refused: 'unknown-person' };
    const answer = { id: person.id, before: person.role };
    if (person.role === role) return answer;
    if (await isLastAdministrator(trx, who, person)) return { refused: 'last-administrator' };
    if (person.disabled === null) await giveRole(work, { id: person.id, role }, who);
    await updatePerson(trx, person.id, { role });
    await deleteSessionsOf(trx, person.id);
    return answer;
  });
}
