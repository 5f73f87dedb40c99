import type { Kysely, Migration } from 'kysely';

/** Which entries each import wrote, and how far an import that is taken back has come. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('import_spans')
    .addColumn('import_id', 'text', (column) => column.notNull())
    .addColumn('first_seq', 'integer', (column) => column.notNull())
    .addColumn('last_seq', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_spans_key', ['import_id', 'first_seq'])
    .execute();
  await db.schema
    .createTable('reversals')
    .addColumn('request', 'integer', (column) => column.primaryKey())
    .addColumn('import_id', 'text', (column) => column.notNull())
    .addColumn('next_seq', 'integer', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('finished', 'text')
    .execute();
  await db.schema.createIndex('reversals_import').on('reversals').column('import_id').execute();
}

export const reversals: Migration = { up };
