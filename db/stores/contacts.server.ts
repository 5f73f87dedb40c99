import { type Kysely, sql, type Transaction } from 'kysely';
import { asNamed, isMailAddress } from '#app/domain/mail/address.ts';
import type { Contact } from '#app/domain/mail/contact.ts';
import { dialectOf } from '../dialects/chosen.server.ts';
import type { Database } from '../schema.ts';
import type { ContactsTable } from '../tables/contacts.ts';
import { insertAll } from './insert.server.ts';

/** Values in one statement. */
const mostAtOnce = 5_000;

/** Where the customers of these cases are told of them, by the case; those who stopped it are not there. */
export async function findContacts(
  db: Kysely<Database>,
  cases: readonly string[],
): Promise<Map<string, Contact>> {
  const found = new Map<string, Contact>();
  for (let from = 0; from < cases.length; from += mostAtOnce) {
    const rows = await db
      .selectFrom('contacts')
      .selectAll()
      .where('case_id', 'in', cases.slice(from, from + mostAtOnce))
      .where('email', 'is not', null)
      .execute();
    for (const { case_id, email, language } of rows)
      if (email !== null) found.set(case_id, { email, language });
  }
  return found;
}

/** Whether any customer is told of a case by mail. */
export async function hasContacts(db: Kysely<Database>): Promise<boolean> {
  const row = await db
    .selectFrom('contacts')
    .select('case_id')
    .where('email', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What is known of where the customer of a case is told of it, that they stopped it too; `null` where nothing is. */
export async function findContact(db: Kysely<Database>, id: string): Promise<ContactsTable | null> {
  const row = await db.selectFrom('contacts').selectAll().where('case_id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** The cases whose customers are told of them at this address, whatever its capitals, with their charters. */
export async function findCasesToldAt(
  db: Kysely<Database>,
  address: string,
  charter: string | null,
): Promise<{ id: string; charter: string; email: string | null }[]> {
  if (!isMailAddress(address)) return [];
  const all = db
    .selectFrom('contacts')
    .innerJoin('cases', 'cases.id', 'contacts.case_id')
    .select(['cases.id', 'cases.charter', 'contacts.email'])
    .where(dialectOf(db).words.maybeAlike(sql.ref('contacts.email'), address))
    .orderBy('cases.id');
  const found = await (charter === null ? all : all.where('cases.charter', '=', charter)).execute();
  return found.filter(({ email }) => email !== null && asNamed(email) === asNamed(address));
}

/** Writes where customers are told of their cases, in the place of what was there. */
export async function putContacts(
  trx: Transaction<Database>,
  contacts: ReadonlyMap<string, Contact>,
): Promise<void> {
  const rows = [...contacts].map(([case_id, contact]) => ({ case_id, ...contact, stopped: null }));
  await insertAll(trx, 'contacts', rows, (insert) =>
    insert.onConflict((conflict) =>
      conflict.column('case_id').doUpdateSet((eb) => ({
        email: eb.ref('excluded.email'),
        language: eb.ref('excluded.language'),
        stopped: eb.ref('excluded.stopped'),
      })),
    ),
  );
}

/** Keeps that a customer wants no more, and when they said so, without their address. */
export async function stopContact(trx: Transaction<Database>, id: string, stopped: string): Promise<void> {
  await trx.updateTable('contacts').set({ email: null, stopped }).where('case_id', '=', id).execute();
}

export async function deleteContacts(trx: Transaction<Database>, cases: readonly string[]): Promise<void> {
  for (let from = 0; from < cases.length; from += mostAtOnce)
    await trx
      .deleteFrom('contacts')
      .where('case_id', 'in', cases.slice(from, from + mostAtOnce))
      .execute();
}
