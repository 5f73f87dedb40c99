import { findPersonByEmail, insertPerson } from '#db/stores/people.server.ts';
import type { Context } from '../../context.server.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { type Role, roles } from '../../domain/person/kinds.ts';
import { type PasswordFault, passwordFault } from '../../domain/session/password.ts';
import { strayIn } from '../../domain/stray-character.ts';
import { transact } from '../transact.server.ts';
import { giveRole, pseudonymOf } from './give-role.server.ts';
import { hashPassword } from './hash-password.server.ts';

/** Characters of a name: more than anybody has. */
const longestName = 200;

export type NewPerson = { name: string; email: string; role: Role; password: string };
export type PersonRefusal = {
  /** `email-disabled`: somebody had this address, and is disabled. */
  refused:
    | 'no-name'
    | 'bad-name'
    | 'bad-email'
    | 'unknown-role'
    | 'email-taken'
    | 'email-disabled'
    | PasswordFault;
};

/**
 * Lets someone sign in, and has the ledger say so. Their id is a pseudonym: the only thing that entries will say of
 * them.
 */
export async function addPerson(
  context: Context,
  who: Who,
  person: NewPerson,
): Promise<{ id: string } | PersonRefusal> {
  const name = person.name.trim();
  const email = person.email.trim().toLowerCase();
  if (name === '') return { refused: 'no-name' };
  if (name.length > longestName || strayIn(name)) return { refused: 'bad-name' };
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email) || email.length > 320 || strayIn(email))
    return { refused: 'bad-email' };
  if (!roles.includes(person.role)) return { refused: 'unknown-role' };
  const fault = passwordFault(person.password, { name, email });
  if (fault) return { refused: fault };
  const password = await hashPassword(person.password);
  const id = pseudonymOf(context, email);
  return transact(context, async (work) => {
    const { trx, now } = work;
    const taken = await findPersonByEmail(trx, email);
    if (taken) return { refused: taken.disabled === null ? 'email-taken' : 'email-disabled' };
    const row = { id, name, email, role: person.role, password, created: formatInstant(now) };
    await insertPerson(trx, row);
    await giveRole(work, row, who);
    return { id };
  });
}
