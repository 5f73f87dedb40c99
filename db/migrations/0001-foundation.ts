import { type Kysely, type Migration, sql } from 'kysely';

async function up(db: Kysely<unknown>): Promise<void> {
  await record(db);
  await publications(db);
  await facts(db);
  await register(db);
  await house(db);
}

/** What is never changed: the ledger and what stands beside it. */
async function record(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('entries')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text')
    .addColumn('recorded', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('leaf', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('entries_case')
    .on('entries')
    .columns(['case_id', 'seq'])
    .where(sql.ref('case_id'), 'is not', null)
    .execute();
  const index = sql`create index entries_about on entries (coalesce(body ->> '$.public.breach', body ->> '$.public.corrects', body ->> '$.public.of')) where case_id is null and kind in ('breach.declared', 'breach.analysed', 'breach.signed-off', 'exemption.requested', 'exemption.decided', 'entry.corrected')`;
  await index.execute(db);
  await db.schema
    .createTable('ledger_head')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('root', 'text', (column) => column.notNull())
    .addColumn('edge', 'text', (column) => column.notNull())
    .addColumn('recorded', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('private_fields')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('salt', 'blob', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('documents')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('idempotency_keys')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute();
}

async function publications(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('editions')
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('binding', 'text', (column) => column.notNull())
    .addColumn('published', 'text', (column) => column.notNull())
    .addColumn('published_by', 'text', (column) => column.notNull())
    .addColumn('sources', 'text', (column) => column.notNull())
    .addColumn('calendars', 'text', (column) => column.notNull())
    .addColumn('terms', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('editions_key', ['charter', 'number'])
    .execute();
  await db.schema
    .createTable('calendars')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .execute();
  await db.schema
    .createTable('methods')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('parameters', 'text', (column) => column.notNull())
    .addColumn('sources', 'text', (column) => column.notNull())
    .addColumn('published', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute();
}

async function facts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('cases')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('edition', 'integer', (column) => column.notNull())
    .addColumn('unit', 'text')
    .addColumn('reference', 'text')
    .addColumn('opened', 'text', (column) => column.notNull())
    .addColumn('clock_from', 'text', (column) => column.notNull())
    .addColumn('due', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('closed', 'text')
    .addColumn('breached', 'text')
    .addColumn('exempt', 'integer', (column) => column.notNull())
    .addColumn('stops', 'text', (column) => column.notNull())
    .addColumn('last_occurred', 'text', (column) => column.notNull())
    .addColumn('last_seq', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('cases_reference')
    .on('cases')
    .columns(['reference', 'charter'])
    .where(sql.ref('reference'), 'is not', null)
    .execute();
  // The sweep and the queue read only what is still running, however many cases were ever closed.
  await sql`create index cases_due on cases (due) where state = 'open' and breached is null`.execute(db);
  await sql`create index cases_late on cases (breached) where state in ('open', 'paused') and breached is not null`.execute(
    db,
  );
  await sql`create index cases_paused on cases (last_occurred) where state = 'paused'`.execute(db);
  await db.schema
    .createTable('occurrences')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('edition', 'integer', (column) => column.notNull())
    .addColumn('unit', 'text')
    .addColumn('occurred', 'text', (column) => column.notNull())
    .addColumn('kept', 'integer', (column) => column.notNull())
    .addColumn('struck', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('rates')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('edition', 'integer', (column) => column.notNull())
    .addColumn('unit', 'text')
    .addColumn('from', 'text', (column) => column.notNull())
    .addColumn('to', 'text', (column) => column.notNull())
    .addColumn('kept', 'real')
    .addColumn('of', 'real')
    .addColumn('percent', 'real')
    .addColumn('struck', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('rates_period').on('rates').columns(['charter', 'commitment', 'to']).execute();
  await db.schema
    .createTable('duties')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('edition', 'integer', (column) => column.notNull())
    .addColumn('unit', 'text')
    .addColumn('from', 'text', (column) => column.notNull())
    .addColumn('to', 'text', (column) => column.notNull())
    .addColumn('occurred', 'text', (column) => column.notNull())
    .addColumn('kept', 'integer', (column) => column.notNull())
    .addColumn('struck', 'integer', (column) => column.notNull())
    .execute();
  await sql`create index duties_period on duties (charter, commitment, "from")`.execute(db);
  await db.schema
    .createTable('tallies')
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('kept', 'real', (column) => column.notNull())
    .addColumn('breached', 'real', (column) => column.notNull())
    .addColumn('exempt', 'real', (column) => column.notNull())
    .addPrimaryKeyConstraint('tallies_key', ['charter', 'commitment', 'day'])
    .execute();
  await db.schema
    .createTable('watched_spans')
    .addColumn('from', 'text', (column) => column.primaryKey())
    .addColumn('to', 'text', (column) => column.notNull())
    .execute();
}

async function register(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('breaches')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('edition', 'integer', (column) => column.notNull())
    .addColumn('unit', 'text')
    .addColumn('case_id', 'text')
    .addColumn('occurrence', 'integer')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('noticed', 'text', (column) => column.notNull())
    .addColumn('found', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('cause', 'text')
    .addColumn('severity', 'text')
    .addColumn('apology', 'text')
    .addColumn('note', 'text')
    .addColumn('analysis', 'integer')
    .addColumn('analysed_by', 'text')
    .addColumn('analysed_at', 'text')
    .addColumn('signed_off_by', 'text')
    .addColumn('signed_off_at', 'text')
    .execute();
  // One for each set of the register's filters, each ending in the order of its pages: whatever is asked for, a page
  // is read from one place of one index.
  const filters = ['commitment', 'unit', 'state'];
  for (let set = 0; set < 2 ** filters.length; set++) {
    const chosen = filters.filter((_, place) => set & (1 << place));
    await db.schema
      .createIndex(['breaches', ...(chosen.length > 0 ? chosen : ['at'])].join('_'))
      .on('breaches')
      .columns(['charter', ...chosen, 'at', 'id'])
      .execute();
  }
  await db.schema.createIndex('breaches_case').on('breaches').column('case_id').execute();
  await db.schema.createIndex('breaches_occurrence').on('breaches').column('occurrence').execute();
  await sql`create virtual table breach_text using fts5(text, tokenize = 'unicode61 remove_diacritics 2')`.execute(
    db,
  );
}

async function house(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('password', 'text', (column) => column.notNull())
    .addColumn('created', 'text', (column) => column.notNull())
    .addColumn('disabled', 'text')
    .execute();
  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('people.id').onDelete('cascade'))
    .addColumn('created', 'text', (column) => column.notNull())
    .addColumn('expires', 'text', (column) => column.notNull())
    .addColumn('csrf', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('imports')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('mapping', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('started', 'text', (column) => column.notNull())
    .addColumn('finished', 'text')
    .addColumn('rows', 'integer', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .execute();
}

export const foundation: Migration = { up };
