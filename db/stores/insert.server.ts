import type { CompiledQuery, Insertable, InsertQueryBuilder, InsertResult, Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Rows in one statement. More save little, and every number below it is a statement of its own. */
const mostRows = 50;

/** Building a statement with hundreds of parameters costs more than running it: each is built once. */
const statements = new Map<string, CompiledQuery>();

type Insert<Table extends keyof Database> = InsertQueryBuilder<Database, Table, InsertResult>;

/**
 * Inserts any number of rows with few statements. All rows have the columns of the first.
 * @param orElse what to do with rows that are there already; always the same for one table
 */
export async function insertAll<Table extends keyof Database>(
  db: Kysely<Database>,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
  orElse: (insert: Insert<Table>) => Insert<Table> = (insert) => insert,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  for (let from = 0; from < rows.length; from += mostRows) {
    const part = rows.slice(from, from + mostRows);
    const name = `${table} ${columns} ${part.length}`;
    let statement = statements.get(name);
    if (!statement) {
      statement = orElse(db.insertInto(table).values(part)).compile();
      statements.set(name, statement);
    }
    const parameters: unknown[] = [];
    for (const row of part)
      for (const column of columns) parameters.push((row as Record<string, unknown>)[column]);
    await db.executeQuery({ ...statement, parameters });
  }
}
