import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedCast } from '#app/demonstration/scenarios.ts';
import { startTestSite, type TestSite } from '../server/test-site.ts';
import { testBuild } from './test-build.ts';

let house: TestSite;
beforeAll(async () => {
  house = await startTestSite(testBuild());
});
afterAll(() => house.stop());

const feedIn = async (language: string, charter = 'aurore') =>
  house.get(`/${language}/charters/${charter}/feed.atom`);

test('there is a feed of each charter that everybody may see, and of no other', async () => {
  expect((await feedIn('fr')).status).toBe(404);
  await seedCast(house.context);
  expect((await feedIn('fr')).status).toBe(200);
  expect((await feedIn('fr', 'nowhere')).status).toBe(404);
  expect((await feedIn('fr', 'aurore-employees')).status).toBe(404);
});

test('it is kept like other public pages, and says what it is', async () => {
  const { headers } = await feedIn('en');
  expect(headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
  expect(headers.get('Cache-Control')).toBe('public, max-age=60');
});

test('it has the newest first, at most fifty, each from a page that is there', async () => {
  const feed = await (await feedIn('en')).text();
  const entries = feed.split('<entry>').slice(1);
  const times = entries.map((entry) => /<updated>(.*?)<\/updated>/.exec(entry)?.[1] ?? '');
  expect(entries.length).toBeGreaterThan(5);
  expect(entries.length).toBeLessThanOrEqual(50);
  expect(times).toEqual(times.toSorted().reverse());
  expect(/<updated>(.*?)<\/updated>/.exec(feed)?.[1]).toBe(times[0]);
  expect(new Set(entries.map((entry) => /<id>(.*?)<\/id>/.exec(entry)?.[1])).size).toBe(entries.length);
  const href = /<link href="https?:\/\/[^/]+([^"]+)"/.exec(entries[0] ?? '')?.[1];
  expect((await house.get(href ?? '')).status).toBe(200);
});

test('it tells nothing of who had a case: no reference, no note, no apology', async () => {
  const feed = await (await feedIn('fr')).text();
  const rows = await house.context.db.selectFrom('breaches').select(['note', 'apology']).execute();
  const cases = await house.context.db.selectFrom('cases').select('reference').execute();
  const words = [...rows.flatMap((row) => [row.note, row.apology]), ...cases.map((row) => row.reference)];
  const told = words.filter((word) => word !== null && word.length > 5 && feed.includes(word));
  expect(words.length).toBeGreaterThan(10);
  expect(told).toEqual([]);
});

test('pages of the charter lead programs to it, in their language, and others do not', async () => {
  const link = /<link rel="alternate" type="application\/atom\+xml" title="([^"]*)" href="([^"]*)"\/>/;
  for (const path of ['charters/aurore', 'charters/aurore/breaches', 'charters/aurore/editions', '']) {
    const [, , href] = link.exec(await (await house.get(`/en/${path}`)).text()) ?? [];
    expect([path, href]).toEqual([path, '/en/charters/aurore/feed.atom']);
  }
  expect(link.test(await (await house.get('/en/ledger')).text())).toBe(false);
});
