import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { addPerson, type PersonRefusal, shortestPassword } from '#app/commands/add-person.server.ts';
import { disablePerson } from '#app/commands/disable-person.server.ts';
import { eraseColleague } from '#app/commands/erase-colleague.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Language } from '#app/domain/language.ts';
import { type Role, roles } from '#app/domain/ledger/entry.ts';
import { translator } from '#app/i18n/translator.ts';
import { findPersonByEmail } from '#db/stores/people.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { UsageError } from './usage-error.ts';

type Refused = PersonRefusal['refused'];

/** Adds someone who may sign in; a password that nobody gave is made up and printed once. */
export async function addUser(
  context: Context,
  options: { name: string; email: string; role: Role; passwordStdin?: boolean; language: Language },
  output: Output,
): Promise<ExitStatus> {
  const given = options.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
  const password = given ?? randomBytes(15).toString('base64url');
  const added = await addPerson(context, { ...options, password });
  if ('refused' in added) throw refusal(added.refused);
  const { t } = translator(options.language);
  const role = t(`roles.${options.role}`);
  output.answer(t('colleagues.added', { email: options.email, role, id: added.id }));
  if (given === null) output.answer(t('colleagues.password', { password }));
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
  const erased = yes ? await eraseColleague(context, email) : await findPersonByEmail(context.db, email);
  if (!erased || 'refused' in erased) throw new UsageError('usage.nobody', { email });
  output.answer(
    yes ? t('erasing.colleague', { email, id: erased.id }) : t('erasing.colleagueAsked', { email }),
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
  const disabled = await disablePerson(context, email);
  if ('refused' in disabled) throw new UsageError('usage.nobody', { email });
  output.answer(translator(language).t('colleagues.disabled', { email }));
  return 0;
}

function refusal(refused: Refused): UsageError {
  switch (refused) {
    case 'bad-email':
      return new UsageError('colleagues.refused.bad-email', { example: 'ines@example.com' });
    case 'unknown-role':
      return new UsageError('colleagues.refused.unknown-role', { roles: roles.join(', ') });
    case 'short-password':
      return new UsageError('colleagues.refused.short-password', { least: shortestPassword });
    default:
      return new UsageError(`colleagues.refused.${refused}`);
  }
}
