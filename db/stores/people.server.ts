import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { PeopleTable } from '../tables/people.ts';

export async function insertPerson(db: Kysely<Database>, person: PeopleTable): Promise<void> {
  await db.insertInto('people').values(person).execute();
}

/** By e-mail address in lower case. */
export async function findPersonByEmail(db: Kysely<Database>, email: string): Promise<PeopleTable | null> {
  const row = await db.selectFrom('people').selectAll().where('email', '=', email).executeTakeFirst();
  return row ?? null;
}

export async function markDisabled(db: Kysely<Database>, id: string, disabled: string): Promise<void> {
  await db.updateTable('people').set({ disabled }).where('id', '=', id).execute();
}

/** With the sessions of that person. */
export async function deletePerson(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('people').where('id', '=', id).execute();
}
