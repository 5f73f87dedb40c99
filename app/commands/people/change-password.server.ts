import { deleteBrowsersOf } from '#db/stores/known-browsers.server.ts';
import { findPersonById, updatePerson } from '#db/stores/people.server.ts';
import { deleteSessionsOf } from '#db/stores/sessions.server.ts';
import type { Context } from '../../context.server.ts';
import { type PasswordFault, passwordFault } from '../../domain/session/password.ts';
import { durably } from '../durably.server.ts';
import { beginSession, type SignedIn } from './begin-session.server.ts';
import { type Attempt, countAttempt, forgiveAttempt } from './count-attempt.server.ts';
import { hashPassword, isPassword } from './hash-password.server.ts';
import { isStillProved, type SignInRefusal } from './sign-in.server.ts';

type Change = Omit<Attempt, 'email'> & {
  /** The id of whoever is signed in. */
  person: string;
  current: string;
  wanted: string;
};
export type ChangeRefusal = SignInRefusal | { refused: PasswordFault | 'same-password' };

/**
 * Changes one's own password. The one so far is asked for, and guesses at it are counted as those of signing in are.
 * Every session ends, and every browser is known no more; the browser at hand goes on with a new session.
 */
export async function changePassword(context: Context, change: Change): Promise<SignedIn | ChangeRefusal> {
  const { current, wanted, address, browser } = change;
  const person = await findPersonById(context.db, change.person);
  if (person === null || person.disabled !== null) return { refused: 'wrong' };
  const fault = passwordFault(wanted, person);
  if (fault) return { refused: fault };
  if (wanted === current) return { refused: 'same-password' };
  const counted = await countAttempt(context, { email: person.email, address, browser });
  if ('wait' in counted) return { refused: 'throttled', ...counted };
  if (!(await isPassword(person.password, current))) return { refused: 'wrong' };
  const password = await hashPassword(wanted);
  const now = context.now();
  return durably(context, async (trx) => {
    if (!(await isStillProved(trx, person))) return { refused: 'wrong' };
    await updatePerson(trx, person.id, { password });
    await deleteSessionsOf(trx, person.id);
    await deleteBrowsersOf(trx, person.id);
    await forgiveAttempt(trx, counted, now);
    return beginSession(trx, context, person.id, browser, now);
  });
}
