/** Files and folders that no other user of the machine can read, or put something else in the place of. */
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, type Stats, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

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

const [othersRead, othersWrite, sticky] = [0o077, 0o022, 0o1000];

/** The number of the user that we are; `null` where the system has none, as Windows. */
export function self(): number | null {
  return process.geteuid?.() ?? null;
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

/** @throws UnsafePlace where somebody else could put something in a folder */
export function requireSafeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  const { uid, mode } = found;
  if (uid !== self() && uid !== 0) throw new UnsafePlace('foreign-folder', folder, uid);
  // In a folder such as /tmp others may put files of theirs, but not take away ours.
  if ((mode & othersWrite) !== 0 && (mode & sticky) === 0) throw new UnsafePlace('open-folder', folder, uid);
}

/** @returns whether others could read it until now @throws UnsafePlace */
export function keepFilePrivate(path: string): boolean {
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
