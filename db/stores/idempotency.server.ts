import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

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
