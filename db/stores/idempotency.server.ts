import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

/** Which of these keys were already acknowledged. */
export async function findKeys(db: Kysely<Database>, keys: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < keys.length; from += 5_000) {
    const part = keys.slice(from, from + 5_000);
    const rows = await db.selectFrom('idempotency_keys').select('key').where('key', 'in', part).execute();
    for (const row of rows) found.add(row.key);
  }
  return found;
}

/** The number of the entry that was acknowledged under a key; `null` when there is none. */
export async function findKey(db: Kysely<Database>, key: string): Promise<number | null> {
  const row = await db.selectFrom('idempotency_keys').select('seq').where('key', '=', key).executeTakeFirst();
  return row?.seq ?? null;
}

/** Remembers under which key entries were written; in the transaction that wrote them. */
export async function rememberKeys(
  db: Kysely<Database>,
  keys: Database['idempotency_keys'][],
): Promise<void> {
  await insertAll(db, 'idempotency_keys', keys);
}
