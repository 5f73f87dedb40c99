import type { Kysely } from 'kysely';
import { formatInstant, type Instant, instantOf } from '#app/domain/instant.ts';
import type { Role } from '#app/domain/person/kinds.ts';
import type { Database } from '../schema.ts';

export type Session = {
  id: string;
  created: Instant;
  expires: Instant;
  /** Base64url of 32 random bytes that every form of this session carries. */
  csrf: string;
  person: { id: string; name: string; role: Role };
};

export async function insertSession(
  db: Kysely<Database>,
  { id, created, expires, csrf, person }: Omit<Session, 'person'> & { person: string },
): Promise<void> {
  const times = { created: formatInstant(created), expires: formatInstant(expires) };
  await db
    .insertInto('sessions')
    .values({ id, person, csrf, ...times })
    .execute();
}

/** The session of that id while it lasts and while its person may sign in; else `null`. */
export async function findSession(db: Kysely<Database>, id: string, now: Instant): Promise<Session | null> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person')
    .select(['sessions.created', 'sessions.expires', 'sessions.csrf'])
    .select(['people.id as person', 'people.name', 'people.role'])
    .where('sessions.id', '=', id)
    .where('sessions.expires', '>', formatInstant(now))
    .where('people.disabled', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { created, expires, csrf, person, name, role } = row;
  return {
    id,
    created: instantOf(created),
    expires: instantOf(expires),
    csrf,
    person: { id: person, name, role },
  };
}

export async function extendSession(db: Kysely<Database>, id: string, expires: Instant): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ expires: formatInstant(expires) })
    .where('id', '=', id)
    .execute();
}

export async function deleteSession(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', id).execute();
}

/** @returns how many there were */
export async function deleteSessionsOf(db: Kysely<Database>, person: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('person', '=', person).executeTakeFirst();
  return Number(numDeletedRows);
}

export async function deleteExpiredSessions(db: Kysely<Database>, now: Instant): Promise<void> {
  await db.deleteFrom('sessions').where('expires', '<=', formatInstant(now)).execute();
}
