import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyDatabase } from '#db/dialects/sqlite/copies.server.ts';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { type Context, createContext } from '../../context.server.ts';
import { signingKey } from '../../domain/note/key.ts';
import { writeKeyFile } from '../../key-file.server.ts';
import { type News, NotRecording } from '../../standing.server.ts';
import { recordEvents } from '../events/record-events.server.ts';
import { agent, type Company, companyOn, visit } from '../test-company.ts';
import { examine, requireSound, tryWriting } from './examine.server.ts';
import { LedgerInconsistent, seal } from './seal.server.ts';

const morning = '2026-03-02T08:00:00Z';
let folder: string;
let file: string;
let company: Company;
let news: News[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-standing-'));
  file = join(folder, 'kept.sqlite');
  company = await companyOn(morning, file);
  await record();
  await seal(company);
  news = [];
  company.standing.watch((one) => news.push(one));
});
afterEach(async () => {
  await company.db.destroy();
  rmSync(folder, { recursive: true });
});

const record = (context: Context = company) =>
  recordEvents(context, agent, [{ events: [visit(morning, true)] }]);
const sizeOf = async ({ db }: Context) =>
  Number(
    (
      await db
        .selectFrom('entries')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirst()
    )?.n,
  );

/** Holds while one thing is wrong: nothing is recorded, and it was said once. Then `mend` ends it. */
async function expectTrouble(trouble: string, mend?: () => void | Promise<void>) {
  const size = await sizeOf(company);
  for (let looks = 0; looks < 2; looks++) expect(await examine(company)).toBe(trouble);
  await expect(record()).rejects.toMatchObject({ trouble });
  expect(await sizeOf(company)).toBe(size);
  expect(news).toEqual([{ began: trouble, error: news[0] && 'error' in news[0] ? news[0].error : null }]);
  if (!mend) return;
  await mend();
  expect(await examine(company)).toBeNull();
  expect(news.slice(1)).toEqual([{ ended: trouble }]);
  const mended = await sizeOf(company);
  await record();
  expect(await sizeOf(company)).toBe(mended + 1);
}

/** What somebody is told who starts anew with what lies there now. */
async function start() {
  const context = await createContext(file);
  try {
    await requireSound(context);
  } finally {
    await context.db.destroy();
  }
}

test('nothing is wrong with a ledger that goes on from what was signed, nor before anything was', async () => {
  expect(await examine(company)).toBeNull();
  await record();
  expect(await examine(company)).toBeNull();
  await start();
  const fresh = await createContext(join(folder, 'fresh.sqlite'));
  expect(await examine(fresh)).toBeNull();
  await fresh.db.destroy();
  expect(news).toEqual([]);
});

describe('an older database', () => {
  /** Puts a copy back as SQLite does it, under whoever has the database open. */
  async function putBack(copy: string) {
    const source = openReadOnly(copy);
    await source.backup(file);
    source.close();
  }

  test('put back under a running service is found, and so is the newest one when that comes back', async () => {
    const [older, newest] = [join(folder, 'older.sqlite'), join(folder, 'newest.sqlite')];
    await copyDatabase(file, older);
    await record();
    await seal(company);
    await copyDatabase(file, newest);
    await putBack(older);
    await expect(seal(company)).rejects.toThrow(LedgerInconsistent);
    await expectTrouble('older-database', () => putBack(newest));
  });

  test('is not started with', async () => {
    const older = join(folder, 'older.sqlite');
    await copyDatabase(file, older);
    await record();
    await seal(company);
    await company.db.destroy();
    copyFileSync(older, file);
    await expect(start()).rejects.toMatchObject({ trouble: 'older-database' });
  });

  test('in the place of the file that is open is found, whatever it holds', async () => {
    const copy = join(folder, 'copy.sqlite');
    await copyDatabase(file, copy);
    renameSync(copy, file);
    await expectTrouble('database-replaced');
  });
});

describe('the key', () => {
  const key = () => `${file}.key`;
  const other = () => signingKey(company.signer().key.name, Buffer.alloc(32, 7));

  test('that is not there any more', async () => {
    renameSync(key(), `${key()}.away`);
    await expect(start()).rejects.toMatchObject({ trouble: 'key-missing' });
    await expectTrouble('key-missing', () => renameSync(`${key()}.away`, key()));
  });

  test('that others may read', async () => {
    chmodSync(key(), 0o644);
    await expect(start()).rejects.toMatchObject({ trouble: 'key-open' });
    await expectTrouble('key-open', () => chmodSync(key(), 0o600));
  });

  test('that is none', async () => {
    const text = readFileSync(key());
    writeFileSync(key(), 'nothing of the kind', { mode: 0o600 });
    await expect(start()).rejects.toMatchObject({ trouble: 'key-unreadable' });
    await expectTrouble('key-unreadable', () => writeFileSync(key(), text));
  });

  test('that is another of the same name, also where what it signed last was taken away', async () => {
    const [text, signed] = [readFileSync(key()), readFileSync(`${key()}.signed`)];
    writeKeyFile(key(), other());
    await expect(start()).rejects.toMatchObject({ trouble: 'key-foreign' });
    rmSync(`${key()}.signed`);
    await expect(start()).rejects.toMatchObject({ trouble: 'key-foreign' });
    const opened = await createContext(file);
    expect(() => opened.signer()).toThrow('is not the one that signed this log');
    await opened.db.destroy();
    await expectTrouble('key-foreign', () => {
      writeFileSync(key(), text);
      writeFileSync(`${key()}.signed`, signed);
    });
  });
});

