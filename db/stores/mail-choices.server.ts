import type { Kysely, Transaction } from 'kysely';
import { type MailChoices, usualChoices } from '#app/domain/mail/choices.ts';
import type { Role } from '#app/domain/person/kinds.ts';
import type { Language } from '#app/languages/language.ts';
import type { Database } from '../schema.ts';
import type { MailChoicesTable } from '../tables/mail-choices.ts';

/** Somebody who may sign in, with what they want to be told. */
export type Reader = MailChoices & {
  id: string;
  /** `null` for who never chose one. */
  language: Language | null;
  email: string;
  role: Role;
  digestedSeq: number | null;
  digestedDay: string | null;
};

/** Everyone who may sign in, or one of them. */
export async function readReaders(db: Kysely<Database>, only?: string): Promise<Reader[]> {
  const all = db
    .selectFrom('people')
    .leftJoin('mail_choices', 'mail_choices.person', 'people.id')
    .select(['people.id', 'people.email', 'people.role', 'mail_choices.language', 'mail_choices.warnings'])
    .select(['mail_choices.breaches', 'mail_choices.digested_seq', 'mail_choices.digested_day'])
    .where('people.disabled', 'is', null)
    .orderBy('people.id');
  const rows = await (only === undefined ? all : all.where('people.id', '=', only)).execute();
  return rows.map(({ id, email, role, language, warnings, breaches, digested_seq, digested_day }) => ({
    ...{ id, email, role, digestedSeq: digested_seq, digestedDay: digested_day },
    language,
    warnings: warnings ?? usualChoices.warnings,
    breaches: breaches ?? usualChoices.breaches,
  }));
}

/** Writes what somebody chose. */
export async function putChoices(
  trx: Transaction<Database>,
  choices: Omit<MailChoicesTable, 'digested_seq' | 'digested_day'>,
): Promise<void> {
  const { language, warnings, breaches } = choices;
  await trx
    .insertInto('mail_choices')
    .values({ ...choices, digested_seq: -1, digested_day: null })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ language, warnings, breaches }))
    .execute();
}

/** Writes down up to where, and on which day, somebody's digest was written. */
export async function markDigested(
  trx: Transaction<Database>,
  person: string,
  digested: Pick<MailChoicesTable, 'digested_seq' | 'digested_day'>,
): Promise<void> {
  await trx.updateTable('mail_choices').set(digested).where('person', '=', person).execute();
}
