import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testBuild } from '../routes/test-build.ts';
import { startTestSite, type TestSite } from './test-site.ts';

let house: TestSite;
let get: TestSite['get'];
let signInAs: TestSite['signInAs'];

beforeAll(async () => {
  house = await startTestSite(testBuild());
  ({ get, signInAs } = house);
});
afterAll(() => house.stop());

describe('pages', () => {
  test('run no script when public but the one that checks a receipt, and only ours when signed in', async () => {
    const policy = async (path: string, cookie?: string) =>
      (await get(path, cookie)).headers.get('Content-Security-Policy') ?? '';
    for (const path of ['/fr/sign-in', '/fr/ledger', '/fr/receipts', '/fr/receipts/a/b', '/fr/x/receipts/a'])
      expect(await policy(path), path).toContain("script-src 'none';");
    expect(await policy('/fr/receipts/a'), 'the one that checks a receipt').toContain("script-src 'self';");
    const { cookie } = await signInAs('ada');
    const first = await policy('/fr/staff', cookie);
    expect(first).toMatch(/script-src 'self' 'strict-dynamic' 'nonce-[\w+/]{22}==';/);
    expect(await policy('/fr/staff', cookie)).not.toBe(first);
    for (const path of ['/fr/sign-in', '/fr/nowhere'])
      expect(await (await get(path)).text()).not.toContain('<script');
  });

  test('say in the language of their address what is missing', async () => {
    for (const [path, lang, title] of [
      ['/fr/nowhere', 'fr', 'Cette page n’existe pas'],
      ['/en/nowhere', 'en', 'This page does not exist'],
      ['/de', 'en', 'This page does not exist'],
    ] as const) {
      const answer = await get(path, '', { 'Accept-Language': 'en' });
      const page = await answer.text();
      expect(answer.status).toBe(404);
      expect(page).toContain(`<html lang="${lang}" dir="ltr">`);
      expect(page).toContain(`<h1>${title}</h1>`);
    }
  });

  test('begin in the language that the browser asks for', async () => {
    const answer = await get('/', '', { 'Accept-Language': 'de, en;q=0.8, fr;q=0.5' });
    expect(answer.headers.get('Location')).toBe('/en');
    expect(answer.headers.get('Vary')).toContain('Accept-Language');
    expect((await get('/', '', { 'Accept-Language': 'de' })).headers.get('Location')).toBe('/fr');
  });

  test('that are missing, broken or about nobody in particular are kept by nobody', async () => {
    for (const path of ['/fr/nowhere', '/de', '/', '/fr/sign-in', '/healthz'])
      expect((await get(path)).headers.get('Cache-Control')).toMatch(/no-store/);
  });

  test('leave the icon to be kept, also by the signed-in', async () => {
    const { cookie } = await signInAs('ada');
    for (const reader of ['', cookie]) {
      const icon = await get('/favicon.svg', reader);
      expect(icon.headers.get('Cache-Control')).toBe('public, max-age=86400');
      expect(icon.headers.get('Content-Type')).toBe('image/svg+xml');
    }
  });

  test('are whole, whatever part of them is asked for', async () => {
    const { cookie } = await signInAs('ada');
    for (const search of ['?_data=root', '?%5Fdata=routes/public/layout']) {
      for (const path of ['/fr/ledger', '/fr/staff']) {
        const answer = await get(path + search, cookie);
        expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
          200,
          'text/html; charset=utf-8',
        ]);
        expect(await answer.text()).toContain('</html>');
      }
      expect(await (await get(`/fr/ledger${search}`)).text()).toContain('</html>');
    }
  });
});

describe('health', () => {
  const health = async ({ get }: TestSite) => {
    const answer = await get('/healthz');
    return [answer.status, await answer.json()];
  };

  test('is good while the database answers', async () => {
    expect(await health(house)).toEqual([200, { status: 'ok' }]);
    await house.context.db.destroy();
    expect(await health(house)).toEqual([503, { status: 'failing', reason: 'unknown' }]);
  });

  test('is bad where nothing reaches the disk any more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-health-'));
    const database = join(folder, 'kept.sqlite');
    const site = await startTestSite(testBuild(), database);
    expect(await health(site)).toEqual([200, { status: 'ok' }]);
    rmSync(`${database}-wal`);
    expect(await health(site)).toEqual([503, { status: 'failing', reason: 'log-damaged' }]);
    await site.stop();
    rmSync(folder, { recursive: true });
  });
});
