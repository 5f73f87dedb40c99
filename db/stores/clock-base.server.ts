import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/** By how much the clock was ahead of the time since boot when it was last believed; `null` in another boot. */
export async function findClockBase(db: Kysely<Database>, boot: string): Promise<number | null> {
  const row = await db.selectFrom('clock_base').selectAll().executeTakeFirst();
  return row?.boot === boot ? row.ahead : null;
}

export async function putClockBase(trx: Transaction<Database>, boot: string, ahead: number): Promise<void> {
  await trx
    .insertInto('clock_base')
    .values({ id: 1, boot, ahead })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ boot, ahead }))
    .execute();
}
