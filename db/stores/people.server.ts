import type { Kysely } from 'kysely';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import type { Database } from '../schema.ts';
import type { PeopleTable } from '../tables/people.ts';

export async function insertPerson(
  db: Kysely<Database>,
  person: Omit<PeopleTable, 'disabled' | 'signed_in'>,
): Promise<void> {
  await db.insertInto('people').values(person).execute();
}

/** By e-mail address in lower case. */
export async function findPersonByEmail(db: Kysely<Database>, email: string): Promise<PeopleTable | null> {
  const row = await db.selectFrom('people').selectAll().where('email', '=', email).executeTakeFirst();
  return row ?? null;
}

export async function findPersonById(db: Kysely<Database>, id: string): Promise<PeopleTable | null> {
  const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Everyone, in the order of their addresses. */
export async function readPeople(db: Kysely<Database>): Promise<Omit<PeopleTable, 'password'>[]> {
  return db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'role', 'created', 'disabled', 'signed_in'])
    .orderBy('email')
    .execute();
}

/** How many administrators may sign in. */
export async function countAdministrators(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('people')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('role', '=', 'administrator')
    .where('disabled', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** @param change `disabled`: since when, or `null` to let them sign in again */
export async function updatePerson(
  db: Kysely<Database>,
  id: string,
  change: Partial<Pick<PeopleTable, 'disabled' | 'password' | 'role'>>,
): Promise<void> {
  await db.updateTable('people').set(change).where('id', '=', id).execute();
}

export async function markSignedIn(db: Kysely<Database>, id: string, now: Instant): Promise<void> {
  const signed_in = formatInstant(now);
  await db.updateTable('people').set({ signed_in }).where('id', '=', id).execute();
}

/** With the sessions and the known browsers of that person. */
export async function deletePerson(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('people').where('id', '=', id).execute();
}
