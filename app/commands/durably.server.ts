import type { Transaction } from 'kysely';
import { patiently } from '#db/busy.server.ts';
import type { Database } from '#db/schema.ts';
import type { Context } from '../context.server.ts';

type Place = Pick<Context, 'db' | 'onDisk' | 'patience' | 'standing'>;
type Write<Result> = (trx: Transaction<Database>) => Promise<Result>;

/**
 * Runs one transaction: all of it is on disk when this answers, or nothing happened. While it goes to disk others
 * have their turn.
 * @throws as inTransaction does; WriteLost where the disk failed
 */
export async function durably<Result>(place: Place, write: Write<Result>): Promise<Result> {
  const result = await inTransaction(place, write);
  await place.onDisk();
  return result;
}

/**
 * Runs one transaction, on disk or not: for work that can be done again. Where another process has the database locked
 * it is begun anew until `patience` ends, and whoever else asks has their turn meanwhile.
 * @throws DatabaseBusy, and what `write` threw: nothing happened then
 */
export async function inTransaction<Result>(
  { db, patience, standing }: Omit<Place, 'onDisk'>,
  write: Write<Result>,
): Promise<Result> {
  const result = await patiently(patience, () => db.transaction().execute(write));
  standing.wrote();
  return result;
}
