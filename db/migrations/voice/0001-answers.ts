import { type Kysely, type Migration, sql } from 'kysely';

/** Without row numbers, which would say in which order rows came. */
const unnumbered = sql`without rowid`;

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('surveys')
    .addColumn('survey', 'text', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('signing', 'text')
    .modifyEnd(unnumbered)
    .execute();
  await db.schema
    .createTable('drafts')
    .addColumn('survey', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('sent', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('drafts_key', ['survey', 'code'])
    .modifyEnd(unnumbered)
    .execute();
  await db.schema
    .createTable('spent')
    .addColumn('survey', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('spent_key', ['survey', 'code'])
    .modifyEnd(unnumbered)
    .execute();
  await db.schema
    .createTable('answers')
    .addColumn('survey', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('complete', 'integer', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('answers_key', ['survey', 'id'])
    .modifyEnd(unnumbered)
    .execute();
}

export const answers: Migration = { up };
