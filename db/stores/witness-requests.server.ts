import type { Kysely, Transaction } from 'kysely';
import { mostRefused, type WitnessState } from '#app/domain/note/witness-request.ts';
import type { Database } from '../schema.ts';

type WitnessRequest = Database['witness_requests'];

/** Everybody who asked, those who wait first, each group from the oldest on. */
export async function readWitnessRequests(db: Kysely<Database>): Promise<WitnessRequest[]> {
  return db.selectFrom('witness_requests').selectAll().orderBy('state', 'desc').orderBy('asked').execute();
}

/** The verifier keys of those who were accepted. */
export async function acceptedWitnesses(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('witness_requests')
    .select('key')
    .where('state', '=', 'accepted')
    .orderBy('asked')
    .execute();
  return rows.map(({ key }) => key);
}

export async function findWitnessRequest(db: Kysely<Database>, key: string): Promise<WitnessRequest | null> {
  const row = await db.selectFrom('witness_requests').selectAll().where('key', '=', key).executeTakeFirst();
  return row ?? null;
}

export async function countAsking(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('witness_requests')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Keeps who asks, with what they cosigned last; when they asked first, and what was decided, stays. */
export async function putWitnessRequest(
  trx: Transaction<Database>,
  request: Pick<WitnessRequest, 'key' | 'size' | 'note' | 'asked'>,
): Promise<void> {
  const { size, note } = request;
  await trx
    .insertInto('witness_requests')
    .values({ ...request, state: 'asked', decided: null, decided_by: null })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ size, note }))
    .execute();
}

/** Writes down what was decided. Of those who were refused only the newest are remembered. */
export async function decideWitnessRequest(
  trx: Transaction<Database>,
  key: string,
  { state, ...decision }: { state: WitnessState; decided: string; decided_by: string },
): Promise<void> {
  await trx
    .updateTable('witness_requests')
    .set({ state, ...decision })
    .where('key', '=', key)
    .execute();
  const forgotten = trx
    .selectFrom('witness_requests')
    .select('key')
    .where('state', '=', 'refused')
    .orderBy('decided', 'desc')
    .orderBy('key')
    .limit(-1)
    .offset(mostRefused);
  await trx.deleteFrom('witness_requests').where('key', 'in', forgotten).execute();
}
