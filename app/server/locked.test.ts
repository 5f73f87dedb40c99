import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { withTime } from '#db/dialects/busy.server.ts';
import { lockElsewhere } from '#db/dialects/sqlite/test-lock.ts';
import { staysLocked } from '../commands/durably.server.ts';
import { recordEvents } from '../commands/events/record-events.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { sweep } from '../commands/ledger/sweep.server.ts';
import { testBuild } from '../routes/test-build.ts';
import type { News } from '../standing.server.ts';
import { password, startTestSite, type TestSite } from './test-site.ts';

let folder: string;
let file: string;
let house: TestSite;
let cookie: string;
let letGo: () => Promise<void>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-locked-'));
  file = join(folder, 'kept.sqlite');
  house = await startTestSite(testBuild(), file);
  await seedPublications(house.context);
  ({ cookie } = await house.signInAs('ada'));
  letGo = async () => {};
});
afterEach(async () => {
  await letGo();
  await house.stop();
  rmSync(folder, { recursive: true });
});

const reference = 'R-2026-771';
const page = '/fr/staff/cases/new';
const answers = { promise: 'aurore/complaint-answer', reference, unit: '', at: '2026-11-20T10:00', note: '' };
async function filled() {
  return { ...answers, ...(await house.secretsOf(cookie)) };
}
async function opened(): Promise<number> {
  const cases = await house.context.db.selectFrom('cases').select('id').execute();
  return cases.length;
}

test('readers are answered while a form waits for another process, and then the form is recorded', async () => {
  const form = await filled();
  letGo = await lockElsewhere(file, 'writing');
  let said = false;
  const sent = house.post(page, form, cookie).finally(() => {
    said = true;
  });
  for (const [path, as] of [
    ['/fr/ledger', ''],
    ['/en', ''],
    ['/fr/ledger', cookie],
    ['/healthz', ''],
    [page, cookie],
  ] as const)
    expect([path, (await house.get(path, as)).status]).toEqual([path, 200]);
  expect([said, await opened()]).toEqual([false, 0]);
  await letGo();
  expect((await sent).status).toBe(302);
  expect(await opened()).toBe(1);
});

test('a form that waited too long says so, keeps what was typed, and is recorded once when it is sent again', async () => {
  const form = await filled();
  letGo = await lockElsewhere(file, 'writing');
  house.context.patience = 0;
  for (const [path, words] of [
    [page, 'La base est occupée par une autre tâche.'],
    ['/en/staff/cases/new', 'The database is busy with another task.'],
  ] as const) {
    const answer = await house.post(path, form, cookie);
    const said = await answer.text();
    expect(answer.status).toBe(503);
    expect(said).toContain(words);
    expect(said).toContain(`value="${reference}"`);
  }
  await letGo();
  expect(await opened()).toBe(0);
  const places = [await house.post(page, form, cookie), await house.post(page, form, cookie)].map((answer) =>
    answer.headers.get('Location'),
  );
  expect(places[0]).toMatch(/recorded=\d+$/);
  expect(places[1]).toBe(places[0]);
  expect(await opened()).toBe(1);
});

test('a lock that outlasts a write fails /healthz until it is gone, and forms still try', async () => {
  const { context } = house;
  const health = async () => {
    const answer = await house.get('/healthz');
    return [answer.status, (await answer.json()).reason];
  };
  const news: News[] = [];
  context.standing.watch((one) => news.push(one));
  const form = await filled();
  letGo = await lockElsewhere(file, 'writing');
  context.patience = 100;
  expect(await health()).toEqual([200, undefined]);
  expect((await house.post(page, form, cookie)).status).toBe(503);
  for (let look = 0; look < 2; look++) expect(await health()).toEqual([503, 'busy']);
  expect((await house.get('/fr/ledger')).status).toBe(200);
  context.patience = withTime;
  const sent = house.post(page, form, cookie);
  await letGo();
  expect((await sent).status).toBe(302);
  expect(await health()).toEqual([200, undefined]);
  expect(news).toEqual([{ began: 'busy', error: expect.anything() }, { ended: 'busy' }]);
});

