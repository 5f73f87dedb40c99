import type { Kysely, Transaction } from 'kysely';
import { formatInstant, type Instant, instantOf } from '#app/domain/instant.ts';
import { latestClear } from '#app/domain/session/limits.ts';
import type { Database } from '../schema.ts';

/** When counters are clear again, by their names; one that nothing was counted by is not there. */
export async function findClears(
  db: Kysely<Database>,
  names: readonly string[],
): Promise<Map<string, Instant>> {
  const rows = await db.selectFrom('sign_in_limits').selectAll().where('name', 'in', names).execute();
  return new Map(rows.map(({ name, clear }) => [name, instantOf(clear)]));
}

/** Says when counters are clear again, in place of what was said before. */
export async function putClears(
  trx: Transaction<Database>,
  clears: ReadonlyMap<string, Instant>,
): Promise<void> {
  const rows = [...clears].map(([name, clear]) => ({ name, clear: formatInstant(clear) }));
  await trx
    .insertInto('sign_in_limits')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet(({ ref }) => ({ clear: ref('excluded.clear') })),
    )
    .execute();
}

/** Deletes counters that are clear, or that a wrong clock counted, at most so many. @returns how many there were */
export async function deleteCleared(db: Kysely<Database>, now: Instant, most: number): Promise<number> {
  const cleared = db
    .selectFrom('sign_in_limits')
    .select('name')
    .where((where) =>
      where.or([
        where('clear', '<=', formatInstant(now)),
        where('clear', '>', formatInstant(latestClear(now))),
      ]),
    )
    .limit(most);
  const { numDeletedRows } = await db
    .deleteFrom('sign_in_limits')
    .where('name', 'in', cleared)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
