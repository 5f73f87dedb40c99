import { type Kysely, type Migration, sql } from 'kysely';

async function up(db: Kysely<unknown>): Promise<void> {
  await bringSurveys(db);
  await bringDrawings(db);
  await bringInvitations(db);
  await bringEncounters(db);
  await bringInitiatives(db);
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

/** Encounters with customers, and the cases that their follow-ups opened. */
async function bringEncounters(db: Kysely<unknown>): Promise<void> {
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

/** What was begun in some units, and what each unit kept in each month. */
async function bringInitiatives(db: Kysely<unknown>): Promise<void> {
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

export const voice: Migration = { up };
