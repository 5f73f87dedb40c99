import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disablePerson } from '../commands/people/disable-person.server.ts';
import { publisher } from '../commands/test-company.ts';
import { testBuild } from '../routes/test-build.ts';
import { password, startTestSite, type TestSite } from '../server/test-site.ts';

let house: TestSite;
let get: TestSite['get'];
let post: TestSite['post'];
let signInAs: TestSite['signInAs'];

beforeAll(async () => {
  house = await startTestSite(testBuild());
  ({ get, post, signInAs } = house);
});
afterAll(() => house.stop());

describe('signing in', () => {
  test('gives a cookie that scripts and other sites do not get, and a row that does not hold its token', async () => {
    const answer = await post('/fr/sign-in', { email: ' ADA@example.org ', password });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe('/fr/staff');
    const [cookie = '', known = ''] = answer.headers.getSetCookie();
    const kept = (name: string, seconds: number) =>
      new RegExp(`^__Host-${name}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}; Secure$`);
    expect(cookie).toMatch(kept('kept_session', 604_800));
    expect(known).toMatch(kept('kept_browser', 15_552_000));
    const token = /=([\w-]{43});/.exec(cookie)?.[1] ?? '';
    const rows = await house.context.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    const page = await get('/fr/staff', cookie.split(';')[0]);
    expect(page.status).toBe(200);
    expect(page.headers.get('Cache-Control')).toContain('no-store');
    expect(await page.text()).toContain('ada');
  });

  test('sets no cookie on pages of readers', async () => {
    for (const path of ['/fr/sign-in', '/fr/nowhere', '/']) {
      expect((await get(path)).headers.get('Set-Cookie')).toBeNull();
    }
  });

  test('says the same to the unknown and to the mistaken, and sends no password back', async () => {
    const answers = await Promise.all(
      ['nobody', 'ada'].map((name) =>
        post('/en/sign-in', { email: `${name}@example.org`, password: 'wrong but long' }),
      ),
    );
    const [unknown, mistaken] = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(unknown).toContain('Wrong address or password.');
    expect(unknown?.replace('nobody@', 'ada@')).toBe(mistaken);
    expect(mistaken).not.toContain('wrong but long');
  });

  test('begins another session each time and ends the one before', async () => {
    const { cookie } = await signInAs('ada');
    const again = await post('/fr/sign-in', { email: 'ada@example.org', password }, cookie);
    const other = (again.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    expect(other).not.toBe(cookie);
    expect((await get('/fr/staff', cookie)).status).toBe(302);
    expect((await get('/fr/staff', other)).status).toBe(200);
  });

  test('is throttled for one person from one address, whatever the password, and says for how long', async () => {
    const tries: number[] = [];
    for (let attempt = 0; attempt < 5; attempt++) {
      const answer = await post('/fr/sign-in', { email: 'dan@example.org', password: 'wrong' });
      tries.push(answer.status);
    }
    expect(tries).toEqual([400, 400, 400, 400, 400]);
    const answer = await post('/fr/sign-in', { email: 'dan@example.org', password });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await answer.text()).toContain('Trop d’essais.');
    expect((await signInAs('clo')).cookie).not.toBe('');
  });

  test('is not throttled in a browser that is known, while its network and its account are', async () => {
    const first = await post('/fr/sign-in', { email: 'gus@example.org', password });
    const known = (first.headers.getSetCookie()[1] ?? '').split(';')[0] ?? '';
    for (let attempt = 0; attempt < 6; attempt++)
      await post('/fr/sign-in', { email: 'gus@example.org', password: 'wrong' });
    const answers = { email: 'gus@example.org', password };
    expect((await post('/fr/sign-in', answers)).status).toBe(429);
    expect((await post('/fr/sign-in', answers, `x=1; ${known}`)).status).toBe(302);
    // By now it has another token.
    expect((await post('/fr/sign-in', answers, known)).status).toBe(429);
  });

  test('leads back to the page that asked for it, and never to another site', async () => {
    const asked = await get('/en/staff?unit=north');
    expect(asked.headers.get('Location')).toBe('/en/sign-in?to=%2Fen%2Fstaff%3Funit%3Dnorth');
    expect((await signInAs('clo', asked.headers.get('Location') ?? '')).location).toBe(
      '/en/staff?unit=north',
    );
    const elsewhere = [
      'https://evil.example/fr',
      '//evil.example/fr',
      '/\\evil.example/fr',
      '/fr//evil.example',
      '/\t/evil.example/fr',
      'javascript:alert(1)',
      '/elsewhere',
      '',
    ];
    for (const to of elsewhere) {
      const { location } = await signInAs('clo', `/fr/sign-in?to=${encodeURIComponent(to)}`);
      expect(location).toBe('/fr/compliance');
    }
  });
});

