import type { Kysely } from 'kysely';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { emptyRoot } from '#app/domain/ledger/merkle.ts';
import type { PrivateFields } from '#app/domain/ledger/private.ts';
import type { Database } from '../schema.ts';

/** An entry as it was just written or read back, with its private fields where they still exist. */
export type Recorded = { entry: Entry; private: PrivateFields | null };
export type Head = { size: number; root: string; recorded: string | null };

/** How far the ledger has grown. */
export async function readHead(db: Kysely<Database>): Promise<Head> {
  const head = await db.selectFrom('ledger_head').select(['size', 'root', 'recorded']).executeTakeFirst();
  return head ?? { size: 0, root: emptyRoot.toString('base64'), recorded: null };
}

/** Entries about one case, in order, with what is left of their private fields. */
export async function entriesOfCase(db: Kysely<Database>, caseId: string): Promise<Recorded[]> {
  return (await selectEntries(db).where('case_id', '=', caseId).orderBy('entries.seq').execute()).map(read);
}

/** The same of many cases, by the case. */
export async function entriesOfCases(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, Recorded[]>> {
  const found = new Map<string, Recorded[]>();
  if (ids.length === 0) return found;
  for (const row of await selectEntries(db).where('case_id', 'in', ids).orderBy('entries.seq').execute()) {
    const recorded = read(row);
    const { case: id = '' } = recorded.entry;
    found.set(id, [...(found.get(id) ?? []), recorded]);
  }
  return found;
}

/** At most `limit` entries from number `from` on, in order. */
export async function entriesFrom(db: Kysely<Database>, from: number, limit: number): Promise<Recorded[]> {
  return (
    await selectEntries(db).where('entries.seq', '>=', from).orderBy('entries.seq').limit(limit).execute()
  ).map(read);
}

export async function entryNumbered(db: Kysely<Database>, seq: number): Promise<Recorded | null> {
  const row = await selectEntries(db).where('entries.seq', '=', seq).executeTakeFirst();
  return row ? read(row) : null;
}

/** Numbers of the entries that are about any of these, in order; entries about a case are found by the case. */
export async function numbersAbout(db: Kysely<Database>, seqs: readonly number[]): Promise<number[]> {
  const about = db.selectFrom('entries').select('seq').where('about', 'in', seqs);
  const rows = await about.where('case_id', 'is', null).orderBy('seq').execute();
  return rows.map(({ seq }) => seq);
}

/** The entries about something that is no case, such as an occurrence and its breach, in order with themselves. */
export async function entriesAbout(db: Kysely<Database>, seqs: readonly number[]): Promise<Recorded[]> {
  return entriesNumbered(db, [...new Set([...seqs, ...(await numbersAbout(db, seqs))])]);
}

/** The entries with these numbers, in order. */
export async function entriesNumbered(db: Kysely<Database>, seqs: readonly number[]): Promise<Recorded[]> {
  return (await selectEntries(db).where('entries.seq', 'in', seqs).orderBy('entries.seq').execute()).map(
    read,
  );
}

function selectEntries(db: Kysely<Database>) {
  return db
    .selectFrom('entries')
    .leftJoin('private_fields', 'private_fields.seq', 'entries.seq')
    .select(['entries.body as body', 'private_fields.body as secret']);
}

function read(row: { body: string; secret: string | null }): Recorded {
  return { entry: JSON.parse(row.body), private: row.secret === null ? null : JSON.parse(row.secret) };
}

/** The newest entry that says of each case that it was fulfilled, by the id of the case. */
export async function findClosings(
  db: Kysely<Database>,
  cases: readonly string[],
): Promise<Map<string, number>> {
  if (cases.length === 0) return new Map();
  const rows = await db
    .selectFrom('entries')
    .select(({ fn }) => ['case_id', fn.max('seq').as('seq')])
    .where('case_id', 'in', cases)
    .where('kind', '=', 'case.fulfilled')
    .groupBy('case_id')
    .execute();
  return new Map(rows.map((row) => [row.case_id as string, Number(row.seq)]));
}
