import type { Kysely, Transaction } from 'kysely';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import { canonicalJson } from '#app/domain/ledger/canonical.ts';
import { type Entry, entryBytes, type NumberedDraft } from '#app/domain/ledger/entry.ts';
import { aboutOf } from '#app/domain/ledger/kinds.ts';
import {
  decodeEdge,
  emptyEdge,
  emptyRoot,
  encodeEdge,
  grow,
  leafHash,
  rootOf,
} from '#app/domain/ledger/merkle.ts';
import { presentOf } from '#app/domain/ledger/present.ts';
import { commitToPrivate, filledFields, type PrivateFields } from '#app/domain/ledger/private.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

/** An entry as it was just written or read back, with its private fields where they still exist. */
export type Recorded = { entry: Entry; private: PrivateFields | null };
export type Head = { size: number; root: string; recorded: string | null };

const saltLength = 32;

/** Somebody else moved the head in between; nothing was written and the decision must be taken anew. */
export class HeadMoved extends Error {}

/**
 * Appends entries to the ledger. One writer at a time: the head is moved by compare-and-swap inside the caller's
 * transaction, in which the read tables must change too. Numbers follow on without a gap; `recorded` never goes
 * back, even when the machine's clock does. Costs a hash per entry, amortised, and O(log n) per call.
 * @param random source of the salts of private fields
 * @throws HeadMoved when the head is not where it was read
 */
export async function append(
  trx: Transaction<Database>,
  drafts: readonly NumberedDraft[],
  now: Instant,
  random: (bytes: number) => Buffer,
): Promise<Recorded[]> {
  if (drafts.length === 0) return [];
  const head = await trx.selectFrom('ledger_head').selectAll().executeTakeFirst();
  const recorded = formatInstant(presentOf(now, head?.recorded ?? null));
  let edge = head ? decodeEdge(head.size, head.edge) : emptyEdge;
  const rows: Database['entries'][] = [];
  const secrets: Database['private_fields'][] = [];
  // One call for all salts: each call asks the operating system.
  const salts = random(saltLength * drafts.length);
  const written = drafts.map((numbered, index): Recorded => {
    const seq = edge.size;
    const { private: fields, ...draft } = typeof numbered === 'function' ? numbered(seq) : numbered;
    const filled = filledFields(fields);
    const secret = filled && canonicalJson(filled);
    const salt = secret === null ? null : salts.subarray(index * saltLength, (index + 1) * saltLength);
    const commitment = salt && secret !== null ? { private: commitToPrivate(salt, secret) } : {};
    const entry = { v: 1, seq, recorded, ...draft, ...commitment } as Entry;
    const body = entryBytes(entry);
    const leaf = leafHash(body);
    edge = grow(edge, leaf);
    const about = aboutOf(entry);
    rows.push({ seq, kind: entry.kind, case_id: entry.case ?? null, about, recorded, body, leaf });
    if (salt && secret !== null) secrets.push({ seq, salt, body: secret });
    return { entry, private: filled };
  });
  await insertAll(trx, 'entries', rows);
  await insertAll(trx, 'private_fields', secrets);
  const next = { size: edge.size, root: rootOf(edge).toString('base64'), edge: encodeEdge(edge), recorded };
  const moved = head
    ? await trx
        .updateTable('ledger_head')
        .set(next)
        .where('id', '=', 1)
        .where('size', '=', head.size)
        .executeTakeFirst()
    : await trx
        .insertInto('ledger_head')
        .values({ id: 1, ...next })
        .executeTakeFirst();
  if ('numUpdatedRows' in moved && moved.numUpdatedRows !== 1n) throw new HeadMoved();
  return written;
}

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
