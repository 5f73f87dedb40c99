import type { Kysely, Migration } from 'kysely';

/** In which role the ledger knows each pseudonym. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('admissions')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('role', 'text')
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute();
}

export const admissions: Migration = { up };
