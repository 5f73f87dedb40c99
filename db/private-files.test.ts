import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect, migrate } from './connection.server.ts';
import { copyDatabase } from './dialects/sqlite/copies.server.ts';
import { openDatabase } from './dialects/sqlite/file.server.ts';
import { keepDatabasePrivate } from './dialects/sqlite/private-database.server.ts';
import { ownFolder, UnsafePlace } from './private-files.server.ts';
import { asOther, openToOthers, othersCanRead, otherUser } from './test-other-user.ts';

let folder: string;
let database: string;
let umask: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-private-'));
  openToOthers(folder);
  database = join(folder, 'kept.sqlite');
  // What the system gives everybody unless told otherwise.
  umask = process.umask(0o022);
});
afterEach(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true });
});

const besides = ['', '-wal', '-shm'];
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
const readable = (endings = besides, file = database) =>
  endings.filter((ending) => othersCanRead(`${file}${ending}`));
const refusal = (place: () => unknown) => {
  try {
    place();
  } catch (error) {
    if (error instanceof UnsafePlace) return [error.code, error.place];
    throw error;
  }
  return null;
};

/** A database as it was made before: for everybody to read, with its log. */
function madeOpen(file = database) {
  const sqlite = openDatabase(file, ['journal_mode = wal']);
  sqlite.exec('create table t (x); insert into t values (1)');
  for (const ending of besides) chmodSync(file + ending, 0o644);
  return sqlite;
}

