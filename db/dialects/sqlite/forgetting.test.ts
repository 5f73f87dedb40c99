import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, migrate } from '../../connection.server.ts';
import type { Database } from '../../schema.ts';
import { secureBreachText } from './breach-text.server.ts';
import { openReadOnly } from './file.server.ts';
import { forgetDeleted } from './forgetting.server.ts';
import { findLeftovers } from './leftovers.server.ts';

let folder: string;
let file: string;
let db: Kysely<Database>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-forgetting-'));
  file = join(folder, 'kept.sqlite');
  db = connect(file);
  await migrate(db);
  await sql`create table words (state text, word text)`.execute(db);
  await sql`create index words_open on words (word) where state = 'o'`.execute(db);
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const run = (statement: string) => sql.raw(statement).execute(db);
/** As databases were that were made before what is deleted was overwritten. */
const asBefore = () => run('pragma secure_delete = off');
const asNow = () => run('pragma secure_delete = on');
const stands = (text: string) =>
  ['', '-wal'].some((ending) => existsSync(file + ending) && readFileSync(file + ending).includes(text));
const forget = (...texts: string[]) =>
  forgetDeleted(
    db,
    texts.map((text) => Buffer.from(text)),
  );

/** The same numbers every time: nothing here is left to luck. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('what was deleted is not in the file any more, nor in the log, in whatever order rows came and went', async () => {
  const next = numbers(771);
  const all: string[] = [];
  const gone: string[] = [];
  await db.transaction().execute(secureBreachText);
  for (let round = 0; round < 30; round++) {
    await db.transaction().execute(async (trx) => {
      for (let row = 0; row < 60; row++) {
        const word = `Z${next(2 ** 32).toString(36)}q${next(2 ** 32).toString(36)}q`;
        const text = `${word} ${'x'.repeat(next(300))}`;
        await sql`insert into words (rowid, state, word) values (${next(1_000_000_000)}, 'o', ${text})`.execute(
          trx,
        );
        await sql`insert into breach_text (rowid, text) values (${next(1_000_000_000)}, ${text})`.execute(
          trx,
        );
        all.push(word);
      }
      for (let row = 0; row < 20; row++) {
        const like = `${all[next(all.length)]}%`;
        await sql`update words set state = 'c', word = word || ${'y'.repeat(next(200))} where word like ${like}`.execute(
          trx,
        );
      }
      for (let row = 0; row < 5; row++) {
        const [word = ''] = all.splice(next(all.length), 1);
        await sql`delete from words where word like ${`${word}%`}`.execute(trx);
        await sql`delete from breach_text where text like ${`${word}%`}`.execute(trx);
        gone.push(word);
      }
    });
  }
  expect(await forget(...gone)).toEqual({ overwritten: true, rewritten: false });
  const bytes = readFileSync(file, 'latin1').toLowerCase();
  expect(gone.filter((word) => bytes.includes(word.toLowerCase()))).toEqual([]);
  expect(all.every((word) => bytes.includes(word.toLowerCase()))).toBe(true);
});

test('a database from before is found to hold what was deleted, and is written anew once', async () => {
  await asBefore();
  await run(`insert into words values ('c', 'Quetzalcoatlus'), ('c', 'Pteranodon')`);
  await run(`delete from words where word = 'Quetzalcoatlus'`);
  await asNow();
  await run('pragma wal_checkpoint(truncate)');
  expect(stands('Quetzalcoatlus')).toBe(true);
  const texts = ['Quetzalcoatlus', 'Quetzalcoatlus, whose end was written over'].map((text) =>
    Buffer.from(text),
  );
  for (const text of texts)
    expect(findLeftovers(file, [text])).toEqual([{ page: expect.any(Number), of: 'words' }]);
  expect(findLeftovers(file, [Buffer.from('Pteranodon')]), 'what a row holds is not looked at').toEqual([]);
  expect(await forget('Quetzalcoatlus')).toEqual({ overwritten: true, rewritten: true });
  expect([stands('Quetzalcoatlus'), stands('Pteranodon')]).toEqual([false, true]);
  expect(await forget('Quetzalcoatlus')).toEqual({ overwritten: true, rewritten: false });
});

test('what is left in free pages and at the ends of long texts is found too', async () => {
  await asBefore();
  await run(
    `insert into words values ('c', 'Quetzalcoatlus' || replace(hex(zeroblob(20000)), '0', 'long '))`,
  );
  await run('delete from words');
  await run('pragma wal_checkpoint(truncate)');
  const left = findLeftovers(file, [Buffer.from('long long long long')]) ?? [];
  expect(left.filter(({ of }) => of === null).length).toBeGreaterThan(20);
});

test('what is left in an index alone is ended by making that index anew', async () => {
  await run(`insert into words values ('o', 'Quetzalcoatlus'), ('o', 'Pteranodon')`);
  await asBefore();
  // As long as before: the row stays where it is.
  await run(`update words set state = 'c' where word = 'Quetzalcoatlus'`);
  await asNow();
  await run(`update words set word = 'Pteranodontids' where word = 'Quetzalcoatlus'`);
  expect(await forget('Quetzalcoatlus')).toEqual({ overwritten: true, rewritten: false });
  expect(stands('Quetzalcoatlus')).toBe(false);
});

test('words that are left in the full-text index are found although they stand there in small letters', async () => {
  await asBefore();
  const words = Array.from({ length: 400 }, (_, at) => `Énorme${at.toString(36)}saurus`);
  for (const [at, word] of words.entries())
    await sql`insert into breach_text (rowid, text) values (${at + 1}, ${word})`.execute(db);
  await run(`insert into breach_text (breach_text) values ('optimize')`);
  await asNow();
  await db.transaction().execute(secureBreachText);
  await run('delete from breach_text where rowid = 300');
  const gone = words[299] as string;
  expect(await forget(gone)).toMatchObject({ overwritten: true });
  const bytes = readFileSync(file, 'utf8');
  expect([gone, 'enorme8bsaurus'].filter((word) => bytes.includes(word))).toEqual([]);
  expect(bytes).toContain(words[298]);
});

test('while somebody reads on, it says that it does not know', async () => {
  await run(`insert into words values ('o', 'Quetzalcoatlus')`);
  const reader = openReadOnly(file);
  reader.exec('begin');
  reader.prepare('select * from words').all();
  await run('delete from words');
  const once = forgetDeleted(db, [Buffer.from('Quetzalcoatlus')], 1);
  expect(await once).toEqual({ overwritten: false, rewritten: false });
  reader.close();
  expect(await forget('Quetzalcoatlus')).toEqual({ overwritten: true, rewritten: false });
});

test('where nobody knows what it was, all is written anew; a database in memory leaves no bytes', async () => {
  await run(`insert into words values ('o', 'Pteranodon')`);
  expect(await forgetDeleted(db, null)).toEqual({ overwritten: true, rewritten: true });
  const inMemory = connect(':memory:');
  await migrate(inMemory);
  expect(await forgetDeleted(inMemory, null)).toEqual({ overwritten: true, rewritten: false });
  await inMemory.destroy();
});
