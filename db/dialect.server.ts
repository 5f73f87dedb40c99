/** Everything that differs between one database and another: opening it, transactions, full-text search. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type ExpressionBuilder,
  type Kysely,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
} from 'kysely';
import type { Database } from './schema.ts';

/**
 * Takes the write lock when a transaction begins: with a deferred one, two writers that both read first fail at
 * once instead of waiting for each other.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config);
  }
}

/**
 * The dialect for a database address: a path, `file:<path>` or `:memory:`. The file and its folder are made when
 * they are not there.
 * @throws Error for an address of another kind of database.
 */
export function dialectFor(url: string): SqliteDialect {
  if (/^\w+:\/\//.test(url) && !url.startsWith('file://')) {
    throw new Error(
      `DATABASE_URL: expected a path to a SQLite file, found an address beginning ${url.split('//')[0]}//`,
    );
  }
  const path = url.replace(/^file:(\/\/)?/, '');
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new SQLite(path);
  // What was acknowledged is on disk, hence synchronous = full.
  for (const pragma of [
    'journal_mode = wal',
    'synchronous = full',
    'busy_timeout = 15000',
    'foreign_keys = on',
    'cache_size = -32000',
  ]) {
    database.pragma(pragma);
  }
  return new ImmediateSqliteDialect({ database: withStatementsKept(database) });
}

/** How many statements stay prepared; the oldest goes when there are more. */
const mostStatements = 300;

/** Keeps statements prepared: reading a long one anew each time costs more than running it. */
function withStatementsKept(database: SQLite.Database): SqliteDatabase {
  const kept = new Map<string, SQLite.Statement>();
  return {
    close: () => database.close(),
    prepare: (text) => {
      const known = kept.get(text);
      // One that is still being read from row by row cannot run a second time.
      if (known && !known.busy) return known;
      const statement = database.prepare(text);
      kept.set(text, statement);
      const [oldest] = kept.keys();
      if (kept.size > mostStatements && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

/** Makes the full-text index over what the breach register is searched for; accents and case do not matter. */
export async function createBreachText(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table breach_text using fts5(text, tokenize = 'unicode61 remove_diacritics 2')`.execute(
    db,
  );
}

export async function clearBreachText(db: Kysely<Database>): Promise<void> {
  await sql`delete from breach_text`.execute(db);
}

/** Puts the texts of breaches in the index, in place of what was there for the same ids. */
export async function indexBreachText(
  db: Kysely<Database>,
  rows: { id: number; text: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows);
  await sql`delete from breach_text where rowid in (select value ->> 'id' from json_each(${json}))`.execute(
    db,
  );
  await sql`insert into breach_text (rowid, text) select value ->> 'id', value ->> 'text' from json_each(${json})`.execute(
    db,
  );
}

/** True for the breaches whose text has every word of `text`, the last one as a beginning. */
export function breachTextHas(eb: ExpressionBuilder<Database, 'breaches'>, text: string) {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const query = words.map((word) => `"${word}"`).join(' ');
  return sql<boolean>`${eb.ref('breaches.id')} in (select rowid from breach_text where breach_text match ${query ? `${query}*` : '""'})`;
}
