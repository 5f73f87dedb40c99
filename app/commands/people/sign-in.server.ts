import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findPersonByEmail, findPersonById } from '#db/stores/people.server.ts';
import type { PeopleTable } from '#db/tables/people.ts';
import type { Context } from '../../context.server.ts';
import type { Role } from '../../domain/person/kinds.ts';
import { durably } from '../durably.server.ts';
import { beginSession, type SignedIn } from './begin-session.server.ts';
import { type Attempt, countAttempt, forgiveAttempt } from './count-attempt.server.ts';
import { isPassword } from './hash-password.server.ts';

export type SignInRefusal =
  | { refused: 'wrong' }
  /** `wait`: seconds until another attempt is looked at. */
  | { refused: 'throttled'; wait: number };

/**
 * Signs a person in with a new session. Unknown, disabled and mistaken people get the same answer after the same
 * work. Every attempt counts until one succeeds.
 */
export async function signIn(
  context: Context,
  { password, ...given }: Attempt & { password: string },
): Promise<(SignedIn & { role: Role }) | SignInRefusal> {
  const attempt = { ...given, email: given.email.trim().toLowerCase() };
  const counted = await countAttempt(context, attempt);
  if ('wait' in counted) return { refused: 'throttled', ...counted };
  const person = await findPersonByEmail(context.db, attempt.email);
  const enabled = person !== null && person.disabled === null ? person : null;
  const right = await isPassword(enabled?.password ?? null, password);
  if (enabled === null || !right) return { refused: 'wrong' };
  const now = context.now();
  return durably(context, async (trx) => {
    if (!(await isStillProved(trx, enabled))) return { refused: 'wrong' };
    await forgiveAttempt(trx, counted, now);
    const signedIn = await beginSession(trx, context, enabled.id, attempt.browser, now);
    return { ...signedIn, role: enabled.role };
  });
}

/**
 * Whether what somebody proved to be theirs is so still: while their password was being verified it may have been
 * changed, or they may have been disabled, and the sessions that ended then are not to be followed by one more.
 */
export async function isStillProved(
  trx: Transaction<Database>,
  { id, password }: Pick<PeopleTable, 'id' | 'password'>,
): Promise<boolean> {
  const person = await findPersonById(trx, id);
  return person?.password === password && person.disabled === null;
}
