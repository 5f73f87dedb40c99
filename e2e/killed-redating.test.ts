import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import { agent, companyOn, opening } from '#app/commands/test-company.ts';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { Killable } from './killable.ts';
import { oneFile } from './one-file.ts';

const monday = '2026-03-02T08:00:00Z';
/** When all are overdue by the old calendar, and none by the new one. */
const thursday = '2026-03-05T08:00:00Z';
const cases = 1_100;
/** It looks at two hundred at a time before it publishes. */
const looks = Math.ceil(cases / 200);
const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'kept-killed-'));
const database = join(folder, 'kept.sqlite');
const processes = new Killable(root);

let script: Awaited<ReturnType<typeof oneFile>>;
beforeAll(async () => {
  script = await oneFile('e2e/killed-process.ts');
  const company = await companyOn(monday, database);
  const groups = Array.from({ length: cases }, (_, number) => ({ events: [opening(`C${number}`, monday)] }));
  await recordEvents(company, agent, groups);
  await company.db.destroy();
});
afterEach(() => processes.killAll());
afterAll(() => {
  script.discard();
  rmSync(folder, { recursive: true });
});

test('publishing a calendar that is killed between its turns is gone on with: no case falls due by the old one, none is re-dated twice', async ({
  task,
}) => {
  Object.assign(task.meta, { slow: 'some processes start one after the other, and one verifies' });
  const publishing = { input: '', killAfter: looks + 1, killWithin: 10 };
  expect(await processes.run([script.path, database, monday, 'publish'], publishing)).toBe(false);
  const redated = numbers("select case_id from entries where kind = 'case.redated'");
  expect(redated.length, 'cases re-dated before the kill').toBeGreaterThan(0);
  expect(redated.length, 'cases re-dated before the kill').toBeLessThan(cases);

  const sweeping = { input: '', killAfter: 1, killWithin: 300 };
  await processes.run([script.path, database, thursday, 'sweep'], sweeping);
  expect(numbers('select id from breaches')).toEqual([]);
  await processes.run([script.path, database, thursday, 'sweep'], { input: '', killAfter: Infinity });
  expect(numbers('select id from breaches')).toEqual([]);
  const all = numbers("select case_id from entries where kind = 'case.redated'");
  expect(all).toHaveLength(cases);
  expect(new Set(all).size).toBe(cases);

  await processes.run([script.path, database, thursday, 'seal'], { input: '', killAfter: Infinity });
  const verify = ['verify', database, '--state', join(folder, 'state'), '--json'];
  const kept = [join(root, 'app/run.mjs'), join(root, 'app/cli/kept.ts'), ...verify];
  const { stdout, status } = spawnSync(process.execPath, kept, { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ holds: true, findings: [] });
  expect(status).toBe(0);
}, 120_000);

function numbers(query: string): unknown[] {
  const sqlite = openReadOnly(database);
  const found = sqlite.prepare(query).pluck().all();
  sqlite.close();
  return found;
}
