/** A database file, and what SQLite keeps beside it, for nobody else to read. */
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { keepFilePrivate, requireSafeFolder, self } from '../../private-files.server.ts';

/** What SQLite keeps beside a database, with the mode of the database itself. */
const besides = ['', '-wal', '-shm', '-journal'];
/**
 * Lets nobody but its owner read a database and what lies beside it. Modes are set by name: a database that is opened
 * as a file and closed again loses the locks that SQLite has on it in this process.
 * What is no database is let be, as where an address was mistyped: SQLite refuses it.
 * @returns the files that others could read until now
 * @throws UnsafePlace where they are somebody else's, or others may write to the folder
 */
export function keepDatabasePrivate(file: string): string[] {
  const real = realFile(file);
  if (self() === null) return [];
  // Where a link is, too: it could be led elsewhere.
  for (const folder of new Set([dirname(resolve(file)), dirname(real)])) requireSafeFolder(folder);
  if (isOfAnotherKind(real)) return [];
  return [...besides.map((ending) => real + ending), ...leftBeside(real)].filter(keepFilePrivate);
}

/** What every database of SQLite begins with. */
const head = Buffer.from('SQLite format 3\0');

/**
 * Whether something is written in a file and it is no database. One with a log beside it may be open in this process, and
 * is not opened as a file.
 */
function isOfAnotherKind(file: string): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size === 0 || found.uid !== self()) return false;
  if (besides.slice(1).some((ending) => existsSync(file + ending))) return false;
  const begins = Buffer.alloc(head.length);
  const open = openSync(file, 'r');
  try {
    readSync(open, begins, 0, head.length, 0);
  } finally {
    closeSync(open);
  }
  return !begins.equals(head);
}

/** What a database left in its place when it was put back from a copy, what its log signed last, and the answers to surveys. */
const left = /^\.(key\.signed|(voice\.)?\d{8}T\d{6}Z(-wal)?|voice(-journal)?)$/;

function leftBeside(file: string): string[] {
  const folder = dirname(file);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.startsWith(basename(file)));
  return names
    .filter((name) => left.test(name.slice(basename(file).length)))
    .map((name) => join(folder, name));
}

/** Makes a database file that only we may read, and its folder, unless it is there. @throws UnsafePlace as above */
export function makeDatabaseFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  keepDatabasePrivate(file);
  try {
    closeSync(openSync(realFile(file), 'wx', 0o600));
  } catch {
    // It is there, or SQLite says why it cannot be.
  }
}

/** Where SQLite has the file, whatever links lead to it; it may not be there yet. */
function realFile(file: string): string {
  const path = resolve(file);
  const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  try {
    return link === undefined ? join(realpathSync(dirname(path)), basename(path)) : realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return link ? realFile(resolve(dirname(path), readlinkSync(path))) : path;
  }
}
