import type { Context } from '#app/context.server.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import { instantOf } from '#app/domain/instant.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { type Colleague, readColleagues } from '#app/queries/staff/colleagues.server.ts';
import type { ExitStatus, Output } from './cases.ts';

/** `kept user list`: everyone who may sign in or could, in the order of their addresses. */
export async function listUsers(
  { db }: Pick<Context, 'db'>,
  { json, language }: { json?: boolean; language: Language },
  output: Output,
): Promise<ExitStatus> {
  const words = translator(language);
  const colleagues = await readColleagues(db);
  if (json) output.answer(JSON.stringify(colleagues));
  else if (colleagues.length === 0) output.answer(words.t('colleagues.nobody', { add: '`kept user add`' }));
  else for (const line of colleagues.flatMap((colleague) => linesOf(colleague, words))) output.answer(line);
  return 0;
}

function linesOf(colleague: Colleague, { t, date, dateTime }: Translator): string[] {
  const { name, email, role, pseudonym, created, disabled, signedIn } = colleague;
  const day = (instant: string) => date(dayOf(instantOf(instant), 'UTC'));
  const facts = [
    t('colleagues.since', { date: day(created) }),
    signedIn === null
      ? t('colleagues.lastUnknown')
      : t('colleagues.last', { date: dateTime(instantOf(signedIn), 'UTC') }),
    ...(disabled === null ? [] : [t('colleagues.disabledSince', { date: day(disabled) })]),
  ];
  return [
    t('colleagues.one', { email, name, role: t(`roles.${role}`), id: pseudonym }),
    `  ${facts.join(', ')}`,
  ];
}
