import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Bound parameters in one statement: well under the 32,766 of SQLite and the 65,535 of PostgreSQL. */
const mostParameters = 10_000;

/** Cuts rows so that each part fits into one statement. All rows have the columns of the first. */
export function chunks<Row extends object>(rows: readonly Row[]): Row[][] {
  const columns = rows[0] ? Object.keys(rows[0]).length : 1;
  const size = Math.max(1, Math.floor(mostParameters / columns));
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) =>
    rows.slice(part * size, (part + 1) * size),
  );
}

/** Inserts any number of rows with few statements. */
export async function insertAll<Table extends keyof Database>(
  db: Kysely<Database>,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
): Promise<void> {
  for (const part of chunks(rows)) await db.insertInto(table).values(part).execute();
}