describe('a database', () => {
  test('that is made, its log and its index are for nobody else to read', async () => {
    const db = connect(database);
    await migrate(db);
    expect(readable()).toEqual([]);
    expect(besides.map((ending) => mode(database + ending))).toEqual(['600', '600', '600']);
    await db.destroy();
  });

  test('is made in a folder that nobody else may enter', async () => {
    const db = connect(join(folder, 'data', 'kept.sqlite'));
    await migrate(db);
    expect(mode(join(folder, 'data'))).toBe('700');
    expect(othersCanRead(join(folder, 'data'))).toBe(false);
    await db.destroy();
  });

  test('that others could read until now is closed to them when it is opened, and so is its log', async () => {
    const sqlite = madeOpen();
    expect(readable()).toEqual(besides);
    const db = connect(database);
    expect(readable()).toEqual([]);
    await db.destroy();
    sqlite.close();
  });

  test('tells which files others could read', () => {
    const sqlite = madeOpen();
    expect(keepDatabasePrivate(database)).toEqual(besides.map((ending) => database + ending));
    expect(keepDatabasePrivate(database)).toEqual([]);
    sqlite.close();
  });

  test('is what is closed, and no other file that an address names by mistake', () => {
    writeFileSync(database, 'root:x:0:0\n', { mode: 0o644 });
    expect(keepDatabasePrivate(database)).toEqual([]);
    expect(mode(database)).toBe('644');
    writeFileSync(database, '');
    expect(keepDatabasePrivate(database)).toEqual([database]);
  });

  test('is closed together with what it left when it was put back, and what was signed last', () => {
    const left = ['.20261128T201500Z', '.20261128T201500Z-wal', '.key.signed'];
    madeOpen().close();
    for (const ending of [...left, '.notes']) writeFileSync(database + ending, '', { mode: 0o644 });
    expect(readable(left)).toEqual(left);
    keepDatabasePrivate(database);
    expect(readable([...left, '.notes'])).toEqual(['.notes']);
  });

  test('is closed where a link leads, beside which SQLite has its log', async () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real', 'there.sqlite'), database);
    const db = connect(database);
    await migrate(db);
    const there = join(folder, 'real', 'there.sqlite');
    expect(besides.map((ending) => mode(there + ending))).toEqual(['600', '600', '600']);
    expect(readable(besides, there)).toEqual([]);
    await db.destroy();
  });

  test('keeps its locks while it is closed to others', () => {
    const sqlite = madeOpen();
    sqlite.exec('begin immediate');
    keepDatabasePrivate(database);
    const write = `const SQLite = (await import('better-sqlite3')).default;
      try { new SQLite(${JSON.stringify(database)}, { timeout: 0 }).exec('begin immediate'); console.log('taken'); }
      catch (error) { console.log(error.code); }`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', write], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('SQLITE_BUSY\n');
    sqlite.close();
  });

  test('is copied for nobody else, and not through a link that stands where the copy goes', async () => {
    madeOpen().close();
    const precious = join(folder, 'precious');
    writeFileSync(precious, 'precious');
    symlinkSync(precious, join(folder, 'copy.sqlite'));
    await copyDatabase(database, join(folder, 'copy.sqlite'));
    expect(readFileSync(precious, 'utf8')).toBe('precious');
    expect(readable([''], join(folder, 'copy.sqlite'))).toEqual([]);
  });

  test.each([0o777, 0o775, 0o757])('is refused in a folder of mode %o', (open) => {
    madeOpen().close();
    chmodSync(folder, open);
    expect(refusal(() => connect(database))).toEqual(['open-folder', folder]);
  });

  test('is not refused where others may put files but not take ours away', async () => {
    madeOpen().close();
    chmodSync(folder, 0o1777);
    expect(keepDatabasePrivate(database)).toEqual([database]);
  });

  test('is refused where a link to it could be led elsewhere', () => {
    mkdirSync(join(folder, 'links'));
    chmodSync(join(folder, 'links'), 0o777);
    const link = join(folder, 'links', 'kept.sqlite');
    madeOpen().close();
    symlinkSync(database, link);
    expect(refusal(() => connect(link))).toEqual(['open-folder', join(folder, 'links')]);
  });

  test('is refused with a log that is a link', () => {
    madeOpen().close();
    symlinkSync('/etc/hostname', `${database}-wal`);
    expect(refusal(() => connect(database))).toEqual(['not-a-file', `${database}-wal`]);
  });

  test('of somebody else, or with a log that somebody else has put beside it, is refused', () => {
    chmodSync(folder, 0o1777);
    asOther('umask 0; echo planted > "$1"; echo planted > "$2-wal"', join(folder, 'theirs'), database);
    if (otherUser) {
      expect(refusal(() => connect(join(folder, 'theirs')))).toEqual([
        'foreign-file',
        join(folder, 'theirs'),
      ]);
      expect(refusal(() => connect(database))).toEqual(['foreign-file', `${database}-wal`]);
      expect(existsSync(database)).toBe(false);
      chmodSync(folder, 0o755);
      chownSync(folder, otherUser.uid, otherUser.gid);
      rmSync(`${database}-wal`);
      expect(refusal(() => connect(database))).toEqual(['foreign-folder', folder]);
    } else {
      expect(statSync('/etc/hostname').uid).not.toBe(process.geteuid?.());
      expect(refusal(() => keepDatabasePrivate('/etc/hostname'))).toEqual(['foreign-file', '/etc/hostname']);
    }
  });
});

describe('a folder of our own', () => {
  test('is made for nobody else to enter, and closed where others could', () => {
    const own = ownFolder(join(folder, 'own'));
    expect(othersCanRead(own)).toBe(false);
    chmodSync(own, 0o755);
    expect(othersCanRead(own)).toBe(true);
    expect(othersCanRead(ownFolder(own))).toBe(false);
  });

  test('is not one that others could write to, somebody else made, or a link leads to', () => {
    chmodSync(folder, 0o1777);
    const [open, link, theirs] = ['open', 'link', 'theirs'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(open);
    chmodSync(open, 0o770);
    symlinkSync(tmpdir(), link);
    asOther('mkdir -m 777 "$1"', theirs);
    expect(refusal(() => ownFolder(open))).toEqual(['open-folder', open]);
    expect(refusal(() => ownFolder(link))).toEqual(['not-a-folder', link]);
    if (otherUser) expect(refusal(() => ownFolder(theirs))).toEqual(['foreign-folder', theirs]);
    else expect(refusal(() => ownFolder('/etc'))).toEqual(['foreign-folder', '/etc']);
  });
});
