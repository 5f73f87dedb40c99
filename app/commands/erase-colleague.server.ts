import { forgetDeleted } from '#db/dialect.server.ts';
import { deletePerson, findPersonByEmail } from '#db/stores/people.server.ts';
import type { Context } from '../context.server.ts';

/**
 * Erases somebody who could sign in: name, address, password and sessions. Entries carry a pseudonym alone and stay as
 * they are; from now on it names nobody.
 */
export async function eraseColleague(
  context: Context,
  email: string,
): Promise<{ id: string } | { refused: 'unknown' }> {
  const person = await findPersonByEmail(context.db, email.trim().toLowerCase());
  if (!person) return { refused: 'unknown' };
  await deletePerson(context.db, person.id);
  await forgetDeleted(context.db);
  return { id: person.id };
}
