import type { Kysely } from 'kysely';
import type { Cause } from '#app/domain/breach/kinds.ts';
import type { Database } from '../schema.ts';

/** How many breaches that stand have each cause, by their newest analysis. Costs a look at each breach; a row for each cause comes back. */
export async function countBreachesByCause(db: Kysely<Database>): Promise<Map<Cause, number>> {
  const rows = await db
    .selectFrom('breaches')
    .select(['cause', ({ fn }) => fn.countAll<number>().as('count')])
    .where('cause', 'is not', null)
    .where('state', '!=', 'corrected')
    .groupBy('cause')
    .execute();
  return new Map(
    rows.flatMap(({ cause, count }) => (cause === null ? [] : [[cause, Number(count)] as const])),
  );
}
