import type { Kysely, Migration } from 'kysely';

/** Whose private fields were erased, so that nobody brings them back. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('erased_references')
    .addColumn('fingerprint', 'text', (column) => column.primaryKey())
    .addColumn('erased', 'text', (column) => column.notNull())
    .execute();
  await db.schema.alterTable('cases').addColumn('erased', 'text').execute();
}

export const erasures: Migration = { up };
