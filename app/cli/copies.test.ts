import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newestCheckpoint } from '#db/stores/checkpoints.server.ts';
import { publishMethod } from '../commands/charters/publish-method.server.ts';
import { erasePerson } from '../commands/events/erase-person.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { publisher } from '../commands/test-company.ts';
import { type Context, createContext, keyPlace } from '../context.server.ts';
import { formatVerifierKey } from '../domain/note/key.ts';
import { defaultMethod } from '../domain/trust/method.ts';
import { writeLedger } from '../export/write-ledger.server.ts';
import { examineKey } from '../signer.server.ts';
import { discard, grow, type TestLedger, tamper, testLedger } from '../verify/test-ledger.ts';
import { backup } from './backup.ts';
import type { ExitStatus, Output } from './cases.ts';
import { restore } from './restore.ts';
import { printScores, printScoresFrom } from './scores.ts';
import { verify } from './verify.ts';

let ledger: TestLedger;
let count = 0;

beforeAll(async () => {
  ledger = await testLedger();
  await ledger.company.db.destroy();
});
afterAll(() => discard(ledger));

/** A copy of the sealed ledger in a folder of its own, with the key beside it. */
function copy(): string {
  const folder = join(ledger.folder, `copy-${count++}`);
  for (const name of ['kept.sqlite', 'kept.sqlite.key', 'kept.sqlite.key.signed'])
    cpSync(join(ledger.folder, name), join(folder, name));
  return join(folder, 'kept.sqlite');
}

type Said = { status: ExitStatus; said: string };

async function run(command: (output: Output) => Promise<ExitStatus>): Promise<Said> {
  const lines: string[] = [];
  const output = {
    answer: (line: string) => void lines.push(line),
    fault: (line: string) => void lines.push(line),
  };
  return { status: await command(output), said: lines.join('\n') };
}

const backUp = (database: string, file = `${database}.backup`) =>
  run((output) => backup(database, file, { language: 'en' }, output));
const putBack = (database: string, file = `${database}.backup`, options: { keyLost?: boolean } = {}) =>
  run((output) =>
    restore(
      file,
      database,
      { key: keyPlace(database), origin: 'example.org/ledger', language: 'en', ...options },
      output,
    ),
  );
const verifies = (database: string, state = join(dirname(database), 'state')) =>
  run((output) => verify(database, { language: 'en', state }, output));

async function withCompany(database: string, work: (company: TestLedger['company']) => Promise<void>) {
  const context: Context = await createContext(database);
  const company = { ...context, now: ledger.company.now, at: ledger.company.at };
  await work(company);
  await company.db.destroy();
}
const goOn = (database: string, by: number) =>
  withCompany(database, async (company) => {
    await grow(company, by);
    await seal(company);
  });

test('a backup is the database as it was at one moment, also while it is written to', async () => {
  const database = copy();
  await withCompany(database, async (company) => {
    const copied = backUp(database);
    await grow(company, 50);
    expect(await copied).toMatchObject({ status: 0 });
  });
  expect((await verifies(`${database}.backup`)).status).toBe(0);
  expect(statSync(`${database}.backup`).mode & 0o077).toBe(0);
  const beside = readdirSync(dirname(database)).filter((name) => name.includes('.backup'));
  expect(beside).toEqual([`${basename(database)}.backup`]);
});

test('a newer backup takes the place of an older one, and never of one that holds something else', async () => {
  const database = copy();
  await backUp(database);
  const older = copy();
  await goOn(database, 5);
  expect((await backUp(database)).status).toBe(0);
  const bytes = readFileSync(`${database}.backup`);
  expect(await backUp(older, `${database}.backup`)).toMatchObject({ status: 1 });
  expect(readFileSync(`${database}.backup`).equals(bytes)).toBe(true);
  writeFileSync(`${database}.txt`, 'a letter '.repeat(1000));
  await expect(backUp(database, `${database}.txt`)).rejects.toThrow(/cannot be used/);
});

test('a ledger that was changed is not acknowledged as a backup', async () => {
  const database = copy();
  tamper(database, (sqlite) =>
    sqlite.exec("update entries set body = replace(body, 'agent-1', 'agent-2') where seq = 7"),
  );
  const { status, said } = await backUp(database);
  expect([status, said]).toEqual([1, expect.stringMatching(/do not give the root/)]);
  expect(existsSync(`${database}.backup`)).toBe(false);
});

test('after a loss the backup is put back, every proof holds, and the log goes on', async () => {
  const database = copy();
  const state = join(dirname(database), 'state');
  await backUp(database);
  await verifies(database, state);
  rmSync(database);
  expect(await putBack(database)).toMatchObject({ status: 0 });
  expect((await verifies(database, state)).status).toBe(0);
  await goOn(database, 30);
  const { status, said } = await verifies(database, state);
  expect([status, said]).toEqual([0, expect.stringMatching(/goes on from the state verified last time/)]);
});

test('a backup is put where not even the folder is left, which is not made for one that is refused', async () => {
  const database = copy();
  await backUp(database);
  const elsewhere = join(dirname(database), 'new', 'data', 'kept.sqlite');
  const there = (options: { keyLost?: boolean }) => putBack(elsewhere, `${database}.backup`, options);
  expect(await there({})).toMatchObject({ status: 1, said: expect.stringMatching(/--key-lost/) });
  expect(existsSync(join(dirname(database), 'new'))).toBe(false);
  expect(await there({ keyLost: true })).toMatchObject({ status: 0 });
  expect(existsSync(elsewhere)).toBe(true);
});

