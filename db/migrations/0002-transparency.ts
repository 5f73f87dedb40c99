import type { Kysely, Migration } from 'kysely';

/** What outsiders check the ledger by: tiles of its tree, signed checkpoints, cosignatures. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tiles')
    .addColumn('level', 'integer', (column) => column.notNull())
    .addColumn('n', 'integer', (column) => column.notNull())
    .addColumn('hashes', 'blob', (column) => column.notNull())
    .addColumn('root', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('tiles_key', ['level', 'n'])
    .execute();
  // The roots alone, side by side: a row of the level above is read from here.
  await db.schema.createIndex('tiles_roots').on('tiles').columns(['level', 'n', 'root']).execute();
  await db.schema
    .createTable('checkpoints')
    .addColumn('size', 'integer', (column) => column.primaryKey())
    .addColumn('root', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('figures', 'text')
    .addColumn('signed', 'text', (column) => column.notNull())
    .addColumn('confirmed', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('cosignatures')
    .addColumn('size', 'integer', (column) => column.notNull().references('checkpoints.size'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('key_id', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('line', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('cosignatures_key', ['size', 'name', 'key_id'])
    .execute();
}

export const transparency: Migration = { up };
