import type { Kysely, Migration } from 'kysely';

/** How far the machine's clock was ahead of the time since its boot when it was last believed. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('clock_base')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('boot', 'text', (column) => column.notNull())
    .addColumn('ahead', 'real', (column) => column.notNull())
    .execute();
}

export const clockBase: Migration = { up };