test('a damaged database gives way and is kept beside', async () => {
  const database = copy();
  await backUp(database);
  const bytes = readFileSync(database);
  writeFileSync(database, bytes.fill(7, 0, 4096));
  expect((await putBack(database)).status).toBe(0);
  expect((await verifies(database)).status).toBe(0);
  const [aside] = readdirSync(dirname(database)).filter((name) => /^kept\.sqlite\.\d{8}T\d{6}Z$/.test(name));
  expect(readFileSync(join(dirname(database), aside as string)).equals(bytes)).toBe(true);
});

test('a database in use is left alone', async () => {
  const database = copy();
  await backUp(database);
  await withCompany(database, async () => {
    expect(await putBack(database)).toMatchObject({ status: 1, said: expect.stringMatching(/in use/) });
  });
  expect((await putBack(database)).status).toBe(0);
});

test('a backup from before an erasure does not bring the person back', async () => {
  const database = copy();
  await backUp(database);
  await withCompany(database, async (company) => {
    const person = { reference: 'late', charter: null };
    expect(await erasePerson(company, publisher, person)).toMatchObject({ status: 'erased' });
  });
  rmSync(database);
  expect(await putBack(database)).toMatchObject({ status: 1, said: expect.stringMatching(/was signed/) });
  for (const name of [`${database}.key`, `${database}.key.signed`]) rmSync(name);
  expect(await putBack(database, undefined, { keyLost: true })).toMatchObject({
    status: 0,
    said: expect.stringMatching(/erase them anew/),
  });
});

test('what was acknowledged is not taken back, nor what was signed, even where the database is gone', async () => {
  const database = copy();
  await backUp(database);
  await withCompany(database, (company) => grow(company, 3));
  expect(await putBack(database)).toMatchObject({ status: 1, said: expect.stringMatching(/would be lost/) });
  await withCompany(database, async (company) => void (await seal(company)));
  rmSync(database);
  expect(await putBack(database)).toMatchObject({ status: 1, said: expect.stringMatching(/was signed/) });
  expect(existsSync(database)).toBe(false);
});

test.each([
  [
    'an entry',
    "update entries set body = replace(body, 'agent-1', 'agent-2') where seq = 7",
    /do not give the root/,
  ],
  ['a private field', "update private_fields set body = replace(body, 'kept', 'lost')", /private fields/],
  ['a read table', 'update tallies set kept = kept + 1', /read table/],
  [
    'figures',
    'update checkpoints set figures = replace(figures, \'"kept":\', \'"kept":1\')',
    /published figure/,
  ],
])('a backup in which %s was changed is not put back', async (_what, change, reason) => {
  const database = copy();
  await backUp(database);
  tamper(`${database}.backup`, (sqlite) => sqlite.exec(change));
  expect(await putBack(database)).toMatchObject({ status: 1, said: expect.stringMatching(reason) });
  expect((await verifies(database)).status).toBe(0);
  expect(readdirSync(dirname(database)).sort()).toEqual([
    ...['kept.sqlite', 'kept.sqlite.backup', 'kept.sqlite.key', 'kept.sqlite.key.signed', 'state'],
  ]);
});

test('without its key a log goes on only when told that the key is lost, and with a new one', async () => {
  const database = copy();
  const state = join(dirname(database), 'state');
  await backUp(database);
  await verifies(database, state);
  for (const name of [database, `${database}.key`, `${database}.key.signed`]) rmSync(name);
  expect(await putBack(database)).toMatchObject({ status: 1, said: expect.stringMatching(/--key-lost/) });
  expect((await putBack(database, undefined, { keyLost: true })).status).toBe(0);
  expect(existsSync(`${database}.key`)).toBe(true);
  await withCompany(database, async ({ db }) => {
    const newest = await newestCheckpoint(db);
    const examine = () => examineKey('example.org/ledger', keyPlace(database), newest);
    expect(examine(), 'whose first signature goes on from there').toMatchObject({ size: newest?.size });
    rmSync(`${database}.key.signed`);
    expect(examine, 'nobody said so any more').toThrow('is not the one that signed this log');
  });
});

test('a key that is missing is not made anew behind the back of those who check', async () => {
  const database = copy();
  rmSync(`${database}.key`);
  await withCompany(database, async (company) => {
    await expect(seal(company)).rejects.toThrow(/does not change its key unsaid/);
  });
  expect(existsSync(`${database}.key`)).toBe(false);
});

test('the scores of an export are those of the database, worked out from its entries alone', async () => {
  const database = copy();
  const folder = join(dirname(database), 'export');
  await withCompany(database, async (company) => {
    await publishMethod(company, publisher, { method: defaultMethod, sources: [] });
    const { size } = await seal(company);
    const key = formatVerifierKey(company.signer().key);
    await writeLedger(company.db, { folder, size, key }, () => undefined);
    for (const json of [true, false]) {
      const own = await run((output) => printScores(company, { json }, output));
      expect(own.said).toMatch(/test/);
      expect(await run((output) => printScoresFrom(folder, { json }, output))).toEqual(own);
    }
  });
  const figures = join(folder, 'ledger', 'figures.json');
  writeFileSync(figures, readFileSync(figures, 'utf8').replace('"kept":', '"kept":1'));
  expect((await run((output) => printScoresFrom(folder, {}, output))).status).toBe(1);
});
