import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { publishCharter } from '#app/commands/charters/publish-charter.server.ts';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import {
  agent,
  agreed,
  charterToPublish,
  emptyCompany,
  opening,
  publisher,
} from '#app/commands/test-company.ts';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { Killable } from './killable.ts';
import { oneFile } from './one-file.ts';

const monday = '2026-03-02T08:00:00Z';
const nextMonday = '2026-03-09T08:00:00Z';
const cases = 1_200;
const sweepsKilled = 4;
const payersKilled = 2;
const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'kept-killed-'));
const database = join(folder, 'kept.sqlite');
const processes = new Killable(root);

let script: Awaited<ReturnType<typeof oneFile>>;
beforeAll(async () => {
  script = await oneFile('e2e/killed-process.ts');
  const company = await emptyCompany(monday, database);
  const clock = 'clock: { starts: la réception, calendar: france, within: 2 working days }';
  const remedy = 'remedy: { pays: 10 EUR, within: 20 working days, late: 5 EUR }';
  const terms = { '01-answer': `measure: deadline\n${clock}\n${remedy}` };
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
  const groups = Array.from({ length: cases }, (_, number) => ({ events: [opening(`C${number}`, monday)] }));
  await recordEvents(company, agent, groups);
  await company.db.destroy();
});
afterEach(() => processes.killAll());
afterAll(() => {
  script.discard();
  rmSync(folder, { recursive: true });
});

test('sweeps and payments that are killed anywhere lose no remedy and pay none twice', async ({ task }) => {
  Object.assign(task.meta, { slow: 'a payment is on disk before it is said to be, and there are hundreds' });
  let killed = 0;
  for (let kills = sweepsKilled; ; kills--) {
    const fate = { input: '', killAfter: kills > 0 ? 1 : Infinity, killWithin: 400 };
    if (await processes.run([script.path, database, nextMonday, 'sweep'], fate)) break;
    killed += 1;
  }
  expect(killed, 'sweeps that were killed').toBeGreaterThan(0);
  const breaches = numbers("select id from breaches where found = 'sweep'");
  expect(breaches).toHaveLength(cases);
  expect(numbers('select distinct breach from remedies')).toHaveLength(cases);
  expect(numbers("select seq from entries where kind = 'remedy.owed'")).toHaveLength(cases);

  // Two pay the same at once, under the same keys; who was killed asks for all of it again.
  const owed = breaches.slice(0, 400);
  let payersStopped = 0;
  const payAll = async (order: number[]) => {
    for (let kills = payersKilled; ; kills--) {
      const killAfter = kills > 0 ? 1 + Math.floor(Math.random() * 100) : Infinity;
      const input = `${JSON.stringify(order)}\n`;
      if (await processes.run([script.path, database, nextMonday, 'pay'], { input, killAfter })) return;
      payersStopped += 1;
    }
  };
  await Promise.all([payAll(owed), payAll(owed.toReversed())]);
  expect(payersStopped, 'payers that were killed').toBeGreaterThan(0);
  expect(numbers("select seq from entries where kind = 'remedy.paid'")).toHaveLength(owed.length);
  const paid = numbers("select breach from remedies where paid = '10' and settled = 1");
  expect(paid.sort((one, other) => one - other)).toEqual(owed.sort((one, other) => one - other));

  await processes.run([script.path, database, nextMonday, 'seal'], { input: '', killAfter: Infinity });
  const verify = ['verify', database, '--state', join(folder, 'state'), '--json'];
  const kept = [join(root, 'app/run.mjs'), join(root, 'app/cli/kept.ts'), ...verify];
  const { stdout, status } = spawnSync(process.execPath, kept, { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ holds: true, findings: [] });
  expect(status).toBe(0);
}, 180_000);

function numbers(query: string): number[] {
  const sqlite = openReadOnly(database);
  const found = sqlite.prepare(query).pluck().all() as number[];
  sqlite.close();
  return found;
}
