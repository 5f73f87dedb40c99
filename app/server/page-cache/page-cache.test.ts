import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { seedCast } from '#app/demonstration/scenarios.ts';
import { recordEvents } from '../../commands/events/record-events.server.ts';
import { disablePerson } from '../../commands/people/disable-person.server.ts';
import { publisher } from '../../commands/test-company.ts';
import { publishEdited } from '../../commands/test-edition.ts';
import { type Context, createContext } from '../../context.server.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { testBuild } from '../../routes/test-build.ts';
import { remixPages } from '../pages.ts';
import { ask } from '../test-ask.ts';
import { startTestSite, type TestSite } from '../test-site.ts';

const browser = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };
/** Pages for somebody who is signed in are never from memory. */
const session = { Cookie: '' };
let agent: Who;

let folder: string;
let site: TestSite;
let read: (path: string, headers?: Record<string, string>, method?: string) => ReturnType<typeof ask>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-pages-'));
  site = await startTestSite(testBuild(), join(folder, 'kept.sqlite'));
  agent = (await seedCast(site.context)).agent;
  session.Cookie = (await site.signInAs('dan')).cookie;
  read = (path, headers = browser, method = 'GET') => ask(site.site + path, headers, { method });
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

/** Adds an occurrence of a promise to the ledger, which every figure depends on. */
async function logIn(context: Context, kept: boolean): Promise<void> {
  const about = { charter: 'aurore', commitment: 'named-adviser', unit: null, reference: null } as const;
  const at = context.now() - 60;
  await recordEvents(context, agent, [{ events: [{ event: 'log', ...about, at, kept }] }]);
}

/** How often a page is rendered to be kept, by the time this is done. */
async function rendersOf(path: string, act: () => Promise<unknown>): Promise<number> {
  const before = site.renders(path);
  await act();
  return site.renders(path) - before;
}

/** A page rendered for somebody who is signed in, but for what says so. */
function forAnyone(text: string): string {
  const own =
    /<a class="masthead__signed-in"[^>]*>[^<]*<\/a>|(?<=<li>)<a href="\/fr\/staff">Votre espace<\/a>(?=<\/li>)/g;
  expect(text.match(own)?.length).toBe(2);
  return text.replace(own, (link) =>
    link.includes('masthead') ? '' : '<a href="/fr/sign-in">Connexion</a>',
  );
}

describe('a page from memory', () => {
  test('says what it says when it is rendered, in each encoding', async () => {
    // Nothing on it is for the signed-in alone.
    const path = '/fr/charters/aurore/editions';
    const slow = await read(path, session);
    expect(slow.text).toContain('</html>');
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['identity', undefined],
    ]) {
      const page = await read(path, { 'Accept-Encoding': accepted ?? '' });
      expect([page.status, page.headers['content-encoding']]).toEqual([200, encoding]);
      expect(page.text).toBe(forAnyone(slow.text));
      expect(Number(page.headers['content-length'])).toBe(page.body.length);
    }
    expect(await rendersOf(path, () => read(path))).toBe(0);
  });

  test('has the headers of one that is rendered, and those that let others keep it', async () => {
    const { headers: slow } = await read('/fr', { ...browser, ...session });
    const { headers: quick } = await read('/fr');
    const ofOneAnswer = ['x-request-id', 'transfer-encoding', 'date'];
    const ofSomeone = ['cross-origin-opener-policy', 'origin-agent-cluster'];
    for (const [name, value] of Object.entries(slow)) {
      if ([...ofOneAnswer, ...ofSomeone, 'cache-control'].includes(name)) continue;
      expect([name, quick[name]]).toEqual([name, value]);
    }
    const kept = ['content-length', 'etag'];
    const gone = [...ofOneAnswer.slice(0, 2), ...ofSomeone];
    expect(Object.keys(quick).sort()).toEqual(
      [...Object.keys(slow).filter((name) => !gone.includes(name)), ...kept].sort(),
    );
    expect(slow['cache-control']).toBe('private, no-store');
    expect(quick['cache-control']).toBe('public, max-age=60');
    expect(quick.vary).toBe('Accept-Encoding');
    expect(JSON.stringify([slow, quick])).not.toContain('kept-made-from');
  });

  test('is the same on a connection that ends and on one that goes on', async () => {
    const { headers: once, body } = await read('/fr', { ...browser, Connection: 'close' });
    const again = await read('/fr', { ...browser, Connection: 'keep-alive' });
    expect(once.connection).toBe('close');
    expect(again.headers).toMatchObject({ connection: 'keep-alive', 'keep-alive': 'timeout=65' });
    const apart = (headers: typeof once) => ({ ...headers, connection: '', 'keep-alive': '', date: '' });
    expect(apart(again.headers)).toEqual(apart(once));
    expect(again.body).toEqual(body);
  });

  test('is not sent again to who has it', async () => {
    const { headers, body } = await read('/fr');
    const etag = headers.etag ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await read('/fr', { ...browser, 'If-None-Match': known });
      expect([known, answer.status, answer.body.length]).toEqual([known, 304, 0]);
      expect(answer.headers).toMatchObject({
        etag,
        'cache-control': 'public, max-age=60',
        vary: 'Accept-Encoding',
      });
    }
    const other = await read('/fr', { ...browser, 'If-None-Match': '"other"' });
    expect(other.body).toEqual(body);
    const gzip = await read('/fr', { 'Accept-Encoding': 'gzip', 'If-None-Match': etag });
    expect([gzip.status, gzip.headers.etag === etag]).toEqual([200, false]);
  });

  test('is only described to who asks for its head', async () => {
    const page = await read('/fr');
    const head = await read('/fr', browser, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect({ ...head.headers, date: '' }).toEqual({ ...page.headers, date: '' });
  });
});

