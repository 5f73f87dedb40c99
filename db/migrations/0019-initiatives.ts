import type { Kysely, Migration } from 'kysely';

/** What was begun in some units, and what each unit kept in each month. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('initiatives')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('from', 'text', (column) => column.notNull())
    .addColumn('units', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('unit_tallies')
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('kept', 'integer', (column) => column.notNull())
    .addColumn('breached', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('unit_tallies_key', ['charter', 'unit', 'month'])
    .execute();
  // Without them the read tables are made again when the database is opened, and the units of what is recorded already are counted.
  await (db as Kysely<{ log_tallies: object }>).deleteFrom('log_tallies').execute();
}

export const initiatives: Migration = { up };
