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
  test('run no script when public, and only ours with a fresh nonce when signed in', async () => {
    const policy = async (path: string, cookie?: string) =>
      (await get(path, cookie)).headers.get('Content-Security-Policy') ?? '';
    expect(await policy('/fr/sign-in')).toContain("script-src 'none';");
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
      expect(page).toContain(`<html lang="${lang}">`);
      expect(page).toContain(`<h1>${title}</h1>`);
    }
  });

  test('begin in the language that the browser asks for', async () => {
    const answer = await get('/', '', { 'Accept-Language': 'de, en;q=0.8, fr;q=0.5' });
    expect(answer.headers.get('Location')).toBe('/en');
    expect(answer.headers.get('Vary')).toContain('Accept-Language');
    expect((await get('/', '', { 'Accept-Language': 'de' })).headers.get('Location')).toBe('/fr');
  });

  test('say whether the database answers', async () => {
    const answer = await get('/healthz');
    expect(await answer.json()).toEqual({ status: 'ok' });
    await house.context.db.destroy();
    const failing = await get('/healthz');
    expect(failing.status).toBe(503);
    expect(await failing.json()).toEqual({ status: 'failing' });
  });
});
