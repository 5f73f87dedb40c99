/** Files and folders that no other user of the machine can read, or put something else in the place of. */
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** Why a file or a folder is not safe. Each has its sentence in the catalogues, under `unsafe`. */
export type UnsafeCode =
  | 'foreign-file'
  | 'foreign-folder'
  | 'open-folder'
  | 'open-file'
  | 'not-a-file'
  | 'not-a-folder';

/** Something of ours is where another user of the machine could read or change it. */
export class UnsafePlace extends Error {
  readonly place: string;
  readonly code: UnsafeCode;
  /** The number of the user whose it is. */
  readonly owner: number;
  constructor(code: UnsafeCode, place: string, owner: number) {
    super(`${place}: ${code} (of the user ${owner})`);
    this.code = code;
    this.place = place;
    this.owner = owner;
  }
}

/** What SQLite keeps beside a database, with the mode of the database itself. */
const besides = ['', '-wal', '-shm', '-journal'];
const [othersRead, othersWrite, sticky] = [0o077, 0o022, 0o1000];

/** The number of the user that we are; `null` where the system has none, as Windows. */
function self(): number | null {
  return process.geteuid?.() ?? null;
}

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

/** What a database left in its place when it was put back from a copy, and what its log signed last. */
const left = /^\.(key\.signed|\d{8}T\d{6}Z(-wal)?)$/;

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

/**
 * A folder that nobody but us may enter, made where there is none.
 * @throws UnsafePlace where somebody else made it or could write to it: then nothing in it can be trusted
 */
export function ownFolder(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = lstatSync(path);
  const { uid, mode } = found;
  if (!found.isDirectory()) throw new UnsafePlace('not-a-folder', path, uid);
  if (self() === null) return path;
  if (uid !== self()) throw new UnsafePlace('foreign-folder', path, uid);
  if ((mode & othersWrite) !== 0) throw new UnsafePlace('open-folder', path, uid);
  if ((mode & othersRead) !== 0) chmodSync(path, 0o700);
  return path;
}

/** Folders that are removed when the process ends. */
const temporary = new Set<string>();

/** A new folder of our own among the temporary ones, made when it is first asked for and removed when the process ends. */
export function temporaryFolder(prefix: string): () => string {
  let made: string | null = null;
  return () => {
    if (made !== null) return made;
    made = mkdtempSync(join(tmpdir(), prefix));
    if (temporary.size === 0) process.once('exit', removeTemporary);
    temporary.add(made);
    return made;
  };
}

function removeTemporary(): void {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
}

function requireSafeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  const { uid, mode } = found;
  if (uid !== self() && uid !== 0) throw new UnsafePlace('foreign-folder', folder, uid);
  // In a folder such as /tmp others may put files of theirs, but not take away ours.
  if ((mode & othersWrite) !== 0 && (mode & sticky) === 0) throw new UnsafePlace('open-folder', folder, uid);
}

/** @returns whether others could read it until now */
function keepFilePrivate(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  // What is a folder, SQLite refuses.
  if (!found || found.isDirectory()) return false;
  if (!found.isFile()) throw new UnsafePlace('not-a-file', path, found.uid);
  if (found.uid !== self()) throw new UnsafePlace('foreign-file', path, found.uid);
  if (isPrivate(found)) return false;
  try {
    chmodSync(path, 0o600);
    if (!isPrivate(lstatSync(path))) throw new UnsafePlace('open-file', path, found.uid);
    return true;
  } catch (error) {
    // Whoever had the database open last has taken its log away meanwhile.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function isPrivate({ mode }: Stats): boolean {
  return (mode & othersRead) === 0;
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
