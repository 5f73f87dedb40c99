import { findPersonByEmail, updatePerson } from '#db/stores/people.server.ts';
import { deleteSessionsOf } from '#db/stores/sessions.server.ts';
import type { Context } from '../context.server.ts';
import { type Role, roles, type Who } from '../domain/ledger/entry.ts';
import { durably } from './durably.server.ts';

/**
 * Gives somebody another role, and ends their sessions: they sign in again with it. What they logged keeps the role
 * that they had then.
 */
export async function setRole(
  context: Context,
  _who: Who,
  { email, role }: { email: string; role: Role },
): Promise<{ id: string; before: Role } | { refused: 'unknown-person' | 'unknown-role' }> {
  if (!roles.includes(role)) return { refused: 'unknown-role' };
  return durably(context, async (trx) => {
    const person = await findPersonByEmail(trx, email.trim().toLowerCase());
    if (!person) return { refused: 'unknown-person' };
    const answer = { id: person.id, before: person.role };
    if (person.role === role) return answer;
    await updatePerson(trx, person.id, { role });
    await deleteSessionsOf(trx, person.id);
    return answer;
  });
}
