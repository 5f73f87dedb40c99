import type { Kysely, Transaction } from 'kysely';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import { canonicalJson } from '#app/domain/ledger/canonical.ts';
import { entryBytes, entryOf, type NumberedDraft, presentOf } from '#app/domain/ledger/entry.ts';
import { aboutOf } from '#app/domain/ledger/kinds.ts';
import { decodeEdge, emptyEdge, encodeEdge, grow, leafHash, rootOf } from '#app/domain/ledger/merkle.ts';
import { commitToPrivate, filledFields } from '#app/domain/ledger/private.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';
import type { Recorded } from './ledger.server.ts';

const saltLength = 32;

/** Somebody else moved the head in between; nothing was written and the decision must be taken anew. */
export class HeadMoved extends Error {}

/** Where the ledger stands, by which the next entry goes on; `null` before the first. */
export type Edge = Database['ledger_head'] | null;

export async function readEdge(db: Kysely<Database>): Promise<Edge> {
  return (await db.selectFrom('ledger_head').selectAll().executeTakeFirst()) ?? null;
}

/**
 * Appends entries to the ledger. One writer at a time: the head is moved by compare-and-swap inside the caller's
 * transaction, in which the read tables must change too. Numbers follow on without a gap; `recorded` never goes
 * back, even when the machine's clock does. Costs a hash per entry, amortised, and O(log n) per call.
 * @param head as it was read in this transaction, or as this left it
 * @param random source of the salts of private fields
 * @throws HeadMoved when the head is not where it was read
 */
export async function append(
  trx: Transaction<Database>,
  head: Edge,
  drafts: readonly NumberedDraft[],
  now: Instant,
  random: (bytes: number) => Buffer,
): Promise<{ recorded: Recorded[]; head: Edge }> {
  if (drafts.length === 0) return { recorded: [], head };
  const recorded = formatInstant(presentOf(now, head?.recorded ?? null));
  let edge = head ? decodeEdge(head.size, head.edge) : emptyEdge;
  const rows: Database['entries'][] = [];
  const secrets: Database['private_fields'][] = [];
  // One call for all salts: each call asks the operating system.
  const salts = random(saltLength * drafts.length);
  const written = drafts.map((numbered, index): Recorded => {
    const seq = edge.size;
    const draft = typeof numbered === 'function' ? numbered(seq) : numbered;
    const filled = draft.private ? filledFields(draft.private) : null;
    const secret = filled && canonicalJson(filled);
    const salt = secret === null ? null : salts.subarray(index * saltLength, (index + 1) * saltLength);
    const sealed = salt && secret !== null ? commitToPrivate(salt, secret) : undefined;
    const entry = entryOf(draft, sealed, { seq, recorded });
    const body = entryBytes(entry);
    const leaf = leafHash(body);
    edge = grow(edge, leaf);
    const about = aboutOf(entry);
    rows.push({ seq, kind: entry.kind, case_id: entry.case ?? null, about, recorded, body, leaf });
    if (salt && secret !== null) secrets.push({ seq, salt, body: secret });
    return { entry, private: filled };
  });
  await insertAll(trx, 'entries', rows);
  if (secrets.length > 0) await insertAll(trx, 'private_fields', secrets);
  const root = rootOf(edge).toString('base64');
  const next = { id: 1 as const, size: edge.size, root, edge: encodeEdge(edge), recorded };
  const moved = head
    ? await trx
        .updateTable('ledger_head')
        .set(next)
        .where('id', '=', 1)
        .where('size', '=', head.size)
        .executeTakeFirst()
    : await trx.insertInto('ledger_head').values(next).executeTakeFirst();
  if ('numUpdatedRows' in moved && moved.numUpdatedRows !== 1n) throw new HeadMoved();
  return { recorded: written, head: next };
}

/** The entry that was acknowledged under a key, and the case that it is about. */
export type Acknowledged = { seq: number; case: string | null };

const mostAtOnce = 5_000;

/** What was acknowledged already under these keys. */
export async function findKeys(
  db: Kysely<Database>,
  keys: readonly string[],
): Promise<Map<string, Acknowledged>> {
  const found = new Map<string, Acknowledged>();
  for (let from = 0; from < keys.length; from += mostAtOnce) {
    const rows = await db
      .selectFrom('idempotency_keys')
      .innerJoin('entries', 'entries.seq', 'idempotency_keys.seq')
      .select(['key', 'entries.seq', 'case_id'])
      .where('key', 'in', keys.slice(from, from + mostAtOnce))
      .execute();
    for (const row of rows) found.set(row.key, { seq: row.seq, case: row.case_id });
  }
  return found;
}

/** Remembers under which key entries were written; in the transaction that wrote them. */
export async function rememberKeys(
  db: Kysely<Database>,
  keys: Database['idempotency_keys'][],
): Promise<void> {
  await insertAll(db, 'idempotency_keys', keys);
}

/** Forgets keys that remember something for a while only. */
export async function deleteKeys(db: Kysely<Database>, keys: readonly string[]): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('key', 'in', keys).execute();
}
