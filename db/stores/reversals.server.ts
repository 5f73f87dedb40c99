import type { Kysely } from 'kysely';
import type { Kind } from '#app/domain/ledger/kinds.ts';
import { textIn } from '#app/domain/ledger/private-text.ts';
import { fold, type Reversal } from '#app/domain/reversal/reversal.ts';
import type { Database } from '../schema.ts';
import { mayActToday } from './admissions.server.ts';
import { entriesAbout } from './ledger.server.ts';

/** What can be taken back of an import: `of` is the case that an entry is about. */
export type Written = { seq: number; kind: Kind; of: string | null };

/** Remembers which entries an import wrote; in the transaction that writes them. */
export async function putSpan(
  db: Kysely<Database>,
  id: string,
  { first, last }: { first: number; last: number },
): Promise<void> {
  const joined = await db
    .updateTable('import_spans')
    .set({ last_seq: last })
    .where('import_id', '=', id)
    .where('last_seq', '=', first - 1)
    .executeTakeFirst();
  if (joined.numUpdatedRows > 0n) return;
  await db.insertInto('import_spans').values({ import_id: id, first_seq: first, last_seq: last }).execute();
}

/** The first and the last entry that an import wrote, and how many lie in its spans; `null` where it wrote none that is known. */
export async function spanOf(
  db: Kysely<Database>,
  id: string,
): Promise<{ first: number; last: number; entries: number } | null> {
  const row = await db
    .selectFrom('import_spans')
    .select((eb) => [
      eb.fn.min('first_seq').as('first'),
      eb.fn.max('last_seq').as('last'),
      eb.fn.sum<number>(eb('last_seq', '-', eb.ref('first_seq'))).as('between'),
      eb.fn.countAll<number>().as('spans'),
    ])
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow();
  if (row.first === null || row.last === null) return null;
  return { first: row.first, last: row.last, entries: Number(row.between) + Number(row.spans) };
}

/** What an import said happened, from number `from` on, at most `limit` of it, and where to go on: `null` at its end. */
export async function writtenBy(
  db: Kysely<Database>,
  id: string,
  from: number,
  limit: number,
): Promise<{ written: Written[]; next: number | null }> {
  const span = await db
    .selectFrom('import_spans')
    .selectAll()
    .where('import_id', '=', id)
    .where('last_seq', '>=', from)
    .orderBy('first_seq')
    .executeTakeFirst();
  if (!span) return { written: [], next: null };
  const begin = Math.max(from, span.first_seq);
  const end = Math.min(begin + limit - 1, span.last_seq);
  const rows = await db
    .selectFrom('entries')
    .select(['seq', 'kind', 'case_id'])
    .where('seq', '>=', begin)
    .where('seq', '<=', end)
    .orderBy('seq')
    .execute();
  return {
    written: rows.map(({ seq, kind, case_id }) => ({ seq, kind: kind as Kind, of: case_id })),
    next: end + 1,
  };
}

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
