import { randomBytes } from 'node:crypto';
import { addPerson, type PersonRefusal } from '#app/commands/people/add-person.server.ts';
import { disablePerson } from '#app/commands/people/disable-person.server.ts';
import { enablePerson } from '#app/commands/people/enable-person.server.ts';
import { eraseColleague } from '#app/commands/people/erase-colleague.server.ts';
import { setPassword } from '#app/commands/people/set-password.server.ts';
import { setRole } from '#app/commands/people/set-role.server.ts';
import { signOutEverywhere } from '#app/commands/people/sign-out-everywhere.server.ts';
import type { Context } from '#app/context.server.ts';
import { type Role, roles } from '#app/domain/person/kinds.ts';
import { longestPassword, shortestPassword } from '#app/domain/session/password.ts';
import { strayIn } from '#app/domain/stray-character.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { findPersonByEmail } from '#db/stores/people.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { commandLine } from './output.ts';
import { UsageError } from './usage-error.ts';

type Refused = PersonRefusal['refused'] | 'unknown-person' | 'last-administrator';
/** Where a password comes from: standard input when it is said so, else it is made up. */
type PasswordOptions = { passwordStdin?: boolean; input?: AsyncIterable<Uint8Array>; language: Language };

/** Adds someone who may sign in; a password that nobody gave is made up and printed once. */
export async function addUser(
  context: Context,
  options: { name: string; email: string; role: Role } & PasswordOptions,
  output: Output,
): Promise<ExitStatus> {
  const { password, madeUp } = await passwordOf(options);
  const added = await addPerson(context, commandLine, { ...options, password });
  if ('refused' in added) throw strayOf(options) ?? refusal(added.refused, options.email);
  const { t } = translator(options.language);
  const role = t(`roles.${options.role}`);
  output.answer(t('colleagues.added', { email: options.email, role, id: added.id }));
  if (madeUp) output.answer(t('colleagues.password', { password }));
  return 0;
}

/** Gives someone another password, made up and printed once unless it is given, and signs them out everywhere. */
export async function setUserPassword(
  context: Context,
  email: string,
  options: PasswordOptions,
  output: Output,
): Promise<ExitStatus> {
  const { password, madeUp } = await passwordOf(options);
  const set = await setPassword(context, commandLine, { email, password });
  if ('refused' in set) throw refusal(set.refused, email);
  const { t } = translator(options.language);
  output.answer(t('colleagues.passwordSet', { email }));
  if (madeUp) output.answer(t('colleagues.password', { password }));
  if (set.disabled) output.fault(t('colleagues.stillDisabled', { email, enable: enabling(email) }));
  return 0;
}

/** Gives someone another role; they sign in again with it. */
export async function setUserRole(
  context: Context,
  { email, role }: { email: string; role: Role },
  language: Language,
  output: Output,
): Promise<ExitStatus> {
  const set = await setRole(context, commandLine, { email, role });
  if ('refused' in set) throw refusal(set.refused, email);
  const { t } = translator(language);
  const said = { email, role: t(`roles.${role}`) };
  output.answer(
    set.before === role
      ? t('colleagues.roleSame', said)
      : t('colleagues.roleSet', { ...said, before: t(`roles.${set.before}`) }),
  );
  return 0;
}

/** Signs someone out and lets them in no more. */
export async function disableUser(
  context: Context,
  email: string,
  language: Language,
  output: Output,
): Promise<ExitStatus> {
  const disabled = await disablePerson(context, commandLine, email);
  if ('refused' in disabled) throw refusal(disabled.refused, email);
  output.answer(translator(language).t('colleagues.disabled', { email }));
  return 0;
}

/** Lets someone sign in again who was disabled. */
export async function enableUser(
  context: Context,
  email: string,
  language: Language,
  output: Output,
): Promise<ExitStatus> {
  const enabled = await enablePerson(context, commandLine, email);
  if ('refused' in enabled) throw refusal(enabled.refused, email);
  const { t } = translator(language);
  output.answer(t(enabled.since === null ? 'colleagues.notDisabled' : 'colleagues.enabled', { email }));
  return 0;
}

/** Ends every session of someone; no browser is known as theirs any more. */
export async function signOutUser(
  context: Context,
  email: string,
  language: Language,
  output: Output,
): Promise<ExitStatus> {
  const ended = await signOutEverywhere(context, commandLine, email);
  if ('refused' in ended) throw refusal(ended.refused, email);
  output.answer(translator(language).t('colleagues.signedOut', { email, count: ended.sessions }));
  return 0;
}

/** Says whom it would erase, and with `--yes` erases somebody who could sign in. */
export async function eraseUser(
  context: Context,
  email: string,
  { yes, language }: { yes?: boolean; language: Language },
  output: Output,
): Promise<ExitStatus> {
  const { t } = translator(language);
  const erased = yes
    ? await eraseColleague(context, commandLine, email)
    : await findPersonByEmail(context.db, email.trim().toLowerCase());
  if (!erased || 'refused' in erased) throw refusal('unknown-person', email);
  output.answer(
    yes ? t('erasing.colleague', { email, id: erased.id }) : t('erasing.colleagueAsked', { email }),
  );
  return 0;
}

async function passwordOf({ passwordStdin, input = process.stdin }: PasswordOptions) {
  if (!passwordStdin) return { password: randomBytes(15).toString('base64url'), madeUp: true };
  return { password: (await beginningOf(input)).replace(/\r?\n$/, ''), madeUp: false };
}

/** Enough of what comes in to see that it is too long for a password. */
async function beginningOf(input: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > 8 * longestPassword) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

const enabling = (email: string) => `\`kept user enable ${email}\``;

/** What is said of a name or an address with a character that does not show: which one, and where. */
function strayOf(given: { name: string; email: string }): UsageError | null {
  for (const field of ['name', 'email'] as const) {
    const stray = strayIn(given[field].trim());
    if (stray) return new UsageError('colleagues.refused.stray-character', { field, ...stray });
  }
  return null;
}

function refusal(refused: Refused, email: string): UsageError {
  switch (refused) {
    case 'unknown-person':
      return new UsageError('usage.nobody', { email });
    case 'bad-email':
      return new UsageError('colleagues.refused.bad-email', { example: 'ines@example.com' });
    case 'unknown-role':
      return new UsageError('colleagues.refused.unknown-role', { roles: roles.join(', ') });
    case 'email-taken':
      return new UsageError('colleagues.refused.email-taken', { list: '`kept user list`' });
    case 'email-disabled':
      return new UsageError('colleagues.refused.email-disabled', {
        ...{ enable: enabling(email), erase: `\`kept user erase ${email} --yes\`` },
      });
    case 'short-password':
      return new UsageError('colleagues.refused.short-password', { least: shortestPassword });
    case 'long-password':
      return new UsageError('colleagues.refused.long-password', { most: longestPassword });
    default:
      return new UsageError(`colleagues.refused.${refused}`);
  }
}
