import { type Kysely, type Migration, sql } from 'kysely';

/** What waits for another officer is found without reading the rest, and who asks to be a witness is kept. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index breaches_state`.execute(db);
  await sql`create index breaches_state on breaches (charter, state, at, id, analysed_by)`.execute(db);
  await db.schema
    .createTable('witness_requests')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('asked', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('decided', 'text')
    .addColumn('decided_by', 'text')
    .execute();
}

export const officers: Migration = { up };
