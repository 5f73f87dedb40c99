import type { Kysely, Migration } from 'kysely';

/** Who cosigns the ledger's checkpoints, and what each was last known to have cosigned. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('witnesses')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('asked', 'text', (column) => column.notNull())
    .addColumn('fault', 'text')
    .execute();
}

export const witnesses: Migration = { up };
