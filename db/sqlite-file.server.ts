/** SQLite's files: opening them, with what every connection of ours is set to. */
import SQLite from 'better-sqlite3';

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

/** What must not be garbage collected; see content/decisions/node-24.md. */
const held: object[] | null = Number.parseInt(process.versions.node, 10) >= 24 ? [] : null;

function hold<Handle extends object>(handle: Handle): Handle {
  held?.push(handle);
  return handle;
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
  const prepare = database.prepare.bind(database);
  database.prepare = ((text: string) => {
    const statement = hold(prepare(text));
    if (held && statement.reader) {
      const iterate = statement.iterate.bind(statement);
      statement.iterate = (...parameters) => hold(iterate(...parameters));
    }
    return statement;
  }) as typeof database.prepare;
  try {
    for (const pragma of pragmas) {
      const statement = database.prepare(`pragma ${pragma}`);
      if (statement.reader) statement.get();
      else statement.run();
    }
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}