test('where nobody writes a lock is found by looking, and so is its end', async () => {
  letGo = await lockElsewhere(file, 'writing');
  expect([await staysLocked(house.context, 0), await staysLocked(house.context, 50)]).toEqual([false, true]);
  expect((await house.get('/healthz')).status).toBe(503);
  await letGo();
  expect((await house.get('/healthz')).status).toBe(200);
});

test('who signs in meanwhile is told the same, with the address kept and no password', async () => {
  letGo = await lockElsewhere(file, 'writing');
  house.context.patience = 0;
  const answer = await house.post('/en/sign-in', { email: 'dan@example.org', password });
  const said = await answer.text();
  expect(answer.status).toBe(503);
  expect(said).toContain('The database is busy with another task.');
  expect(said).toContain('value="dan@example.org"');
  expect(said).not.toContain(password);
  await letGo();
  expect((await house.signInAs('dan')).cookie).not.toBe('');
});

test('whoever changes their password meanwhile is told the same on its page', async () => {
  const secrets = await house.secretsOf(cookie);
  letGo = await lockElsewhere(file, 'writing');
  house.context.patience = 0;
  const answers = { currentPassword: password, newPassword: 'another horse battery', ...secrets };
  const answer = await house.post('/en/staff/password', answers, cookie);
  const said = await answer.text();
  expect(answer.status).toBe(503);
  expect(said).toContain('The database is busy with another task.');
  expect(said).toContain('name="newPassword"');
  expect(said).not.toContain('another horse battery');
});

test('whoever is signed in goes on reading where their session cannot be made longer just now', async () => {
  letGo = await lockElsewhere(file, 'writing');
  house.clock.now += 3_600;
  expect((await house.get(page, cookie)).status).toBe(200);
});

test('signing out, which has no form to say it in, says it as a page', async () => {
  const secrets = await house.secretsOf(cookie);
  letGo = await lockElsewhere(file, 'writing');
  house.context.patience = 0;
  const answer = await house.post('/en/sign-out', secrets, cookie);
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '10']);
  expect(await answer.text()).toContain('<h1>The site is very busy</h1>');
});

test('while another process erases somebody readers are answered and forms recorded', async () => {
  expect((await house.post(page, await filled(), cookie)).status).toBe(302);
  await seal(house.context);
  const kept = ['app/run.mjs', 'app/cli/kept.ts', '--database', file, 'erase', reference, '--yes', '--json'];
  const erasing = spawn(process.execPath, kept, { stdio: ['ignore', 'pipe', 'inherit'] });
  let going = true;
  const said = text(erasing.stdout).finally(() => {
    going = false;
  });
  for (let round = 0; going; round++) {
    const other = { ...(await filled()), reference: `other-${round}` };
    const sent = house.post(page, other, cookie);
    expect((await house.get('/fr/ledger', cookie)).status).toBe(200);
    expect((await house.get('/en')).status).toBe(200);
    expect((await sent).status).toBe(302);
  }
  expect(JSON.parse(await said)).toMatchObject({ erased: true, overwritten: true, rewritten: false });
  const bytes = ['', '-wal'].map((ending) => readFileSync(file + ending));
  expect(bytes.map((each) => each.includes(reference))).toEqual([false, false]);
  expect(await opened()).toBeGreaterThan(1);
});

test('what runs by itself fails without harm, and makes up for it later', async () => {
  const { context } = house;
  const hasty = { ...context, patience: 0 };
  const at = context.now() - 40 * 86_400;
  const who = { id: 'import', role: 'import' } as const;
  const about = { charter: 'aurore', commitment: 'complaint-answer', unit: null, reference: null };
  await recordEvents(context, who, [{ events: [{ event: 'open', ...about, at }] }]);
  await house.cache.refresh();
  letGo = await lockElsewhere(file, 'writing');
  await expect(sweep(hasty, null)).rejects.toThrow('another process');
  await expect(seal(hasty)).rejects.toThrow('another process');
  await house.cache.refresh();
  const sealed = seal({ ...context, patience: withTime });
  await letGo();
  expect((await sealed).grew).toBe(true);
  // The complaint, that what it owes was not paid in time, and the promise to pay it unasked.
  expect(await sweep(hasty, null)).toEqual({ declared: 3 });
  await house.cache.refresh();
});
