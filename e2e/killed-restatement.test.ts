import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { publishCharter } from '#app/commands/charters/publish-charter.server.ts';
import { secondOfficer } from '#app/commands/events/lone/test-correction.ts';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import { decideOnRestatement, orderRestatement } from '#app/commands/restatements/restate.server.ts';
import { because, holidayOn, period } from '#app/commands/restatements/test-restatement.ts';
import {
  agent,
  agreed,
  charterToPublish,
  emptyCompany,
  later,
  officer,
  opening,
  publisher,
} from '#app/commands/test-company.ts';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { Killable } from './killable.ts';
import { oneFile } from './one-file.ts';

const monday = '2026-03-02T08:00:00Z';
const answered = '2026-03-05T09:00:00Z';
const nextMonday = '2026-03-09T08:00:00Z';
/** Half of them are answered a day late, in time by the calendar that has its holiday; the others on the first day. */
const cases = 800;
const restatersKilled = 4;
const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'kept-killed-'));
const database = join(folder, 'kept.sqlite');
const processes = new Killable(root);

let script: Awaited<ReturnType<typeof oneFile>>;
let request = 0;
beforeAll(async () => {
  script = await oneFile('e2e/killed-process.ts');
  const company = await emptyCompany(monday, database);
  const remedy = 'remedy: { pays: 10 EUR, within: 20 working days }';
  const clock = 'clock: { starts: la réception, within: 2 working days, calendar: france }';
  const terms = { '01-answer': `measure: deadline\n${clock}\n${remedy}` };
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
  const all = Array.from({ length: cases }, (_, number) => `C${number}`);
  await recordEvents(
    company,
    agent,
    all.map((reference) => ({ events: [opening(reference, monday)] })),
  );
  company.at('2026-03-05T08:00:00Z');
  const half = all.filter((_, number) => number % 2 === 0);
  const inTime = all.filter((_, number) => number % 2 === 1);
  await recordEvents(
    company,
    agent,
    inTime.map((reference) => ({ events: [later('fulfil', reference, '2026-03-02T10:00:00Z')] })),
  );
  await sweep(company, null);
  company.at(answered);
  await recordEvents(
    company,
    agent,
    half.map((reference) => ({ events: [later('fulfil', reference, answered)] })),
  );
  company.at(nextMonday);
  const calendars = [holidayOn('2026-03-04')];
  agreed(await publishCharter(company, publisher, charterToPublish({ terms, calendars })));
  request = agreed(await orderRestatement(company, officer, { ...period, because })).request;
  agreed(await decideOnRestatement(company, secondOfficer, request, { approved: true }));
  await company.db.destroy();
}, 120_000);
afterEach(() => processes.killAll());
afterAll(() => {
  script.discard();
  rmSync(folder, { recursive: true });
});

test('a restatement that is killed between any two turns forgets no case and corrects none twice', async ({
  task,
}) => {
  Object.assign(task.meta, { slow: 'half a dozen processes start one after the other, and one verifies' });
  let killed = 0;
  for (let kills = restatersKilled; ; kills--) {
    // After some turns, and in the middle of the next.
    const killAfter = kills > 0 ? 1 + (kills % 2) : Number.POSITIVE_INFINITY;
    const fate = { input: `[${request}]\n`, killAfter, killWithin: 60 };
    if (await processes.run([script.path, database, nextMonday, 'restate'], fate)) break;
    killed += 1;
    expect(corrected().length, 'cases corrected twice').toBe(new Set(corrected()).size);
  }
  expect(killed, 'restaters that were killed').toBeGreaterThan(1);
  // The due time of those that were kept moves as well.
  expect(corrected()).toHaveLength(cases);
  expect(new Set(corrected()).size).toBe(cases);
  const [told, ...more] = numbers("select body from entries where kind = 'figures.restated'");
  expect(more).toEqual([]);
  expect(JSON.parse(String(told)).public).toMatchObject({
    ...{ request, corrections: cases },
    before: { kept: cases / 2, breached: cases / 2 },
    after: { kept: cases, breached: 0 },
  });
  expect(numbers("select id from breaches where state != 'corrected'")).toEqual([]);
  expect(numbers('select request from restatement_work')).toEqual([]);

  await processes.run([script.path, database, nextMonday, 'seal'], { input: '', killAfter: Infinity });
  const verify = ['verify', database, '--state', join(folder, 'state'), '--json'];
  const kept = [join(root, 'app/run.mjs'), join(root, 'app/cli/kept.ts'), ...verify];
  const { stdout, status } = spawnSync(process.execPath, kept, { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ holds: true, findings: [] });
  expect(status).toBe(0);
}, 180_000);

function corrected(): unknown[] {
  return numbers("select case_id from entries where kind = 'entry.corrected'");
}

function numbers(query: string): unknown[] {
  const sqlite = openReadOnly(database);
  const found = sqlite.prepare(query).pluck().all();
  sqlite.close();
  return found;
}
