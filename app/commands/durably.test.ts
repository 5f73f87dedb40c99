import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { flushLog } from '#db/dialects/sqlite/disk.server.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { createContext } from '../context.server.ts';
import { durably } from './durably.server.ts';
import { recordEvents } from './events/record-events.server.ts';
import { seal } from './ledger/seal.server.ts';
import { agent, type Company, companyOn, visit } from './test-company.ts';

const morning = '2026-03-02T08:00:00Z';
let folder: string;
let database: string;
let company: Company;
/** Lets what was committed reach the disk; until then it is on its way. */
let reach: () => void;
/** Answers when somebody first waits for the disk. */
let waitedFor: Promise<void>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-durably-'));
  database = join(folder, 'kept.sqlite');
  company = await companyOn(morning, database);
  const reached = new Promise<void>((done) => {
    reach = done;
  });
  let wait = () => {};
  waitedFor = new Promise((done) => {
    wait = done;
  });
  company = {
    ...company,
    onDisk: () => {
      wait();
      return reached;
    },
  };
});
afterEach(async () => {
  await company.db.destroy();
  rmSync(folder, { recursive: true });
});

const record = () => recordEvents(company, agent, [{ events: [visit(morning, true)] }]);

test('what was committed is said when it is on disk, and others commit meanwhile', async () => {
  const { size } = await readHead(company.db);
  let said = 0;
  const both = [record(), record()].map((one) => one.then(() => said++));
  while ((await readHead(company.db)).size < size + 2) await turn();
  expect(said).toBe(0);
  reach();
  await Promise.all(both);
  expect(said).toBe(2);
});

test('nothing is signed before it is on disk', async () => {
  const sealed = seal(company);
  await waitedFor;
  // Turns enough for whoever does not wait to sign.
  for (let turns = 0; turns < 50; turns++) await readHead(company.db).then(() => turn());
  expect(company.signer().lastSigned()).toBeNull();
  reach();
  const { size } = await sealed;
  expect(company.signer().lastSigned()).toMatchObject({ size });
});

test('a transaction that fails leaves nothing, and waits for nothing', async () => {
  const { size } = await readHead(company.db);
  const failed = durably(company, async (trx) => {
    await trx.deleteFrom('ledger_head').execute();
    throw new Error('changed my mind');
  });
  await expect(failed).rejects.toThrow('changed my mind');
  expect((await readHead(company.db)).size).toBe(size);
});

test('the log that is flushed is the one of the database, also behind a link; without one nothing is said to be', async () => {
  await flushLog(database);
  await expect(flushLog(join(folder, 'none.sqlite'))).rejects.toThrow('ENOENT');
  const link = join(folder, 'link.sqlite');
  symlinkSync(database, link);
  const linked = await createContext(link);
  await linked.onDisk();
  await linked.db.destroy();
  const inMemory = await createContext(':memory:');
  await inMemory.onDisk();
  await inMemory.db.destroy();
});
