import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Context } from '../context.server.ts';

/**
 * Runs one transaction: all of it is on disk when this answers, or nothing happened. While it goes to disk others
 * have their turn.
 */
export async function durably<Result>(
  { db, onDisk }: Pick<Context, 'db' | 'onDisk'>,
  write: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  const result = await db.transaction().execute(write);
  await onDisk();
  return result;
}
