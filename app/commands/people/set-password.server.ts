import { deleteBrowsersOf } from '#db/stores/known-browsers.server.ts';
import { findPersonByEmail, updatePerson } from '#db/stores/people.server.ts';
import { deleteSessionsOf } from '#db/stores/sessions.server.ts';
import type { Context } from '../../context.server.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { type PasswordFault, passwordFault } from '../../domain/session/password.ts';
import { durably } from '../durably.server.ts';
import { hashPassword } from './hash-password.server.ts';

/**
 * Gives somebody another password, as for one that was forgotten. They are signed out everywhere; whoever is disabled
 * stays so.
 */
export async function setPassword(
  context: Context,
  _who: Who,
  { email, password }: { email: string; password: string },
): Promise<{ id: string; disabled: boolean } | { refused: 'unknown-person' | PasswordFault }> {
  const found = await findPersonByEmail(context.db, email.trim().toLowerCase());
  if (!found) return { refused: 'unknown-person' };
  const fault = passwordFault(password, found);
  if (fault) return { refused: fault };
  const hashed = await hashPassword(password);
  return durably(context, async (trx) => {
    const person = await findPersonByEmail(trx, found.email);
    if (!person) return { refused: 'unknown-person' };
    await updatePerson(trx, person.id, { password: hashed });
    await deleteSessionsOf(trx, person.id);
    await deleteBrowsersOf(trx, person.id);
    return { id: person.id, disabled: person.disabled !== null };
  });
}
