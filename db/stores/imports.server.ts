import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** How far the import of a file with a mapping has come; `null` when it never began. */
export async function findImport(db: Kysely<Database>, id: string): Promise<Database['imports'] | null> {
  return (await db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Writes how far an import has come; in the transaction that records its rows, so that the two never differ. */
export async function putImport(db: Kysely<Database>, row: Database['imports']): Promise<void> {
  await db
    .insertInto('imports')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** The newest import of this id, or of a file of this name; `null` when there is none. */
export async function importNamed(db: Kysely<Database>, name: string): Promise<Database['imports'] | null> {
  const named = db
    .selectFrom('imports')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', name), eb('file', '=', name)]));
  return (await named.orderBy('started', 'desc').executeTakeFirst()) ?? null;
}
