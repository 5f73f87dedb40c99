import { type Kysely, type Migration, sql } from 'kysely';

async function up(db: Kysely<unknown>): Promise<void> {
  await bringPayments(db);
  await bringRestatements(db);
  await countCitations(db);
  await bringContacts(db);
}

/** The case that a remedy opened under a promise about remedies, and the latest day on which something of it was paid. */
async function bringPayments(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('remedies').addColumn('payment_case', 'text').execute();
  await db.schema.alterTable('remedies').addColumn('paid_at', 'text').execute();
  await db.schema
    .createIndex('remedies_payment_case')
    .on('remedies')
    .column('payment_case')
    .where(sql.ref('payment_case'), 'is not', null)
    .execute();
  await fill(db as Kysely<Known>);
}

type Known = {
  entries: { seq: number; kind: string; body: string };
  remedies: { id: number; paid_at: string | null };
};
type Paid = { occurred: string; public: { remedy: number } };

/** What was paid before there was a column for the day. */
async function fill(db: Kysely<Known>): Promise<void> {
  const entries = await db.selectFrom('entries').select('body').where('kind', '=', 'remedy.paid').execute();
  const latest = new Map<number, string>();
  for (const { body } of entries) {
    const { occurred, public: said } = JSON.parse(body) as Paid;
    if (occurred > (latest.get(said.remedy) ?? '')) latest.set(said.remedy, occurred);
  }
  for (const [id, paid] of latest)
    await db.updateTable('remedies').set({ paid_at: paid }).where('id', '=', id).execute();
}

/** Orders to restate a period, and how far those have come that are being carried out. */
async function bringRestatements(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('restatements')
    .addColumn('request', 'integer', (column) => column.primaryKey())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('edition', 'integer', (column) => column.notNull())
    .addColumn('from', 'text', (column) => column.notNull())
    .addColumn('to', 'text', (column) => column.notNull())
    .addColumn('because', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('decided', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('entry', 'integer')
    .addColumn('told', 'text')
    .addColumn('said', 'text')
    .execute();
  await db.schema
    .createIndex('restatements_promise')
    .on('restatements')
    .columns(['charter', 'commitment'])
    .execute();
  await db.schema
    .createTable('restatement_work')
    .addColumn('request', 'integer', (column) => column.primaryKey())
    .addColumn('after', 'text', (column) => column.notNull())
    .addColumn('since', 'integer', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('restating', 'text', (column) => column.notNull())
    .execute();
}

/** How many requests cite each circumstance, and how many of these were granted, so that no page counts requests. */
async function countCitations(db: Kysely<unknown>): Promise<void> {
  for (const name of ['cited', 'granted'])
    await db.schema
      .alterTable('circumstances')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  await sql`
    update circumstances set
      cited = (select count(*) from exemptions where exemptions.circumstance = circumstances.seq),
      granted = (select count(*) from exemptions
        where exemptions.circumstance = circumstances.seq and exemptions.state = 'granted')`.execute(db);
}

/** Where customers are told of their cases, and when cases are to be warned of. */
async function bringContacts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('contacts')
    .addColumn('case_id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('stopped', 'text')
    .execute();
  await db.schema.createIndex('contacts_email').on('contacts').column('email').execute();
  await db.schema
    .createTable('warnings')
    .addColumn('case_id', 'text', (column) => column.primaryKey())
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('warnings_at').on('warnings').columns(['at', 'case_id']).execute();
  await db.schema
    .createTable('warning_marks')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('share', 'integer', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute();
}

export const restatementsAndContacts: Migration = { up };
