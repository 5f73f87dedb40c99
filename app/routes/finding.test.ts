import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { startTestSite, type TestSite } from '../server/test-site.ts';
import { testBuild } from './test-build.ts';

const origin = 'https://confiance.aurore-energie.example';
const hostile = '</script><script>alert(1)</script>';
const folder = mkdtempSync(join(tmpdir(), 'kept-finding-'));
const content = join(folder, 'content');
let house: TestSite;
/** Every address on the map with what its page says, read once. */
let found: (Awaited<ReturnType<typeof readMap>>[number] & { head: Awaited<ReturnType<typeof headOf>> })[];
beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  const charter = join(content, 'charters/cfpb-complaints');
  for (const name of readdirSync(charter)) {
    const path = join(charter, name);
    if (name.endsWith('.fr.md')) rmSync(path);
    else writeFileSync(path, inEnglishAlone(name, readFileSync(path, 'utf8')));
  }
  house = await startTestSite(testBuild(), ':memory:', content);
  await seedPublications(house.context);
  found = [];
  for (const entry of await readMap()) found.push({ ...entry, head: await headOf(entry.url) });
});
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true });
});

/** A charter that no French text has, and a promise whose title would end a script. */
function inEnglishAlone(name: string, text: string): string {
  if (name.startsWith('01-')) return text.replace(/^title: .*$/m, `title: 'We answer in time ${hostile}'`);
  return text.replace('languages: [en, fr]', 'languages: [en]');
}

/** What the head of a page says. */
async function headOf(path: string, cookie?: string) {
  const answer = await house.get(path.replace(origin, ''), cookie);
  const html = await answer.text();
  const found = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, ...groups]) => groups);
  const named = (name: string) =>
    found(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"/>`, 'g')).map(([one]) => one);
  return {
    status: answer.status,
    html,
    title: found(/<title>([^<]*)<\/title>/g).flat(),
    description: named('description'),
    robots: named('robots'),
    canonical: found(/<link rel="canonical" href="([^"]*)"\/>/g).flat(),
    alternates: found(/<link rel="alternate" hrefLang="([^"]*)" href="([^"]*)"\/>/g),
    data: found(/<script type="application\/ld\+json">(.*?)<\/script>/g).flat(),
    named,
  };
}

/** Width and height from the header of a PNG. */
async function sizeOfPng(answer: Response): Promise<number[]> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

async function readMap(): Promise<{ url: string; changed: string | undefined; alternates: string[][] }[]> {
  const answer = await house.get('/sitemap.xml');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=60');
  return [...(await answer.text()).matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => ({
    url: /<loc>(.*)<\/loc>/.exec(entry)?.[1] ?? '',
    changed: /<lastmod>(.*)<\/lastmod>/.exec(entry)?.[1],
    alternates: [...entry.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, ...pair]) => pair),
  }));
}

test('the map for people leads to every page on the map for robots but the comparisons, which the editions lead to', async () => {
  for (const language of ['fr', 'en']) {
    const page = await (await house.get(`/${language}/site-map`)).text();
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
    const linked = new Set([...main.matchAll(/ href="([^"]*)"/g)].map(([, href]) => origin + href));
    const own = `${origin}/${language}/site-map`;
    const wanted = found
      .map(({ url }) => url)
      .filter((url) => url === `${origin}/${language}` || url.startsWith(`${origin}/${language}/`))
      .filter((url) => url !== own && !/\/editions\/\d+\/\d+$/.test(url));
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((url) => !linked.has(url))).toEqual([]);
  }
});

test('robots are kept out of nothing and shown the map', async () => {
  const answer = await house.get('/robots.txt');
  expect(answer.headers.get('Content-Type')).toContain('text/plain');
  expect(await answer.text()).toContain(`\nSitemap: ${origin}/sitemap.xml\n`);
});