test('where too many wait, a page in the reader’s language says so', async () => {
  for (const [language, title] of [
    ['fr', 'Le site est très sollicité'],
    ['en', 'The site is very busy'],
  ]) {
    const busy = await remixPages(site.context, testBuild(), pino({ level: 'silent' })).render(
      `/${language}`,
      site.context,
      503,
    );
    expect(busy.status).toBe(503);
    expect(await busy.text()).toContain(`<h1>${title}</h1>`);
  }
});

describe('a page is rendered', () => {
  test('once, however many ask for it at once', async () => {
    const path = '/en/charters/aurore/commitments/complaint-answer';
    const asked = () => Promise.all(Array.from({ length: 100 }, () => read(path)));
    expect(await rendersOf(path, asked)).toBe(1);
    expect(await rendersOf(path, asked)).toBe(0);
    site.clock.now += 60;
    expect(await rendersOf(path, asked)).toBe(1);
  });

  test('for someone with a session each time, and for them alone', async () => {
    const { cookie } = await site.signInAs('ada');
    // Nothing is left to be made anew in the background.
    await site.cache.refresh();
    const before = site.cache.figures;
    const page = await read('/fr', { ...browser, Cookie: cookie });
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(page.headers['x-request-id']).toBeDefined();
    expect(site.cache.figures).toEqual(before);
    expect((await read('/fr', { ...browser, Cookie: 'other=1' })).headers.etag).toBeDefined();
  });

  test('for someone until they sign out or are disabled, and from then on as for anyone', async () => {
    const etag = async (cookie: string) => (await read('/fr', { ...browser, Cookie: cookie })).headers.etag;
    const [ada, eve] = [await site.signInAs('ada'), await site.signInAs('eve')];
    expect([await etag(ada.cookie), await etag(eve.cookie)]).toEqual([undefined, undefined]);
    const out = await site.post('/fr/sign-out', await site.secretsOf(ada.cookie), ada.cookie);
    expect(out.status).toBe(302);
    expect([await etag(ada.cookie), await etag(eve.cookie)]).toEqual([expect.any(String), undefined]);
    await disablePerson(site.context, publisher, 'eve@example.org');
    expect(await etag(eve.cookie)).toEqual(expect.any(String));
  });

  test('anew when the ledger has grown, by whoever wrote into it', async () => {
    const before = await read('/fr/charters/aurore/commitments/named-adviser');
    const other = { ...(await createContext(join(folder, 'kept.sqlite'))), now: site.context.now };
    for (const context of [site.context, other]) {
      const old = await read('/fr/charters/aurore/commitments/named-adviser');
      await logIn(context, false);
      await site.cache.refresh();
      const answers = await Promise.all(
        [1, 2].map(() => read('/fr/charters/aurore/commitments/named-adviser')),
      );
      expect(answers[0]?.text).not.toBe(old.text);
      expect(answers[0]?.headers.etag).not.toBe(old.headers.etag);
      expect(answers[0]?.headers.etag).toBe(answers[1]?.headers.etag);
    }
    await other.db.destroy();
    const slow = await read('/fr/charters/aurore/commitments/named-adviser', session);
    const now = await read('/fr/charters/aurore/commitments/named-adviser');
    expect(now.text).toBe(forAnyone(slow.text));
    expect(now.text).not.toBe(before.text);
  });

  test('without waiting for who is writing', async () => {
    const { db } = site.context;
    const page = await db.transaction().execute(() => read('/en/charters/aurore/breaches'));
    expect(page.status).toBe(200);
    expect(site.renders('/en/charters/aurore/breaches')).toBe(1);
  });

  test('anew by itself, with nobody to say so', async () => {
    const { text } = await read('/fr/charters/aurore/commitments/named-adviser');
    await logIn(site.context, false);
    await vi.waitFor(
      async () => {
        expect((await read('/fr/charters/aurore/commitments/named-adviser')).text).not.toBe(text);
      },
      { timeout: 30_000 },
    );
  });

  test('but not compressed again when it says the same', async () => {
    const path = '/fr/ledger/kinds';
    const { headers } = await read(path);
    const logged = async () => {
      await logIn(site.context, true);
      await site.cache.refresh();
    };
    expect(await rendersOf(path, logged)).toBeGreaterThan(0);
    const again = await read(path);
    expect(again.headers.etag).toBe(headers.etag);
  });

  test('from what is published not when a case moves on, but when an edition is published', async () => {
    const [editions, method] = ['/fr/charters/aurore/editions', '/fr/charters/aurore/method'];
    const { text } = await read(editions);
    await read(method);
    const logged = async () => {
      await logIn(site.context, true);
      await site.cache.refresh();
    };
    const published = async () => {
      await publishEdited(site.context, 'aurore', (path, source) =>
        path.endsWith('named-adviser.fr.md') ? `${source}\nEncore un mot.\n` : source,
      );
      await site.cache.refresh();
    };
    const forMethod = await rendersOf(method, async () => {
      expect(await rendersOf(editions, logged)).toBe(0);
    });
    expect(forMethod).toBeGreaterThan(0);
    expect(await rendersOf(editions, published)).toBeGreaterThan(0);
    expect((await read(editions)).text).not.toBe(text);
  });

  test('before it is as old as it says, and by who finds it too old', async () => {
    await read('/en');
    const aged = (seconds: number) => async () => {
      site.clock.now += seconds;
      await site.cache.refresh();
    };
    expect(await rendersOf('/en', aged(29))).toBe(0);
    expect((await read('/en')).headers.age).toBe('29');
    expect(await rendersOf('/en', aged(1))).toBe(1);
    expect((await read('/en')).headers.age).toBeUndefined();
    const tooOld = async () => {
      site.clock.now += 60;
      await read('/en');
    };
    expect(await rendersOf('/en', tooOld)).toBe(1);
  });
});

