import { hash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { type Database, readTables } from '#db/schema.ts';
import { remake } from '#db/stores/remake.server.ts';
import type { Context } from '../../context.server.ts';
import { durably } from '../durably.server.ts';

type Digest = { rows: number; hash: string };
export type RebuiltTable = { table: string; before: number; after: number; identical: boolean };

/**
 * Makes the read tables again from the ledger, in one transaction: either all of them are the new ones or, when
 * an entry cannot be applied, all are as they were.
 * @returns for each table whether what came out is identical with what was there
 */
export async function rebuild(
  context: Context,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<RebuiltTable[]> {
  return durably(context, async (trx) => {
    const before = await digestAll(trx);
    await remake(trx, onProgress);
    const after = await digestAll(trx);
    return readTables.map((table): RebuiltTable => {
      const [was, is] = [before.get(table), after.get(table)];
      return { table, before: was?.rows ?? 0, after: is?.rows ?? 0, identical: was?.hash === is?.hash };
    });
  });
}

async function digestAll(trx: Transaction<Database>): Promise<Map<string, Digest>> {
  const digests = new Map<string, Digest>();
  for (const table of readTables) digests.set(table, await digest(trx, table));
  return digests;
}

/** The primary key of each read table: the order in which its rows are compared. */
const keys: Record<(typeof readTables)[number], string[]> = {
  editions: ['charter', 'number'],
  calendars: ['seq'],
  methods: ['number'],
  cases: ['id'],
  occurrences: ['seq'],
  rates: ['seq'],
  duties: ['seq'],
  breaches: ['id'],
  exemptions: ['seq'],
  exemption_tallies: ['charter', 'commitment', 'ground', 'state'],
  circumstances: ['seq'],
  remedies: ['id'],
  remedy_tallies: ['charter', 'commitment', 'month', 'currency'],
  tallies: ['charter', 'commitment', 'day'],
  unit_tallies: ['charter', 'unit', 'month'],
  claims: ['seq'],
  claim_tallies: ['charter', 'commitment', 'state', 'said_kept', 'days'],
  log_tallies: ['charter', 'commitment', 'month', 'name'],
  feedback: ['case_id'],
  feedback_tallies: ['charter', 'commitment', 'day'],
  encounters: ['seq'],
  follow_ups: ['case_id'],
  watched_spans: ['from'],
  restatements: ['request'],
  surveys: ['seq'],
  natures: ['closing', 'candidate'],
  drawings: ['seq'],
  initiatives: ['seq'],
  admissions: ['person'],
};

/** A hash chained over every row; one row in memory at a time. */
async function digest(db: Kysely<Database>, table: (typeof readTables)[number]): Promise<Digest> {
  let rows = 0;
  let chained = '';
  let query = db.selectFrom(table as 'cases').selectAll();
  for (const key of keys[table]) query = query.orderBy(sql.ref(key));
  for await (const row of query.stream()) {
    rows += 1;
    chained = hash('sha256', chained + JSON.stringify(row), 'base64');
  }
  return { rows, hash: chained };
}
