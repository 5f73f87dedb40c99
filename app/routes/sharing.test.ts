import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedCast } from '#app/demonstration/scenarios.ts';
import { startTestSite, type TestSite } from '../server/test-site.ts';
import { testBuild } from './test-build.ts';

let house: TestSite;
beforeAll(async () => {
  house = await startTestSite(testBuild());
});
afterAll(() => house.stop());

const elsewhere = [
  'card.png',
  'charters/aurore/card.png',
  'charters/aurore/badge.svg',
  'charters/aurore/embed',
];

test('before a charter is published the home page has a card, and nothing else is there', async () => {
  const statuses = await Promise.all(elsewhere.map(async (path) => (await house.get(`/fr/${path}`)).status));
  expect(statuses).toEqual([200, 404, 404, 404]);
});

test('the badge says both scores in words and figures with their day, and fetches nothing', async () => {
  await seedCast(house.context);
  const svg = await (await house.get('/fr/charters/aurore/badge.svg')).text();
  const [, described = ''] = /<desc id="d">(.*?)<\/desc>/.exec(svg) ?? [];
  const description = described.replaceAll(/<[^>]*>/g, '');
  expect(description).toMatch(
    /^Score normatif\s: \d+,\d sur 100\. Score différenciant\s: .+ au 22\snovembre 2026\. Entreprise fictive/,
  );
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="344" height="92"/);
  expect(svg).not.toMatch(/href|url\(|<script|<image|@import|@font-face/);
});

test('of a charter without a case the badge says what is presumed, as of the last day of its record', async () => {
  const svg = await (await house.get('/en/charters/boston-311/badge.svg')).text();
  expect(svg).toContain('>presumed</tspan>');
  expect(svg).toMatch(/>Scores as of 31\sDecember 2017<\/text>/);
  expect(svg).toContain('>Boston 311, replayed</text>');
});

describe('what other sites show', () => {
  test.each(elsewhere)('%s may stand on any of them, and runs nothing', async (path) => {
    const answer = await house.get(`/en/${path}`);
    const policy = answer.headers.get('Content-Security-Policy');
    expect(answer.status).toBe(200);
    expect(policy).toContain("script-src 'none';");
    expect(policy).toContain('frame-ancestors *');
    expect(answer.headers.get('X-Frame-Options')).toBeNull();
    expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Cache-Control')).toMatch(/^public, max-age=(60|300)$/);
  });

  test('is nothing else', async () => {
    for (const path of [
      '/en',
      '/en/charters/aurore',
      '/en/charters/aurore/sharing',
      '/en/embed',
      '/en/sign-in',
    ]) {
      const answer = await house.get(path);
      expect(answer.headers.get('Content-Security-Policy'), path).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('X-Frame-Options'), path).toBe('DENY');
      expect(answer.headers.get('Cross-Origin-Resource-Policy'), path).toBe('same-origin');
      expect(answer.headers.get('Access-Control-Allow-Origin'), path).toBeNull();
    }
  });

  test('is never of a charter that is not public, whoever asks', async () => {
    const { cookie } = await house.signInAs('ada');
    for (const path of ['card.png', 'badge.svg', 'embed', 'sharing']) {
      const answer = await house.get(`/fr/charters/aurore-employees/${path}`, cookie);
      expect(answer.status, path).toBe(404);
    }
    expect((await house.get('/fr/charters/aurore-employees', cookie)).status).toBe(200);
  });
});

test('the page for webmasters gives code that leads here', async () => {
  const page = await (await house.get('/en/charters/aurore/sharing')).text();
  const origin = 'https://confiance.aurore-energie.example';
  expect(page).toContain(`&lt;a href=&quot;${origin}/en/charters/aurore&quot;&gt;`);
  expect(page).toContain(`src=&quot;${origin}/en/charters/aurore/badge.svg&quot;`);
  expect(page).toContain(`&lt;iframe src=&quot;${origin}/en/charters/aurore/embed&quot;`);
});