describe('what an address or a cookie says besides', () => {
  const token = 'x'.repeat(43);
  test.each([
    'kept_session=x',
    '__Host-kept_session=x',
    `__Host-kept_session=${token}`,
    `kept_session=${token}`,
    `a=b; __Host-kept_session=${token}; c=d`,
  ])('gets nobody past memory: %s', async (Cookie) => {
    await read('/fr');
    const before = site.cache.figures;
    const plain = await read('/fr');
    const forged = await read('/fr', { ...browser, Cookie });
    expect({ ...forged.headers, date: '' }).toEqual({ ...plain.headers, date: '' });
    expect(forged.body).toEqual(plain.body);
    expect(site.cache.figures.shown - before.shown).toBe(2);
  });

  test.each([
    ['/fr', ['?utm_source=x', '?a[1]=b&period=', '?period=&period=all', '/?x', '?_data=root']],
    ['/fr/card.png', ['?x=1', '?x=2', '?period=2025']],
    ['/fr/charters/aurore', ['?since=2025-01-01', '?find=1', '/?x']],
    ['/fr/ledger', ['?before=abc', '?before=-1', '?find=', '?since=x']],
    ['/fr/charters/aurore/breaches', ['?before=never', '?after=1,2&x=3']],
    ['/sitemap.xml', ['?x=1']],
    ['/robots.txt', ['?x=1']],
  ])('makes no other page of %s', async (path, others) => {
    const { headers } = await read(path);
    const { pages, shown } = site.cache.figures;
    for (const other of others) {
      const answer = await read(path + other);
      expect([other, answer.status, answer.headers.etag]).toEqual([other, 200, headers.etag]);
      expect(site.renders(path + other)).toBe(0);
    }
    expect(site.cache.figures).toMatchObject({ pages, shown: shown + others.length });
  });

  test.each([
    ['/fr?period=', ['never', '1', 'un%20jour', '99999999999']],
    ['/fr/charters/aurore/method?since=', ['never', '1', '20260101', '9999-99-99x']],
    ['/en/charters/aurore/breaches?commitment=', ['A', '<script>', 'x'.repeat(90)]],
  ])('that a page cannot mean makes one page: %s', async (address, mistakes) => {
    const [first, ...others] = mistakes;
    const { headers, status } = await read(address + first);
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=60']);
    const { pages } = site.cache.figures;
    for (const other of others) {
      expect((await read(address + other)).headers.etag).toBe(headers.etag);
      expect(site.renders(address + other)).toBe(0);
    }
    expect(site.cache.figures.pages).toBe(pages);
  });

  test.each([
    '/fr/charters/aurore/method?since=2099-01-01',
    '/fr/charters/aurore/breaches?commitment=made-up',
    '/fr/charters/aurore/breaches?before=2026-01-01T00:00:00Z,999999999',
    '/fr/ledger?find=nothing',
    '/fr/ledger?before=1000000000',
    '/fr/charters/aurore/editions?before=7&after=1000000000',
  ])('that there is not is kept by nobody: %s', async (address) => {
    const { pages } = site.cache.figures;
    const answer = await read(address);
    expect([200, 302]).toContain(answer.status);
    expect(answer.headers['cache-control']).toMatch(/no-store/);
    expect(site.cache.figures.pages).toBe(pages);
  });
});
