import { type Kysely, type Migration, sql } from 'kysely';

async function up(db: Kysely<unknown>): Promise<void> {
  await bringSurveys(db);
  await bringDrawings(db);
  await bringInvitations(db);
}

/** What was asked, and what came of it once a survey is closed. */
async function bringSurveys(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('surveys')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('published', 'text', (column) => column.notNull())
    .addColumn('sources', 'text', (column) => column.notNull())
    .addColumn('terms', 'text', (column) => column.notNull())
    .addColumn('key', 'text')
    .addColumn('closing', 'integer')
    .addColumn('closed', 'text')
    .addColumn('counts', 'text')
    .addColumn('results', 'text')
    .execute();
  await db.schema.createIndex('surveys_slug').on('surveys').columns(['slug', 'number']).unique().execute();
  await db.schema
    .createIndex('surveys_closing')
    .on('surveys')
    .column('closing')
    .where(sql.ref('closing'), 'is not', null)
    .execute();
}

/** What a closed survey proposes of each candidate, and the charters that were drawn from it. */
async function bringDrawings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('natures')
    .addColumn('closing', 'integer', (column) => column.notNull())
    .addColumn('candidate', 'text', (column) => column.notNull())
    .addColumn('nature', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('natures_key', ['closing', 'candidate'])
    .execute();
  await db.schema
    .createTable('drawings')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('closing', 'integer', (column) => column.notNull())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('drawn', 'text', (column) => column.notNull())
    .addColumn('said', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('drawings_charter').on('drawings').columns(['charter', 'seq']).execute();
}

/** Who is asked: nothing here says when anybody took a code. */
async function bringInvitations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('invitations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('survey', 'text', (column) => column.notNull())
    .addColumn('email', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('strata', 'text', (column) => column.notNull())
    .addColumn('ineligible', 'integer', (column) => column.notNull())
    .addColumn('taken', 'integer', (column) => column.notNull())
    .addColumn('stopped', 'integer', (column) => column.notNull())
    .addColumn('blinded', 'text')
    .addColumn('told', 'text', (column) => column.notNull())
    .addColumn('next', 'text')
    .execute();
  await db.schema
    .createIndex('invitations_email')
    .on('invitations')
    .columns(['email', 'survey'])
    .where(sql.ref('email'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('invitations_survey')
    .on('invitations')
    .columns(['survey', 'taken', 'ineligible'])
    .execute();
  await db.schema
    .createIndex('invitations_next')
    .on('invitations')
    .column('next')
    .where(sql.ref('next'), 'is not', null)
    .execute();
  await db.schema
    .createTable('survey_refusals')
    .addColumn('mark', 'text', (column) => column.primaryKey())
    .execute();
}

export const surveys: Migration = { up };
