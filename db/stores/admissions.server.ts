import type { Kysely, Transaction } from 'kysely';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Role } from '#app/domain/person/kinds.ts';
import { foldPerson, mayActAs, type Person, type PersonKind } from '#app/domain/person/person.ts';
import type { Database } from '../schema.ts';

/** People as the ledger knows them, by pseudonym. */
export async function findAdmissions(
  db: Kysely<Database>,
  people: readonly string[],
): Promise<Map<string, Person>> {
  const rows = await db
    .selectFrom('admissions')
    .select(['person as id', 'role'])
    .where('person', 'in', people)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether somebody may act in a role today; a ledger that knows nobody lets everybody. */
export async function mayActToday(
  db: Kysely<Database>,
  { id, role }: Pick<Entry['who'], 'id' | 'role'>,
): Promise<boolean> {
  if (!(await arePeopleKnown(db))) return true;
  return mayActAs((await findAdmissions(db, [id])).get(id) ?? null, role);
}

/** Whether anybody was ever admitted: ledgers begun before people were written down know nobody. */
export async function arePeopleKnown(db: Kysely<Database>): Promise<boolean> {
  const any = await db.selectFrom('admissions').select('seq').limit(1).executeTakeFirst();
  return any !== undefined;
}

/** People who may sign in, and of whom the ledger knows nothing. */
export async function findUnadmitted(db: Kysely<Database>): Promise<{ id: string; role: Role }[]> {
  return db
    .selectFrom('people')
    .leftJoin('admissions', 'admissions.person', 'people.id')
    .select(['people.id', 'people.role'])
    .where('people.disabled', 'is', null)
    .where('admissions.person', 'is', null)
    .orderBy('people.created')
    .orderBy('people.id')
    .execute();
}

export async function applyPerson(trx: Transaction<Database>, entry: Entry<PersonKind>): Promise<void> {
  const { id, role } = foldPerson(entry);
  await trx
    .insertInto('admissions')
    .values({ person: id, role, seq: entry.seq })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ role, seq: entry.seq }))
    .execute();
}
