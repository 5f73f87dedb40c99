import type { Kysely, Selectable, Transaction } from 'kysely';
import { canonicalJson, type Json } from '#app/domain/ledger/canonical.ts';
import { type Entry, placeOf } from '#app/domain/ledger/entry.ts';
import { textIn } from '#app/domain/ledger/private-text.ts';
import { type Restated, restatedIn } from '#app/domain/restatement/restated.ts';
import { fold, type Restatement } from '#app/domain/restatement/restatement.ts';
import type { Database } from '../schema.ts';
import type { RestatementsTable } from '../tables/restatements.ts';
import { mayActToday } from './admissions.server.ts';
import { entriesAbout } from './ledger.server.ts';

/** The order that an entry gives, as it stands; `null` where it gives none. */
export async function restatementNumbered(
  db: Kysely<Database>,
  request: number,
): Promise<Restatement | null> {
  let found: Restatement | null = null;
  for (const { entry, private: secret } of await entriesAbout(db, [request]))
    found = fold(found, entry, textIn(secret, 'note') ?? undefined);
  return found;
}

/** The newest order about a promise. */
export async function newestRestatement(
  db: Kysely<Database>,
  { charter, commitment }: { charter: string; commitment: string },
): Promise<Restatement | null> {
  const rows = db.selectFrom('restatements').select('request').where('charter', '=', charter);
  const newest = rows.where('commitment', '=', commitment).orderBy('request', 'desc');
  const row = await newest.executeTakeFirst();
  return row ? restatementNumbered(db, row.request) : null;
}

/** Orders of all charters, the newest first. */
export async function findRestatements(
  db: Kysely<Database>,
  most: number,
): Promise<Selectable<RestatementsTable>[]> {
  return db.selectFrom('restatements').selectAll().orderBy('request', 'desc').limit(most).execute();
}

/** Whether an order was begun to be carried out by somebody who is no officer any more, so that nobody goes on with it. */
export async function isLeft(db: Kysely<Database>, { state, decided }: Restatement): Promise<boolean> {
  if (state !== 'approved' || decided === null) return false;
  return !(await mayActToday(db, { id: decided.by, role: 'compliance' }));
}

/** What was restated of a charter, by promise, in the order in which it was told: as many rows as restatements. */
export async function readRestated(db: Kysely<Database>, charter: string): Promise<Map<string, Restated[]>> {
  const rows = await db
    .selectFrom('restatements')
    .select(['entry', 'commitment', 'told', 'said'])
    .where('charter', '=', charter)
    .where('entry', 'is not', null)
    .orderBy('entry')
    .execute();
  const found = new Map<string, Restated[]>();
  for (const { entry, commitment, told, said } of rows) {
    const written = { seq: entry, recorded: told, public: JSON.parse(said ?? '') };
    const restated = restatedIn(written as Entry<'figures.restated'>);
    found.set(commitment, [...(found.get(commitment) ?? []), restated]);
  }
  return found;
}

export async function applyRestatementRequest(
  trx: Transaction<Database>,
  entry: Entry<'restatement.requested'>,
): Promise<void> {
  const { seq: request, recorded: at, who } = entry;
  const undecided = { state: 'open', decided: null, decided_by: null, entry: null, told: null, said: null };
  await trx
    .insertInto('restatements')
    .values({ request, ...placeOf(entry), ...entry.public, by: who.id, at, ...undecided })
    .execute();
}

export async function applyRestatementDecision(
  trx: Transaction<Database>,
  { recorded: decided, who, public: { request, approved } }: Entry<'restatement.decided'>,
): Promise<void> {
  await trx
    .updateTable('restatements')
    .set({ state: approved ? 'approved' : 'declined', decided, decided_by: who.id })
    .where('request', '=', request)
    .execute();
}

export async function applyRestated(
  trx: Transaction<Database>,
  { seq: entry, recorded: told, public: said }: Entry<'figures.restated'>,
): Promise<void> {
  await trx
    .updateTable('restatements')
    .set({ state: 'restated', entry, told, said: canonicalJson(said as unknown as Json) })
    .where('request', '=', said.request)
    .execute();
}

/** How far a restatement has come. */
export async function findRestatementWork(
  db: Kysely<Database>,
  request: number,
): Promise<Database['restatement_work'] | null> {
  const row = db.selectFrom('restatement_work').selectAll().where('request', '=', request);
  return (await row.executeTakeFirst()) ?? null;
}

/** Writes how far it has come; in the transaction that writes the corrections. */
export async function putRestatementWork(
  db: Kysely<Database>,
  row: Database['restatement_work'],
): Promise<void> {
  await db
    .insertInto('restatement_work')
    .values(row)
    .onConflict((conflict) => conflict.column('request').doUpdateSet(row))
    .execute();
}

/** It has come to its end. */
export async function endRestatementWork(db: Kysely<Database>, request: number): Promise<void> {
  await db.deleteFrom('restatement_work').where('request', '=', request).execute();
}
