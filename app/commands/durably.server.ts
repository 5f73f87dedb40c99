import type { Transaction } from 'kysely';
import { patiently } from '#db/dialects/busy.server.ts';
import type { Database } from '#db/schema.ts';
import type { Context } from '../context.server.ts';
import { hindranceOf } from '../standing.server.ts';

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
  const result = await patiently(patience, () => db.transaction().execute(write)).catch((error) => {
    // A single try says nothing of how long the lock lasts.
    if (patience > 0 && hindranceOf(error) === 'busy') standing.stayedLocked(error);
    throw error;
  });
  standing.wrote();
  return result;
}

/**
 * Takes the write lock and gives it back, to find out whether another process keeps it. Writes nothing.
 * @param patience how long the lock is waited for before the standing is told that it stays, milliseconds; 0 for a single
 * try, which only finds that it is gone
 */
export async function staysLocked(
  { db, standing }: Pick<Context, 'db' | 'standing'>,
  patience: number,
): Promise<boolean> {
  try {
    await patiently(patience, () => db.transaction().execute(async () => undefined));
    standing.unlocked();
  } catch (error) {
    if (hindranceOf(error) !== 'busy') throw error;
    if (patience > 0) standing.stayedLocked(error);
  }
  return standing.locked;
}
