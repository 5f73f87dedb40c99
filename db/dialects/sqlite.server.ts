/** SQLite: opening it, and all that it does in its own way (see Dialect). */
import type SQLite from 'better-sqlite3';
import { type Driver, type Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { patiently, withTime } from './busy.server.ts';
import type { Dialect, OnFault } from './dialect.ts';
import { breachText, secureBreachText } from './sqlite/breach-text.server.ts';
import { Disk, flushLog } from './sqlite/disk.server.ts';
import { fileOf, openDatabase, requireSqlite } from './sqlite/file.server.ts';
import { forgetDeleted } from './sqlite/forgetting.server.ts';
import { isHolding } from './sqlite/hold.server.ts';
import { PatientDriver } from './sqlite/patient-driver.server.ts';
import { makeDatabaseFile } from './sqlite/private-database.server.ts';
import { words } from './sqlite/words.server.ts';

class PatientDialect extends SqliteDialect {
  readonly #driver: () => Driver;
  constructor(driver: () => Driver) {
    // Only the driver opens anything.
    super({ database: async () => Promise.reject(new Error('opened past the driver')) });
    this.#driver = driver;
  }
  override createDriver(): Driver {
    return this.#driver();
  }
}

/** @param url a path, `file:<path>` or `:memory:`; the folder of a file is made too */
function connect(url: string, onFault: OnFault): SqliteDialect {
  requireSqlite(url);
  const file = fileOf(url);
  if (file !== null) makeDatabaseFile(file);
  const open = () => patiently(withTime, () => openOurs(file ?? ':memory:'));
  return new PatientDialect(() => new PatientDriver(open, onFault));
}

/**
 * Pages of the log before it is folded into the file, 4 MB or 16: whoever commits stops the process for as long as that takes, ten
 * milliseconds or forty. A long import that nobody waits beside takes some hundredths less of the processor with the second.
 */
const foldedAt = { often: 1_000, seldom: 4_000 };

function connectApart(url: string): SqliteDialect {
  requireSqlite(url);
  const file = fileOf(url);
  if (file !== null) makeDatabaseFile(file);
  const open = () => patiently(withTime, () => openApart(file ?? ':memory:'));
  return new PatientDialect(() => new PatientDriver(open, () => {}));
}

/** A write-ahead log would hold pages in the order in which they were written; what is written anew passes through no file of its own. */
function openApart(file: string) {
  const pragmas = [
    'journal_mode = delete',
    'synchronous = full',
    'secure_delete = on',
    'temp_store = memory',
  ];
  const raw = openDatabase(file, pragmas, { timeout: 0 });
  return { raw, database: withStatementsKept(raw) };
}

async function rewrite<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`vacuum`.execute(db);
}

function openOurs(file: string) {
  const pragmas = [
    'journal_mode = wal',
    'foreign_keys = on',
    // What is deleted is overwritten with zeros; see content/decisions/erasure.md.
    'secure_delete = on',
    'cache_size = -32000',
    `wal_autocheckpoint = ${foldedAt.often}`,
  ];
  // SQLite never waits for a lock: the process would stand still meanwhile. Whoever asks does (see patiently).
  const raw = openDatabase(file, pragmas, { timeout: 0 });
  // With a log beside it whoever commits brings that to disk (see Disk); without one SQLite has to.
  const logged = raw.pragma('journal_mode', { simple: true }) === 'wal';
  raw.pragma(`synchronous = ${logged ? 'normal' : 'full'}`);
  return { raw, database: withStatementsKept(raw) };
}

/** With a log beside the file whoever commits brings that to disk; without one SQLite has done so already. */
async function disk(db: Kysely<Database>, file: string | null): Promise<Disk> {
  const log = file !== null && (await isLogged(db)) ? file : null;
  return new Disk(async () => (log === null ? undefined : flushLog(log)));
}

async function isLogged(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
  return rows[0]?.journal_mode === 'wal';
}

async function foldingSeldom<Result>(db: Kysely<Database>, work: () => Promise<Result>): Promise<Result> {
  await sql`pragma wal_autocheckpoint = ${sql.lit(foldedAt.seldom)}`.execute(db);
  try {
    return await work();
  } finally {
    await sql`pragma wal_autocheckpoint = ${sql.lit(foldedAt.often)}`.execute(db);
  }
}

async function carelessly<Result>(db: Kysely<Database>, work: () => Promise<Result>): Promise<Result> {
  await sql`pragma synchronous = off`.execute(db);
  try {
    return await work();
  } finally {
    await sql`pragma synchronous = normal`.execute(db);
  }
}

/** How many statements stay prepared; the oldest goes when there are more. */
const mostStatements = 300;

/**
 * Keeps statements prepared: reading a long one anew each time costs more than running it. Where nothing is let go
 * (content/decisions/node-24.md) all stay, or those that went would be made and held once more.
 */
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
      if (!isHolding() && kept.size > mostStatements && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

export const sqlite: Dialect = {
  name: 'sqlite',
  connect,
  connectApart,
  rewrite,
  disk,
  carelessly,
  foldingSeldom,
  words,
  breachText,
  forgetting: { begin: secureBreachText, end: forgetDeleted },
};