describe('the disk', () => {
  const grow = async (pages: number) =>
    void (await sql.raw(`pragma max_page_count = ${pages}`).execute(company.db));
  const pageCount = async () =>
    (await sql<{ page_count: number }>`pragma page_count`.execute(company.db)).rows[0]?.page_count ?? 0;
  const large = () =>
    recordEvents(company, agent, [{ events: [{ ...visit(morning, true), note: 'n'.repeat(4_000) }] }]);

  test('that is full refuses what does not fit, by its name, until something can be written again', async () => {
    const size = await sizeOf(company);
    await grow(await pageCount());
    const untilFull = async () => {
      for (let events = 0; events < 100; events++) await large();
    };
    await expect(untilFull()).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(company.standing.trouble).toBe('disk-full');
    expect(await tryWriting(company)).toBe(false);
    await expect(record()).rejects.toThrow(NotRecording);
    expect(await examine(company), 'a look does not end it').toBe('disk-full');
    expect(news.map((one) => ('began' in one ? one.began : one))).toEqual(['disk-full']);
    await grow(100_000);
    expect(await tryWriting(company)).toBe(true);
    expect([company.standing.trouble, news.at(-1)]).toEqual([null, { ended: 'disk-full' }]);
    await large();
    expect(await sizeOf(company)).toBeGreaterThan(size);
    expect(
      await company.db.selectFrom('idempotency_keys').select('key').where('seq', '=', 0).execute(),
    ).toEqual([]);
  });
});

describe('a disk of its own', () => {
  const place = () => join(folder, 'disk');
  const ballast = () => join(place(), 'ballast');
  let mounted: boolean;

  beforeEach(() => {
    mkdirSync(place());
    mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', place()]).status === 0;
  });
  afterEach(() => {
    if (mounted) spawnSync('umount', ['-l', place()]);
  });

  /** Leaves nothing of the disk to anybody. */
  function fill() {
    const handle = openSync(ballast(), 'w');
    try {
      for (;;) writeSync(handle, Buffer.alloc(4_096, 1));
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    } finally {
      closeSync(handle);
    }
  }

  test('that is full is said, not that there is no transaction to roll back; with room again all goes on', async ({
    skip,
  }) => {
    skip(!mounted, 'only who may mount a small disk can fill it');
    const small = await companyOn(morning, join(place(), 'kept.sqlite'));
    const faults: string[] = [];
    small.standing.watch((one) => faults.push('began' in one ? one.began : `no more ${one.ended}`));
    fill();
    const untilFull = async () => {
      for (let events = 0; events < 1_000; events++) await record(small);
    };
    await expect(untilFull()).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    await expect(record(small)).rejects.toMatchObject({ trouble: 'disk-full' });
    expect(await tryWriting(small)).toBe(false);
    const size = await sizeOf(small);
    rmSync(ballast());
    expect(await tryWriting(small)).toBe(true);
    await record(small);
    expect([await sizeOf(small), faults]).toEqual([size + 1, ['disk-full', 'no more disk-full']]);
    await seal(small);
    await small.db.destroy();
  });
});

describe('the log beside the database', () => {
  const log = () => `${file}-wal`;
  function spoil() {
    const handle = openSync(log(), 'r+');
    writeSync(handle, Buffer.alloc(Math.max(4_096, statSync(log()).size), 'garbage '), 0, undefined, 0);
    closeSync(handle);
  }

  test('that was written over while it was open', async () => {
    spoil();
    await expectTrouble('log-damaged');
  });

  test('that is gone while it was open', async () => {
    rmSync(log());
    await expectTrouble('log-damaged');
  });

  test('that was written over before a start is not opened, and stays as it is', async () => {
    const copy = join(folder, 'crashed.sqlite');
    copyFileSync(file, copy);
    copyFileSync(log(), `${copy}-wal`);
    await company.db.destroy();
    company = await companyOn(morning);
    file = copy;
    spoil();
    const before = readFileSync(log());
    await expect(createContext(copy)).rejects.toMatchObject({ trouble: 'log-damaged' });
    expect(readFileSync(log()).equals(before)).toBe(true);
  });
});
