/** A database as a file: copied while it is in use, taken for oneself, put in the place of another. */
import { constants, copyFileSync, existsSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type SQLite from 'better-sqlite3';
import { writeThrough } from '../../write-through.server.ts';
import type { Head } from '../dialect.ts';
import { openForGood, openReadOnly } from './file.server.ts';

/** Pages copied before others have their turn, and progress is said. */
const pagesAtOnce = 2_000;

/**
 * Copies a database as it is at one moment, while others go on writing to it. The copy is a single file that only its
 * owner may read, and is on disk when this answers.
 * @param onProgress pages copied, of how many
 */
export async function copyDatabase(
  from: string,
  to: string,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<void> {
  removeDatabase(to);
  // Made anew: whoever may put something in that folder must not choose where the copy goes.
  writeFileSync(to, '', { mode: 0o600, flag: 'wx' });
  const source = openReadOnly(from);
  try {
    // A read transaction holds the moment: what is written meanwhile neither gets in nor makes the copy start again.
    source.exec('begin');
    source.prepare('select count(*) from sqlite_schema').get();
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(totalPages - remainingPages, totalPages);
        return pagesAtOnce;
      },
    });
  } finally {
    source.close();
  }
  const copy = openForGood(to);
  copy.close();
  writeThrough(to);
}

/** The head of the ledger in a database file; `null` for one that holds none. @throws what SQLite throws for another file */
export function headIn(file: string): Head | null {
  const database = openReadOnly(file);
  try {
    return readHead(database);
  } finally {
    database.close();
  }
}

/**
 * Takes a database for oneself and folds what lies beside it into its file. One that SQLite cannot read has no head.
 * @returns its head, and how to let it go; `null` when somebody else has it open
 */
export function holdAlone(file: string): { head: Head | null; letGo: () => void } | null {
  let database: SQLite.Database | null = null;
  try {
    database = openForGood(file);
    database.exec('begin exclusive');
    const held = database;
    return { head: readHead(held), letGo: () => void held.close() };
  } catch (error) {
    database?.close();
    const { code = '' } = error as { code?: string };
    if (code.startsWith('SQLITE_BUSY')) return null;
    if (code.startsWith('SQLITE_')) return { head: null, letGo: () => {} };
    throw error;
  }
}

function readHead(database: SQLite.Database): Head | null {
  const row = database.prepare('select size, root from ledger_head').get() as
    | { size: number; root: string }
    | undefined;
  return row ? { size: row.size, root: Buffer.from(row.root, 'base64') } : null;
}

/**
 * Puts a database in the place of another at one stroke: after a crash there is the one or the other.
 * @returns where what stood there is now; `null` where nothing did
 */
export function putInPlace(copy: string, file: string, now: Date): string | null {
  const aside = existsSync(file) ? `${file}.${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}` : null;
  if (aside !== null) {
    linkSync(file, aside);
    // Left only beside a file that could not be opened; read together with another one it would spoil it.
    if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`);
  }
  rmSync(`${file}-shm`, { force: true });
  renameSync(copy, file);
  writeThrough(dirname(file));
  return aside;
}

/** Copies a database that nobody has open, as fast as the disk can: for tests and benchmarks. */
export function copyClosed(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}

/** Removes a database with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
}
