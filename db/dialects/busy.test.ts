import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, migrate } from '../connection.server.ts';
import { DatabaseBusy, patiently } from './busy.server.ts';
import { lockElsewhere } from './sqlite/test-lock.ts';

let folder: string;
let file: string;
let letGo = async () => {};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-busy-'));
  file = join(folder, 'kept.sqlite');
  const db = connect(file);
  await migrate(db);
  await db.destroy();
});
afterEach(async () => {
  await letGo();
  letGo = async () => {};
  rmSync(folder, { recursive: true });
});

/** Whether something has ended, after enough turns for whatever does not wait to end. */
async function hasEnded(work: Promise<unknown>): Promise<boolean> {
  let ended = false;
  const note = () => {
    ended = true;
  };
  work.then(note, note);
  for (let turns = 0; turns < 50; turns++) await turn();
  return ended;
}

test('who writes while another process does lets others read meanwhile, and writes when it lets go', async () => {
  const db = connect(file);
  await sql`create table words (word text)`.execute(db);
  letGo = await lockElsewhere(file, 'writing');
  const written = sql`insert into words values ('mine')`.execute(db);
  const words = async () => (await sql<{ word: string }>`select word from words`.execute(db)).rows;
  // On the same connection, of which there is one.
  expect(await words()).toEqual([]);
  expect(await hasEnded(written)).toBe(false);
  await letGo();
  await written;
  expect(await words()).toEqual([{ word: 'mine' }]);
  await db.destroy();
});

test('a transaction that cannot begin says so at once, to be begun anew', async () => {
  const db = connect(file);
  await sql`select 1`.execute(db);
  letGo = await lockElsewhere(file, 'writing');
  const begun = () => db.transaction().execute(async () => 'done');
  await expect(begun()).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
  await expect(patiently(0, begun)).rejects.toThrow(DatabaseBusy);
  const waiting = patiently(60_000, begun);
  expect(await hasEnded(waiting)).toBe(false);
  await letGo();
  expect(await waiting).toBe('done');
  await db.destroy();
});

test('a database that somebody else has alone is opened when they let it go', async () => {
  letGo = await lockElsewhere(file, 'alone');
  const db = connect(file);
  const asked = sql`select count(*) from cases`.execute(db);
  expect(await hasEnded(asked)).toBe(false);
  await letGo();
  await asked;
  await db.destroy();
});

test('an error that is no lock is not tried again', async () => {
  let tries = 0;
  const failing = patiently(60_000, () => {
    tries += 1;
    throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
  });
  await expect(failing).rejects.toThrow('full');
  expect(tries).toBe(1);
});

test('a fault of the storage is told by its name to whoever opened the database', async () => {
  const faults: string[] = [];
  const db = connect(file, (fault) => faults.push(fault));
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(db);
  const filled = db
    .transaction()
    .execute((trx) => sql`create table filled as select zeroblob(1000000)`.execute(trx));
  await expect(filled).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  expect(faults).toEqual(['disk-full']);
  await db.destroy();
});
