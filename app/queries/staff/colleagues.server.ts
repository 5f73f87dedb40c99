import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findPersonByEmail, findPersonById, readPeople } from '#db/stores/people.server.ts';
import type { PeopleTable } from '#db/tables/people.ts';
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
  return (await readPeople(db)).map(colleagueOf);
}

/** One of them by their pseudonym; `null` where nobody has it. */
export async function readColleague(db: Kysely<Database>, pseudonym: string): Promise<Colleague | null> {
  const person = await findPersonById(db, pseudonym);
  return person && colleagueOf(person);
}

/** One of them by their address; `null` where nobody has it. */
export async function findColleague(db: Kysely<Database>, email: string): Promise<Colleague | null> {
  const person = await findPersonByEmail(db, email.trim().toLowerCase());
  return person && colleagueOf(person);
}

function colleagueOf({
  id,
  name,
  email,
  role,
  created,
  disabled,
  signed_in,
}: Omit<PeopleTable, 'password'>): Colleague {
  return { name, email, role, pseudonym: id, created, disabled, signedIn: signed_in };
}

/** With which address somebody signs in; `null` for who was erased meanwhile. */
export async function readEmail(db: Kysely<Database>, person: string): Promise<string | null> {
  return (await findPersonById(db, person))?.email ?? null;
}
