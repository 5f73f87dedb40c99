import { type Kysely, type Migration, sql } from 'kysely';

async function up(db: Kysely<unknown>): Promise<void> {
  await addExemptions(db);
  await addMails(db);
  await addAsking(db);
}

/** When customers asked for what breaches owe, and how many have not. */
async function addAsking(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('breaches').addColumn('asked', 'text').execute();
  await db.schema.alterTable('remedies').addColumn('asked', 'text').execute();
  await db.schema
    .alterTable('remedy_tallies')
    .addColumn('not_asked', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  // Without them the read tables are made again when the database is opened, and what nobody asked for is counted.
  await (db as Kysely<{ log_tallies: object }>).deleteFrom('log_tallies').execute();
}

/** What is to be told by mail, what people chose to be told, and of which cases somebody was warned. */
async function addMails(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mails')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('gathers', 'text', (column) => column.unique())
    .addColumn('after_seq', 'integer', (column) => column.notNull())
    .addColumn('last_seq', 'integer')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('written', 'text', (column) => column.notNull())
    .addColumn('newest', 'text', (column) => column.notNull())
    .addColumn('next', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('fault', 'text')
    .addColumn('ended', 'text')
    .execute();
  await db.schema.createIndex('mails_next').on('mails').columns(['next', 'id']).execute();
  await db.schema.createIndex('mails_ended').on('mails').column('ended').execute();
  await db.schema.createIndex('mails_person').on('mails').column('person').execute();
  await db.schema
    .createTable('mail_choices')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('warnings', 'text', (column) => column.notNull())
    .addColumn('breaches', 'text', (column) => column.notNull())
    .addColumn('digested_seq', 'integer', (column) => column.notNull())
    .addColumn('digested_day', 'text')
    .execute();
  await db.schema
    .createTable('warned_cases')
    .addColumn('case_id', 'text', (column) => column.primaryKey())
    .addColumn('due', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('warned_cases_due').on('warned_cases').column('due').execute();
}

/** Requests that breaches do not count, what they add up to, and the circumstances that they cite. */
async function addExemptions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('exemptions')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('breach', 'integer', (column) => column.notNull())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('ground', 'text', (column) => column.notNull())
    .addColumn('dated', 'text')
    .addColumn('circumstance', 'integer')
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('due', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('decision', 'integer')
    .addColumn('decided', 'text')
    .addColumn('decided_by', 'text')
    .execute();
  await db.schema.createIndex('exemptions_breach').on('exemptions').columns(['breach', 'seq']).execute();
  await db.schema
    .createIndex('exemptions_open')
    .on('exemptions')
    .column('seq')
    .where(sql.ref('state'), '=', sql.lit('open'))
    .execute();
  await db.schema
    .createIndex('exemptions_due')
    .on('exemptions')
    .column('due')
    .where(sql.ref('state'), '=', sql.lit('open'))
    .execute();
  await db.schema
    .createTable('exemption_tallies')
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('ground', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('exemption_tallies_key', ['charter', 'commitment', 'ground', 'state'])
    .execute();
  await db.schema
    .createTable('circumstances')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('charter', 'text', (column) => column.notNull())
    .addColumn('ground', 'text', (column) => column.notNull())
    .addColumn('from', 'text', (column) => column.notNull())
    .addColumn('to', 'text', (column) => column.notNull())
    .addColumn('units', 'text')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('agreement', 'integer')
    .addColumn('agreed', 'text')
    .addColumn('agreed_by', 'text')
    .execute();
  await db.schema
    .createIndex('circumstances_charter')
    .on('circumstances')
    .columns(['charter', 'seq'])
    .execute();
  await fill(db as Kysely<Known>);
}

type Row = Record<'seq' | 'breach', number> &
  Record<'charter' | 'commitment' | 'ground' | 'by' | 'at' | 'state', string> & {
    decision: number | null;
    decided: string | null;
    decided_by: string | null;
  };
type Known = {
  entries: { seq: number; kind: string; body: string };
  breaches: { id: number; state: string };
  exemptions: Row;
  exemption_tallies: { charter: string; commitment: string; ground: string; state: string; count: number };
};
type Written = {
  seq: number;
  kind: string;
  charter: string;
  commitment: string;
  recorded: string;
  who: { id: string };
  public: { breach: number; ground: string; request: number; approved: boolean };
};

/** What was asked and decided before there was a table of it. */
async function fill(db: Kysely<Known>): Promise<void> {
  const entries = await db
    .selectFrom('entries')
    .select('body')
    .where('kind', 'in', ['exemption.requested', 'exemption.decided'])
    .orderBy('seq')
    .execute();
  const rows = new Map<number, Row>();
  for (const { body } of entries) {
    const { seq, kind, charter, commitment, recorded: at, who, public: said } = JSON.parse(body) as Written;
    if (kind === 'exemption.requested') {
      const undecided = { state: 'open', decision: null, decided: null, decided_by: null };
      const { breach, ground } = said;
      rows.set(seq, { seq, breach, charter, commitment, ground, by: who.id, at, ...undecided });
      continue;
    }
    const row = rows.get(said.request);
    const state = said.approved ? 'granted' : 'refused';
    if (row) rows.set(row.seq, { ...row, state, decision: seq, decided: at, decided_by: who.id });
  }
  for (const row of rows.values()) {
    const breach = await db
      .selectFrom('breaches')
      .select('state')
      .where('id', '=', row.breach)
      .executeTakeFirst();
    const state = row.state === 'open' && breach?.state === 'corrected' ? 'lapsed' : row.state;
    await db
      .insertInto('exemptions')
      .values({ ...row, state })
      .execute();
    // It was open first: that row of the tallies stays, with nothing in it.
    await add(db, row, 'open', state === 'open' ? 1 : 0);
    if (state !== 'open') await add(db, row, state, 1);
  }
}

async function add(db: Kysely<Known>, { charter, commitment, ground }: Row, state: string, by: number) {
  await db
    .insertInto('exemption_tallies')
    .values({ charter, commitment, ground, state, count: by })
    .onConflict((conflict) =>
      conflict
        .columns(['charter', 'commitment', 'ground', 'state'])
        .doUpdateSet((eb) => ({ count: eb('exemption_tallies.count', '+', by) })),
    )
    .execute();
}

export const exemptionsAndMails: Migration = { up };
