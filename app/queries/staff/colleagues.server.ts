import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findPersonById, readPeople } from '#db/stores/people.server.ts';
import type { Role } from '../../domain/person/kinds.ts';

/** Somebody who signs in. Instants are `YYYY-MM-DDTHH:MM:SSZ`. */
export type Colleague = {
  name: string;
  email: string;
  role: Role;
  /** What the ledger says of them. */
  pseudonym: string;
  created: string;
  /** Since when they may sign in no more; `null` when they may. */
  disabled: string | null;
  /** `null` where it is not known: before they first do, or since it is kept. */
  signedIn: string | null;
};

/** Everyone, in the order of their addresses. */
export async function readColleagues(db: Kysely<Database>): Promise<Colleague[]> {
  const people = await readPeople(db);
  return people.map(({ id, signed_in, ...person }) => ({
    ...{ name: person.name, email: person.email, role: person.role, pseudonym: id },
    ...{ created: person.created, disabled: person.disabled, signedIn: signed_in },
  }));
}

/** With which address somebody signs in; `null` for who was erased meanwhile. */
export async function readEmail(db: Kysely<Database>, person: string): Promise<string | null> {
  return (await findPersonById(db, person))?.email ?? null;
}
