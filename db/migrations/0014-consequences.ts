import { type Kysely, type Migration, sql } from 'kysely';

/** What follows from a case: what is owed and paid, claims and answers of customers, and how the log is kept. */
async function up(db: Kysely<unknown>): Promise<void> {
  await remedies(db);
  await claims(db);
  await feedback(db);
  await latePayments(db);
}

/** What breaches owe, what was paid of it, and the sums of a month. */
async function remedies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('remedies')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('breach', 'integer', (column) => column.notNull().unique())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('edition', 'integer', (column) => column.notNull())
    .addColumn('case_id', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('from', 'text')
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('owed', 'text', (column) => column.notNull())
    .addColumn('paid', 'text', (column) => column.notNull())
    .addColumn('additions', 'integer', (column) => column.notNull())
    .addColumn('next', 'text')
    .addColumn('running', 'integer', (column) => column.notNull())
    .addColumn('lifted', 'integer', (column) => column.notNull())
    .addColumn('waiting', 'text', (column) => column.notNull())
    .addColumn('payable', 'text')
    .addColumn('late', 'integer')
    .addColumn('penalty', 'integer', (column) => column.notNull())
    .addColumn('settled', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('remedies_case')
    .on('remedies')
    .column('case_id')
    .where(sql.ref('case_id'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('remedies_next')
    .on('remedies')
    .column('next')
    .where(sql.ref('running'), '=', sql.lit(1))
    .where(sql.ref('next'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('remedies_payable')
    .on('remedies')
    .column('payable')
    .where(sql.ref('payable'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('remedies_outstanding')
    .on('remedies')
    .columns(['charter', 'at'])
    .where(sql.ref('settled'), '=', sql.lit(0))
    .execute();
  await db.schema
    .createTable('remedy_tallies')
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('owed', 'text', (column) => column.notNull())
    .addColumn('paid', 'text', (column) => column.notNull())
    .addColumn('remedies', 'integer', (column) => column.notNull())
    .addColumn('in_time', 'integer', (column) => column.notNull())
    .addColumn('late', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('remedy_tallies_key', ['charter', 'commitment', 'month', 'currency'])
    .execute();
}

/** Claims that promises were not kept, and what they add up to. */
async function claims(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('claims')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('edition', 'integer', (column) => column.notNull())
    .addColumn('case_id', 'text')
    .addColumn('on', 'text', (column) => column.notNull())
    .addColumn('filed', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('code', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('evidence', 'integer')
    .addColumn('decision', 'integer')
    .addColumn('decided', 'text')
    .addColumn('decided_by', 'text')
    .execute();
  await db.schema.createIndex('claims_code').on('claims').column('code').execute();
  await db.schema.createIndex('claims_state').on('claims').columns(['state', 'seq']).execute();
  await db.schema
    .createIndex('claims_due')
    .on('claims')
    .columns(['charter', 'commitment', 'state', 'due'])
    .execute();
  await db.schema.createIndex('claims_case').on('claims').column('case_id').execute();
  await db.schema.createIndex('claims_evidence').on('claims').column('evidence').execute();
  await db.schema
    .createTable('claim_tallies')
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('said_kept', 'integer', (column) => column.notNull())
    .addColumn('days', 'integer', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('claim_tallies_key', ['charter', 'commitment', 'state', 'said_kept', 'days'])
    .execute();
}

/** What customers say of cases that have ended, case by case and summed up by the day; and how the log is kept, by the month. */
async function feedback(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('case_id', 'text', (column) => column.primaryKey())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('edition', 'integer', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('kept', 'text', (column) => column.notNull())
    .addColumn('first', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('feedback_tallies')
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('yes', 'integer', (column) => column.notNull())
    .addColumn('no', 'integer', (column) => column.notNull())
    .addColumn('cannot_say', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_tallies_key', ['charter', 'commitment', 'day'])
    .execute();
  await db.schema
    .createTable('log_tallies')
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('log_tallies_key', ['charter', 'commitment', 'month', 'name'])
    .execute();
}

/** Late payments of remedies are counted without reading the other breaches. */
async function latePayments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('breaches_late_payments')
    .on('breaches')
    .columns(['charter', 'at', 'commitment', 'id'])
    .where(sql.ref('found'), '=', sql.lit('remedy'))
    .execute();
}

export const consequences: Migration = { up };
