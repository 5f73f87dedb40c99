import type { Kysely } from 'kysely';
import type { Traced } from '#app/domain/logging/conduct.ts';
import type { Database } from '../schema.ts';

/** How the log of a charter was kept, from one month to another. Costs as many rows as there are months, promises and names. */
export async function readTraced(
  db: Kysely<Database>,
  charter: string,
  months: readonly string[],
): Promise<Traced[]> {
  return db
    .selectFrom('log_tallies')
    .select(['commitment', 'month', 'name', 'count'])
    .where('charter', '=', charter)
    .where('month', '>=', months[0] ?? '')
    .where('month', '<=', months.at(-1) ?? '')
    .execute();
}

/** The first month of which a charter has anything logged; `null` where it has not. */
export async function firstMonth(db: Kysely<Database>, charter: string): Promise<string | null> {
  const row = await db
    .selectFrom('log_tallies')
    .select((eb) => eb.fn.min('month').as('month'))
    .where('charter', '=', charter)
    .executeTakeFirst();
  return row?.month ?? null;
}
