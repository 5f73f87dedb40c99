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
  const database = openDatabase(path, [
    'journal_mode = wal',
    // What was acknowledged is on disk.
    'synchronous = full',
    'busy_timeout = 15000',
    'foreign_keys = on',
    'cache_size = -32000',
    // Pages of the log before it is folded into the file: 16 MB, so that a long import does so less often.
    'wal_autocheckpoint = 4000',
  ]);
  return new ImmediateSqliteDialect({ database: withStatementsKept(database) });
}

/** An anonymous database on disk, without any safety: gone when it is closed or the process ends. */
export function openTemporary(): SQLite.Database {
  return openDatabase('', ['journal_mode = off', 'synchronous = off', 'cache_size = -16000']);
}

/** What must not be garbage collected; see content/decisions/node-24.md. */
const held: object[] | null = Number.parseInt(process.versions.node, 10) >= 24 ? [] : null;

function hold<Handle extends object>(handle: Handle): Handle {
  held?.push(handle);
  return handle;
}

function openDatabase(path: string, pragmas: readonly string[]): SQLite.Database {
  const database = hold(new SQLite(path));
  const prepare = database.prepare.bind(database);
  database.prepare = ((text: string) => {
    const statement = hold(prepare(text));
    if (held && statement.reader) {
      const iterate = statement.iterate.bind(statement);
      statement.iterate = (...parameters) => hold(iterate(...parameters));
    }
    return statement;
  }) as typeof database.prepare;
  for (const pragma of pragmas) {
    const statement = database.prepare(`pragma ${pragma}`);
    if (statement.reader) statement.get();
    else statement.run();
  }
  return database;
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

/**
 * The breaches as read from one of the indexes named after the filters that they begin with. SQLite chooses as well,
 * but takes all for alike once dates bound them on both sides, and then reads through what is filtered out.
 */
export function breachesIndexedBy(filters: readonly ('commitment' | 'unit' | 'state')[]) {
  const index = sql.raw(['breaches', ...(filters.length > 0 ? filters : ['at'])].join('_'));
  return sql<Database['breaches']>`breaches`.as<'breaches'>(sql`breaches indexed by ${index}`);
}

/** At most `most` ids of breaches whose text has every word of `text`, the last one as a beginning. */
export async function findBreachTexts(db: Kysely<Database>, text: string, most: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select rowid as id from breach_text where breach_text match ${matchOf(text)} limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

/** True for the breaches that findBreachTexts finds; meant for many, read in the order of another index. */
export function breachTextHas(eb: ExpressionBuilder<Database, 'breaches'>, text: string) {
  return sql<boolean>`${eb.ref('breaches.id')} in (select rowid from breach_text where breach_text match ${matchOf(text)})`;
}

/** Words in quotes are no operators, whatever they are. */
function matchOf(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? '""' : `${words.map((word) => `"${word}"`).join(' ')}*`;
}

/** The number of the entry that another one is about, for those that are about no case. */
const entryAbout = sql<number>`coalesce(body ->> '$.public.breach', body ->> '$.public.corrects', body ->> '$.public.of')`;
const aboutEntries = sql<boolean>`case_id is null and kind in ('breach.declared', 'breach.analysed', 'breach.signed-off', 'exemption.requested', 'exemption.decided', 'entry.corrected')`;

/** Makes the index by which the entries about an occurrence or its breach are found. */
export async function createAboutIndex(db: Kysely<unknown>): Promise<void> {
  await sql`create index entries_about on entries (${entryAbout}) where ${aboutEntries}`.execute(db);
}

/** Numbers of the entries that are about any of these, in order; entries about a case are found by the case. */
export async function findEntriesAbout(db: Kysely<Database>, seqs: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ seq: number }>`
    select seq from entries where ${aboutEntries} and ${entryAbout} in (${sql.join(seqs)}) order by seq`.execute(
    db,
  );
  return rows.map(({ seq }) => seq);
}
