import { type Kysely, type Migration, sql } from 'kysely';

/** Encounters with customers, and the cases that their follow-ups opened. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('encounters')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('objective', 'text', (column) => column.notNull())
    .addColumn('on', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('reference', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('held', 'integer')
    .addColumn('held_at', 'text')
    .addColumn('held_by', 'text')
    .addColumn('means', 'text')
    .addColumn('unit', 'text')
    .addColumn('ours', 'integer')
    .addColumn('theirs', 'integer')
    .addColumn('adviser', 'text')
    .addColumn('contact', 'text')
    .addColumn('follow_ups', 'integer')
    .addColumn('ours_say', 'text')
    .addColumn('theirs_say', 'text')
    .addColumn('second', 'text')
    .addColumn('second_by', 'text')
    .execute();
  await db.schema.createIndex('encounters_state').on('encounters').columns(['state', 'on', 'seq']).execute();
  await db.schema
    .createIndex('encounters_held')
    .on('encounters')
    .columns(['charter', 'held_at'])
    .where(sql.ref('held_at'), 'is not', null)
    .execute();
  await db.schema
    .createTable('follow_ups')
    .addColumn('case_id', 'text', (column) => column.primaryKey())
    .addColumn('encounter', 'integer', (column) => column.notNull())
    .execute();
  // The first checkpoint after a quarter draws its sample.
  await db.schema.createIndex('checkpoints_signed').on('checkpoints').column('signed').execute();
  await db.schema.createIndex('follow_ups_encounter').on('follow_ups').column('encounter').execute();
}

export const encounters: Migration = { up };
