import { findPersonByEmail, insertPerson } from '#db/stores/people.server.ts';
import type { Context } from '../context.server.ts';
import { formatInstant } from '../domain/instant.ts';
import { type Role, roles } from '../domain/ledger/entry.ts';
import { durably } from './durably.server.ts';
import { hashPassword, longestPassword } from './sign-in.server.ts';

/** Fewest characters of a password. */
export const shortestPassword = 12;

export type NewPerson = { name: string; email: string; role: Role; password: string };
export type PersonRefusal = {
  refused: 'no-name' | 'bad-email' | 'unknown-role' | 'short-password' | 'long-password' | 'email-taken';
};

/**
 * Lets someone sign in. Their id is a pseudonym, `p_` and ten random characters: the only thing that entries of the
 * ledger will say of them.
 */
export async function addPerson(
  context: Context,
  person: NewPerson,
): Promise<{ id: string } | PersonRefusal> {
  const name = person.name.trim();
  const email = person.email.trim().toLowerCase();
  if (name === '') return { refused: 'no-name' };
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email) || email.length > 320) return { refused: 'bad-email' };
  if (!roles.includes(person.role)) return { refused: 'unknown-role' };
  if ([...person.password].length < shortestPassword) return { refused: 'short-password' };
  if (person.password.length > longestPassword) return { refused: 'long-password' };
  const password = await hashPassword(person.password);
  const id = `p_${base32(context.random(10))}`;
  const created = formatInstant(context.now());
  return durably(context, async (trx) => {
    if (await findPersonByEmail(trx, email)) return { refused: 'email-taken' };
    await insertPerson(trx, { id, name, email, role: person.role, password, created, disabled: null });
    return { id };
  });
}

/** One character for each byte. */
function base32(bytes: Buffer): string {
  return Array.from(bytes, (byte) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(byte & 31)).join('');
}
