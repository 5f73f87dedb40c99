import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/** Counts rows in the index that finds them; `most` and one where there are more: what it costs has an end. */
export async function countUpTo<Table extends keyof Database>(
  db: Kysely<Database>,
  query: SelectQueryBuilder<Database, Table, object>,
  most: number,
): Promise<number> {
  const some = query.select(sql<number>`1`.as('is')).limit(most + 1);
  // The subquery ends the counting early.
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${some}) as some`.execute(db);
  return Number(rows[0]?.count ?? 0);
}