describe('sessions', () => {
  test('slide while in use, end when left alone, and end after seven days however busy', async () => {
    const hours = (count: number) => count * 3_600;
    const begun = house.clock.now;
    const { cookie } = await signInAs('fay');
    for (let visit = 1; visit * 19 < 7 * 24; visit++) {
      house.clock.now = begun + hours(visit * 19);
      expect((await get('/fr/staff', cookie)).status).toBe(200);
    }
    house.clock.now = begun + hours(7 * 24);
    expect((await get('/fr/staff', cookie)).status).toBe(302);
    const { cookie: another } = await signInAs('fay');
    house.clock.now += hours(20);
    expect((await get('/fr/staff', another)).status).toBe(302);
  });

  test('end at once when the person is disabled, who cannot sign in again', async () => {
    const { cookie } = await signInAs('eve');
    expect((await get('/fr/staff', cookie)).status).toBe(200);
    await disablePerson(house.context, publisher, 'Eve@example.org');
    expect((await get('/fr/staff', cookie)).status).toBe(302);
    expect((await post('/fr/sign-in', { email: 'eve@example.org', password })).status).toBe(400);
  });

  test('begin behind a proxy that says another host, from a page of the site', async () => {
    const answers = { email: 'clo@example.org', password };
    const answer = await post('/fr/sign-in', answers, '', 'https://confiance.aurore-energie.example');
    expect(answer.status).toBe(302);
  });

  test('end by a form, not by a link', async () => {
    const { cookie } = await signInAs('ada');
    await get('/fr/sign-out', cookie);
    expect((await get('/fr/staff', cookie)).status).toBe(200);
    expect((await post('/fr/sign-out', {}, cookie)).status).toBe(403);
    const out = await post('/fr/sign-out', await house.secretsOf(cookie), cookie);
    expect(out.headers.get('Set-Cookie')).toContain('__Host-kept_session=; ');
    expect((await get('/fr/staff', cookie)).status).toBe(302);
  });

  test('open only what the role opens', async () => {
    const [agent, officer, administrator] = await Promise.all(
      ['ada', 'clo', 'fay'].map((name) => signInAs(name)),
    );
    const statuses = await Promise.all(
      [agent, officer, administrator].map(async (person) => [
        (await get('/fr/staff', person?.cookie)).status,
        (await get('/fr/compliance/breaches', person?.cookie)).status,
      ]),
    );
    expect(statuses).toEqual([
      [200, 403],
      [200, 200],
      // For reading: what an officer does is not offered.
      [200, 200],
    ]);
    const refused = await (await get('/en/compliance/breaches', agent?.cookie)).text();
    expect(refused).toContain('<title>This page is not for your role – ');
    expect(refused).not.toContain('Register');
  });
});

describe('a session over plain http', () => {
  test('has a cookie of the plain name where the site has no https, as on the computer of who tries it', async () => {
    const content = mkdtempSync(join(tmpdir(), 'kept-content-'));
    cpSync('content', content, { recursive: true });
    const settings = join(content, 'site.yml');
    writeFileSync(
      settings,
      readFileSync(settings, 'utf8').replace(/^origin: .*$/m, 'origin: http://localhost:3000'),
    );
    const plain = await startTestSite(testBuild(), ':memory:', content);
    const answer = await plain.post('/fr/sign-in', { email: 'ada@example.org', password });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^kept_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    expect((await plain.get('/fr/staff', cookie.split(';')[0])).status).toBe(200);
    expect((await plain.get('/fr/staff', `__Host-${cookie.split(';')[0]}`)).status).toBe(302);
    await plain.stop();
    rmSync(content, { recursive: true });
  });

  test('is none where the site has https: the name alone opens nothing', async () => {
    const { cookie } = await signInAs('ada');
    expect((await get('/fr/staff', cookie)).status).toBe(200);
    expect((await get('/fr/staff', cookie.replace('__Host-', ''))).status).toBe(302);
  });
});
