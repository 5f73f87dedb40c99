import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type SQLite from 'better-sqlite3';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { connect } from '../../connection.server.ts';
import { openDatabase, openTemporary } from './file.server.ts';
import { startHold } from './hold.server.ts';

// As on Node 24, whichever runs this.
const held = startHold();
const folder = mkdtempSync(join(tmpdir(), 'kept-hold-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** How many objects more are held once this has run. */
async function heldBy(run: () => unknown): Promise<number> {
  const before = held.size;
  await run();
  return held.size - before;
}

test('a database is held, and each statement by which it is set up', async () => {
  let database: SQLite.Database | undefined;
  const count = await heldBy(() => {
    database = openDatabase(':memory:', ['foreign_keys = on', 'cache_size = -1000']);
  });
  expect(database && held.has(database)).toBe(true);
  expect(count).toBe(3);
});

test('so is everything that it makes, however it is asked', async () => {
  const database = openTemporary();
  database.exec('create table numbers (number integer); insert into numbers values (1), (2)');
  const statement = database.prepare('select number from numbers');
  expect(held.has(statement)).toBe(true);

  const rows = statement.iterate();
  expect(held.has(rows)).toBe(true);
  rows.return?.();
  expect(await heldBy(() => database.pragma('user_version', { simple: true }))).toBe(1);
  // begin in its four kinds, commit, rollback, savepoint, release, rollback to
  expect(await heldBy(() => database.transaction(() => {}))).toBe(9);
  expect(await heldBy(() => database.backup(join(folder, 'copy.sqlite')))).toBe(1);
  expect(() => database.prepare('select number from missing')).toThrow('no such table');
});

test('the same statements asked again are not made again, however many they are', async () => {
  const db = connect(':memory:');
  // The first question opens it, which takes statements of its own.
  await sql`select 'first'`.execute(db);
  const askAll = async () => {
    for (let n = 0; n < 400; n++) await sql.raw(`select ${n}`).execute(db);
  };
  expect(await heldBy(askAll)).toBe(400);
  expect(await heldBy(askAll)).toBe(0);
  await db.destroy();
});
