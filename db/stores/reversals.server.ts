import type { Kysely } from 'kysely';
import { textIn } from '#app/domain/ledger/private-text.ts';
import { fold, type Reversal } from '#app/domain/reversal/reversal.ts';
import type { Database } from '../schema.ts';
import { mayActToday } from './admissions.server.ts';
import { entriesAbout } from './ledger.server.ts';

/** The order that an entry gives, as it stands; `null` where it gives none. */
export async function reversalNumbered(db: Kysely<Database>, request: number): Promise<Reversal | null> {
  let found: Reversal | null = null;
  for (const { entry, private: secret } of await entriesAbout(db, [request]))
    found = fold(found, entry, textIn(secret, 'note') ?? undefined);
  return found;
}

/**
 * Whether an order was begun to be carried out by somebody who is no officer any more, so that nobody goes on with it.
 * @param row how far it has come
 */
export async function isOrphaned(
  db: Kysely<Database>,
  { state, decided }: Reversal,
  row: Pick<Database['reversals'], 'finished'>,
): Promise<boolean> {
  if (state !== 'approved' || decided === null || row.finished !== null) return false;
  return !(await mayActToday(db, { id: decided.by, role: 'compliance' }));
}

/** The newest order to take an import back, and how far it has come. */
export async function newestReversal(
  db: Kysely<Database>,
  id: string,
): Promise<Database['reversals'] | null> {
  const rows = db.selectFrom('reversals').selectAll().where('import_id', '=', id);
  return (await rows.orderBy('request', 'desc').executeTakeFirst()) ?? null;
}

export async function findReversal(
  db: Kysely<Database>,
  request: number,
): Promise<Database['reversals'] | null> {
  const row = db.selectFrom('reversals').selectAll().where('request', '=', request);
  return (await row.executeTakeFirst()) ?? null;
}

/** Writes how far it has come; in the transaction that writes the corrections. */
export async function putReversal(db: Kysely<Database>, row: Database['reversals']): Promise<void> {
  await db
    .insertInto('reversals')
    .values(row)
    .onConflict((conflict) => conflict.column('request').doUpdateSet(row))
    .execute();
}