describe('every page on the map', () => {
  test('is there, is its own canonical address, and names the others of the same page, which name it', () => {
    expect(found.length).toBeGreaterThan(40);
    const known = new Map(found.map((entry) => [entry.url, entry]));
    expect(known.size).toBe(found.length);
    for (const { url, alternates, changed, head } of found) {
      expect.soft(head.status, url).toBe(200);
      expect.soft(head.canonical, url).toEqual([url]);
      expect.soft(head.robots, url).toEqual([]);
      expect.soft(head.alternates, url).toEqual(alternates);
      // What only files and catalogues say has no date that could be trusted.
      if (/\/accessibility(\/|$)|\/ledger\/(kinds|threats)$|\/voice\/criteria$/.test(url))
        expect.soft(changed, url).toBeUndefined();
      else expect.soft(changed, url).toMatch(/^2026-11-22T\d\d:\d\d:\d\dZ$/);
      for (const [, other = ''] of alternates)
        expect.soft(known.get(other)?.alternates, `${url} names ${other}`).toEqual(alternates);
      if (alternates.length > 0) expect.soft(alternates.map(([, other]) => other)).toContain(url);
    }
  });

  test('has a title and a description of its own, of a length that is shown, and says so to networks', () => {
    const seen = new Map<string, string>();
    for (const { url, head } of found) {
      for (const [text = '', most] of [
        [head.title[0], 130],
        [head.description[0], 160],
      ] as const) {
        expect.soft(text.length, `${url}: ${text}`).toBeGreaterThan(20);
        // Counted as readers see it, not as HTML writes it.
        expect.soft(text.replace(/&\w+;/g, '.').length, `${url}: ${text}`).toBeLessThanOrEqual(most);
        expect.soft(seen.get(text), `${url} says the same: ${text}`).toBeUndefined();
        seen.set(text, url);
      }
      expect.soft(head.title[0], url).toMatch(/ – Aurore Énergie$/);
      expect.soft(head.named('og:url'), url).toEqual([url]);
      expect.soft(head.named('og:description'), url).toEqual(head.description);
    }
  });

  test('has a card to be shared by, drawn to the size that it says, and put in words', async () => {
    const cards = new Map<string, string>();
    for (const { url, head } of found) {
      const size = [...head.named('og:image:width'), ...head.named('og:image:height')];
      expect.soft(size, url).toEqual(['1200', '630']);
      expect.soft(head.named('og:image:alt')[0]?.length, url).toBeGreaterThan(40);
      expect.soft(head.named('twitter:card'), url).toEqual(['summary_large_image']);
      cards.set(head.named('og:image')[0] ?? '', url);
    }
    // Both languages of the home page and of two charters, and the one of the third.
    expect(cards.size).toBe(7);
    for (const [card, url] of cards) {
      const answer = await house.get(card.replace(origin, ''));
      expect.soft(answer.status, `${card} of ${url}`).toBe(200);
      expect.soft(await sizeOfPng(answer), card).toEqual([1200, 630]);
    }
  });

  test('describes itself to machines in data that cannot end its own block', async () => {
    for (const { url, head } of found) {
      const { data, html } = head;
      expect.soft(html.match(/<script/g), url).toHaveLength(1);
      const { '@graph': graph } = JSON.parse(data[0] ?? '');
      const types = graph.map((thing: { '@type': string }) => thing['@type']);
      expect.soft(types.slice(0, 3), url).toEqual(['Organization', 'WebSite', 'WebPage']);
      expect.soft(graph[2].url, url).toBe(url);
      expect.soft(JSON.stringify(graph), url).not.toContain('Rating');
    }
    const answered = `/en/charters/cfpb-complaints/commitments/timely-response`;
    expect((await headOf(answered)).data[0]).toContain('\\u003c/script\\u003e\\u003cscript\\u003ealert(1)');
  });

  test('is of a charter that everyone may see', () => {
    const urls = found.map(({ url }) => url).join('\n');
    expect(urls).toContain('/fr/charters/aurore/commitments/complaint-answer');
    expect(urls).not.toContain('aurore-employees');
    expect(urls).not.toContain('/sign-in');
  });
});

test('a charter that is not public gives search engines and networks nothing', async () => {
  const { cookie } = await house.signInAs('ada');
  const head = await headOf('/fr/charters/aurore-employees', cookie);
  expect(head.status).toBe(200);
  expect(head.robots).toEqual(['noindex']);
  expect([...head.canonical, ...head.alternates, ...head.data, ...head.named('og:title')]).toEqual([]);
});

test('a charter that is not written in a language is found in those that it is', async () => {
  const original = `${origin}/en/charters/cfpb-complaints/method`;
  expect((await headOf(original)).alternates).toEqual([]);
  const head = await headOf('/fr/charters/cfpb-complaints/method');
  expect(head.status).toBe(200);
  expect(head.canonical).toEqual([original]);
  expect(head.alternates).toEqual([]);
});

test('what is chosen on a page is no page of its own', async () => {
  for (const [path, canonical] of [
    ['/fr?period=2026&utm_source=x', '/fr'],
    ['/fr/charters/aurore?period=2025', '/fr/charters/aurore'],
    ['/en/charters/boston-311?period=2015', '/en/charters/boston-311'],
    ['/en/charters/boston-311/breaches?commitment=bed-bugs', '/en/charters/boston-311/breaches'],
    ['/fr/charters/aurore/method?since=2026-01-01', '/fr/charters/aurore/method'],
  ] as const) {
    const head = await headOf(path);
    expect(head.canonical, path).toEqual([origin + canonical]);
    expect(head.robots, path).toEqual([]);
  }
});

test('what should not be listed says so, and claims no address', async () => {
  for (const path of [
    '/fr/nowhere',
    '/nowhere',
    '/fr/charters/nobody',
    '/fr/sign-in',
    '/fr/charters/aurore/breaches?before=2026-01-01T00:00:00Z,7',
    '/en/charters/cfpb-complaints/editions/2/1',
  ]) {
    const head = await headOf(path);
    expect(head.robots, path).toEqual(['noindex']);
    expect([...head.canonical, ...head.alternates, ...head.data], path).toEqual([]);
  }
});
