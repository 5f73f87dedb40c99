import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { addPerson, type PersonRefusal, shortestPassword } from '#app/commands/add-person.server.ts';
import { disablePerson } from '#app/commands/disable-person.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Role } from '#app/domain/ledger/entry.ts';
import type { ExitStatus } from './cases.ts';
import { terminal } from './output.ts';
import { UsageError } from './usage-error.ts';

const refusals: Record<PersonRefusal['refused'], string> = {
  'no-name': '--name: expected a name',
  'bad-email': '--email: expected an address such as ines@example.com',
  'unknown-role': '--role: expected agent, compliance or administrator',
  'short-password': `password: expected at least ${shortestPassword} characters`,
  'long-password': 'password: expected a shorter one',
  'email-taken': '--email: somebody signs in with this address already',
};

/** Adds someone who may sign in; a password that nobody gave is made up and printed once. */
export async function addUser(
  context: Context,
  options: { name: string; email: string; role: Role; passwordStdin?: boolean },
): Promise<ExitStatus> {
  const given = options.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
  const password = given ?? randomBytes(15).toString('base64url');
  const added = await addPerson(context, { ...options, password });
  if ('refused' in added) throw new UsageError(refusals[added.refused]);
  terminal.answer(`${options.email} may sign in as ${options.role} (${added.id} in the ledger)`);
  if (given === null) terminal.answer(`password, shown this once: ${password}`);
  return 0;
}

/** Signs someone out and lets them in no more. */
export async function disableUser(context: Context, email: string): Promise<ExitStatus> {
  const disabled = await disablePerson(context, email);
  if ('refused' in disabled) throw new UsageError(`${email}: nobody signs in with this address`);
  terminal.answer(`${email} may sign in no more`);
  return 0;
}
