/** SQLite's files: opening them, with what every connection of ours is set to. */
import SQLite from 'better-sqlite3';
import { hold } from './hold.server.ts';

/** A database file opened past Kysely: for who looks at one without the server, and for tests. */
export type SqliteFile = SQLite.Database;

/**
 * Refuses the address of another kind of database. Only its beginning is said: the rest may hold a password.
 * @throws Error
 */
export function requireSqlite(url: string): void {
  if (!/^\w+:\/\//.test(url) || url.startsWith('file://')) return;
  throw new Error(`expected a path to a SQLite file, found an address beginning ${url.split('//')[0]}//`);
}

/** The file that an address names; `null` for a database in memory. */
export function fileOf(url: string): string | null {
  const path = url.replace(/^file:(\/\/)?/, '');
  return path === ':memory:' ? null : path;
}

/** An anonymous database on disk, without any safety: gone when it is closed or the process ends. */
export function openTemporary(): SQLite.Database {
  return openDatabase('', ['journal_mode = off', 'synchronous = off', 'cache_size = -16000']);
}

/** A database file to look at and nothing else. @throws what SQLite throws where there is none */
export function openReadOnly(path: string): SQLite.Database {
  return openDatabase(path, ['cache_size = -32000'], { readonly: true, fileMustExist: true });
}

/** A database file without a write-ahead log beside it, for whoever has it alone. @throws what SQLite throws, busy too */
export function openForGood(path: string): SQLite.Database {
  return openDatabase(path, ['busy_timeout = 2000', 'journal_mode = delete', 'synchronous = full']);
}

/** Opens a file with these settings. @throws what SQLite throws */
export function openDatabase(
  path: string,
  pragmas: readonly string[],
  options: SQLite.Options = {},
): SQLite.Database {
  const database = hold(new SQLite(path, options));
  try {
    for (const pragma of pragmas) database.pragma(pragma);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** What SQLite itself finds wrong in a file, read from end to end; `null` when nothing is. */
export function damageIn(database: SqliteFile): string | null {
  const found = database.pragma('integrity_check(1)', { simple: true });
  return found === 'ok' ? null : String(found);
}

export function columnsOf(database: SqliteFile, table: string): string[] {
  return database.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[];
}
