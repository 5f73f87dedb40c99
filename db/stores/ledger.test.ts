import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import { rebuild } from '#app/commands/ledger/rebuild.server.ts';
import {
  agent,
  companyOn,
  emptyCompany,
  later,
  opening,
  play,
  tallies,
  visit,
} from '#app/commands/test-company.ts';
import { checkInvariants } from '#app/commands/test-invariants.ts';
import { instantOf } from '#app/domain/instant.ts';
import type { NumberedDraft } from '#app/domain/ledger/entry.ts';
import { seedCast } from '../../app/demonstration/scenarios.ts';
import { append, readEdge } from './append.server.ts';
import { entriesFrom, readHead } from './ledger.server.ts';

const monday = '2026-03-02T08:00:00Z';

test('the cast and the shipped content leave everything as it must be', async () => {
  const company = await emptyCompany('2026-11-18T09:00:00Z');
  await seedCast(company);
  await checkInvariants(company);
  await company.db.destroy();
}, 30_000);

test('time that goes back on the machine does not go back in the ledger', async () => {
  const company = await companyOn(monday);
  await play(company, agent, opening('A', monday));
  company.at('2026-03-02T07:00:00Z');
  await recordEvents(company, agent, [{ events: [visit('2026-03-02T06:00:00Z', true)] }]);
  const { size, recorded } = await readHead(company.db);
  expect(recorded).toBe(monday);
  const [last] = await entriesFrom(company.db, size - 1, 1);
  expect(last?.entry).toMatchObject({ recorded: monday, occurred: '2026-03-02T06:00:00Z' });
  await checkInvariants(company);
  await company.db.destroy();
});

test('an entry that is too large is refused, and with it everything that was to be written', async () => {
  const company = await companyOn(monday);
  const { size } = await readHead(company.db);
  const swept = (from: string): NumberedDraft => ({
    kind: 'clock.swept',
    occurred: monday,
    who: { id: from, role: 'system' },
    public: { from: monday, to: monday },
  });
  const write = company.db
    .transaction()
    .execute(async (trx) =>
      append(
        trx,
        await readEdge(trx),
        [swept('a'), swept('a'.repeat(65_536))],
        instantOf(monday),
        company.random,
      ),
    );
  await expect(write).rejects.toThrow(RangeError);
  expect((await readHead(company.db)).size).toBe(size);
  await checkInvariants(company);
  await company.db.destroy();
});

test('private fields that were erased leave every proof as it was', async () => {
  const company = await companyOn(monday);
  await play(
    company,
    agent,
    { ...opening('A', monday), note: 'Madame Martin' },
    later('fulfil', 'A', monday),
  );
  const { root } = await readHead(company.db);
  const committed = (await entriesFrom(company.db, 0, 100)).find(({ entry }) => entry.kind === 'case.opened');
  expect(committed).toMatchObject({ private: { reference: 'A', note: 'Madame Martin' } });
  await company.db.deleteFrom('private_fields').execute();
  // Made again from what is left: the case without its reference.
  await rebuild(company);
  await checkInvariants(company);
  expect((await readHead(company.db)).root).toBe(root);
  expect(await company.db.selectFrom('cases').select(['reference', 'state']).execute()).toEqual([
    { reference: null, state: 'fulfilled' },
  ]);
  await company.db.destroy();
});

/** Runs in a process of its own: each group under its key, one call after the other. */
const writer = `
  const { recordEvents } = await import('./app/commands/events/record-events.server.ts');
  const { agent, emptyCompany, visit } = await import('./app/commands/test-company.ts');
  const company = await emptyCompany('${monday}', process.argv[1]);
  let recorded = 0;
  for (let number = 0; number < 20; number++) {
    const group = { events: [visit('${monday}', number % 2 === 0)], key: 'k' + number };
    const [result] = await recordEvents(company, agent, [group]);
    if (result.status === 'recorded') recorded += 1;
  }
  console.log(recorded);
  await company.db.destroy();
`;

test('two processes on one file take turns, and the same key gives one entry', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  const file = join(folder, 'kept.sqlite');
  const company = await companyOn(monday, file);
  const run = promisify(execFile);
  const written = await Promise.all(
    ['one', 'other'].map(() =>
      run(process.execPath, ['--import', './app/typescript.mjs', '--input-type=module', '-e', writer, file]),
    ),
  );
  const recorded = written.map(({ stdout }) => Number(stdout));
  expect(recorded.reduce((sum, each) => sum + each)).toBe(20);
  expect(await tallies(company)).toEqual(['visit 2026-03-02 10/10/0']);
  await checkInvariants(company);
  await company.db.destroy();
  rmSync(folder, { recursive: true });
}, 120_000);
