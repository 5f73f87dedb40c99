import type { CompiledQuery, Insertable, InsertQueryBuilder, InsertResult, Kysely } from 'kysely';
import { dialectOf } from '../dialects/chosen.server.ts';
import type { Dialect } from '../dialects/dialect.ts';
import type { Database } from '../schema.ts';

/** Rows in one statement. More save little, and every number below it is a statement of its own. */
const mostRows = 50;

/** Building a statement with hundreds of parameters costs more than running it: each is built once for a dialect. */
const built = new Map<Dialect, Map<string, CompiledQuery>>();

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
  const statements = statementsFor(dialectOf(db));
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

function statementsFor(dialect: Dialect): Map<string, CompiledQuery> {
  let statements = built.get(dialect);
  if (!statements) {
    statements = new Map();
    built.set(dialect, statements);
  }
  return statements;
}
