import type { PersonRefusal } from '#app/commands/people/add-person.server.ts';
import { disablePerson } from '#app/commands/people/disable-person.server.ts';
import { enablePerson } from '#app/commands/people/enable-person.server.ts';
import { setPassword } from '#app/commands/people/set-password.server.ts';
import { setRole } from '#app/commands/people/set-role.server.ts';
import { signOutEverywhere } from '#app/commands/people/sign-out-everywhere.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import type { Role } from '#app/domain/person/kinds.ts';

/** A password that nobody chose, as the command line makes it. */
export function madeUpPassword({ random }: Pick<Context, 'random'>): string {
  return random(15).toString('base64url');
}

/** At which field of the form a refusal is said. */
export function fieldOfRefusal(refused: PersonRefusal['refused']): '' | 'name' | 'email' | 'role' {
  switch (refused) {
    case 'no-name':
    case 'bad-name':
      return 'name';
    case 'bad-email':
    case 'email-taken':
    case 'email-disabled':
      return 'email';
    case 'unknown-role':
      return 'role';
    default:
      return '';
  }
}

/** What an administrator does about somebody, as the form says it. */
export type PersonAct = { act: 'role'; role: Role } | { act: 'disable' | 'enable' | 'password' | 'sign-out' };

/** Does it, by the command that the command line calls. `password`: shown once. */
export async function actOnPerson(
  context: Context,
  who: Who,
  email: string,
  asked: PersonAct,
): Promise<
  | { password: string | null }
  | { refused: 'unknown-person' | 'last-administrator' | 'own-password' | 'password-refused' }
> {
  if (asked.act === 'password') {
    const password = madeUpPassword(context);
    const set = await setPassword(context, who, { email, password });
    if (!('refused' in set)) return { password };
    return { refused: set.refused === 'unknown-person' ? set.refused : 'password-refused' };
  }
  const done = await withoutPassword(context, who, email, asked);
  if (!('refused' in done)) return { password: null };
  return { refused: done.refused === 'last-administrator' ? done.refused : 'unknown-person' };
}

function withoutPassword(
  context: Context,
  who: Who,
  email: string,
  asked: Exclude<PersonAct, { act: 'password' }> | { act: 'disable' | 'enable' | 'sign-out' },
) {
  if (asked.act === 'role') return setRole(context, who, { email, role: asked.role });
  if (asked.act === 'disable') return disablePerson(context, who, email);
  if (asked.act === 'enable') return enablePerson(context, who, email);
  return signOutEverywhere(context, who, email);
}
