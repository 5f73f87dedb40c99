import { Agent } from 'node:http';
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Context, createContext } from '../../context.server.ts';
import { keptFor } from '../../http/public-page.ts';
import type { Pages } from '../pages.ts';
import { type RunningServer, startServer } from '../server.ts';
import { type Answer, ask } from '../test-ask.ts';
import { signedInAt } from '../test-person.ts';

/** What stands at an address, by its first two words; the whole is said on the page, so that each one is another. */
const house: Record<string, (address: string) => Response | Promise<Response>> = {
  '/fr': (address) => page(address),
  '/fr/ledger': (address) => page(address),
  '/fr/personal': () => new Response('for one', { headers: { 'Cache-Control': 'private, no-store' } }),
  '/fr/unsaid': () => new Response('unsaid'),
  '/fr/cookie': () => page('welcome', { 'Set-Cookie': 'a=b' }),
  '/fr/languages': () => page('salut', { Vary: 'Accept-Language' }),
  '/fr/moved': () => new Response(null, { status: 302, headers: { ...kept, Location: '/fr' } }),
  '/fr/broken': () => new Response('broken', { status: 500, headers: kept }),
  '/fr/dot.png': () => new Response(picture, { headers: { ...kept, 'Content-Type': 'image/png' } }),
  '/icon.svg': () => page('<svg/>', { ...keptFor(true, 'program').headers, 'Content-Type': 'image/svg+xml' }),
};
const kept = keptFor(true).headers;
const picture = Buffer.alloc(3_000, 'png');
const page = (text: string, headers: Record<string, string> = {}) =>
  new Response(`<p>${text}</p>`.repeat(200), {
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...kept, ...headers },
  });
const browser = { 'Accept-Encoding': 'gzip, br' };

let context: Context;
let server: RunningServer;
let at: string;
const rendered: string[] = [];
const lines: string[] = [];

beforeAll(async () => {
  context = await createContext(':memory:');
  const render: NonNullable<Pages['render']> = async (address, _from, refused) => {
    if (refused) return new Response(`busy ${address}`, { status: refused });
    rendered.push(address);
    const stands = house[/^(\/[^/?]+){1,2}/.exec(address)?.[0] ?? ''];
    return stands ? stands(address) : new Response('nothing here', { status: 404 });
  };
  server = await startServer({
    context,
    port: 0,
    host: '127.0.0.1',
    assets: 'build/none',
    log: pino({ level: 'info' }, { write: (line) => lines.push(line) }),
    trustProxy: '1',
    first: ['/fr/dot.png'],
    budgets: { plain: 1_000_000, odd: 100_000 },
    pages: {
      render,
      // Says what reached it: whether the answer was there already.
      handle: async (request, response) => {
        const ready: Response | undefined = response.locals.rendered;
        if (ready) response.status(ready.status).set('X-Ready', 'yes');
        response.send(ready ? await ready.text() : `passed on: ${request.method}`);
      },
    },
  });
  at = `http://127.0.0.1:${server.port}`;
});
afterAll(async () => {
  await server.stop();
  await context.db.destroy();
});

const figures = () => server.cache?.figures ?? { shown: 0, rendered: 0, refused: 0, pages: 0, bytes: 0 };

test('what a server renders before it listens is there when the first reader asks', async () => {
  const times = () => rendered.filter((address) => address === '/fr/dot.png').length;
  expect(times()).toBe(1);
  expect((await ask(`${at}/fr/dot.png`, browser)).headers.etag).toBeDefined();
  expect(times()).toBe(1);
});

describe('what is not for everyone is not kept', () => {
  test.each(['personal', 'unsaid', 'cookie', 'languages', 'moved', 'broken', 'missing'])(
    '%s',
    async (name) => {
      const { pages } = figures();
      for (let time = 1; time <= 2; time++) {
        const answer = await ask(`${at}/fr/${name}`, browser);
        expect(answer.headers['x-ready']).toBe('yes');
      }
      expect(rendered.filter((address) => address === `/fr/${name}`)).toHaveLength(2);
      expect(figures().pages).toBe(pages);
    },
  );

  test('nor is an answer given to two readers', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(`${at}/fr/personal/p`, browser)));
    const ready = answers.filter(({ headers }) => headers['x-ready']).length;
    expect(rendered.filter((address) => address === '/fr/personal/p')).toHaveLength(ready);
  });

  test('nor a page that was kept once and is no more', async () => {
    const stood = house['/fr/ledger'] as (address: string) => Response;
    await ask(`${at}/fr/ledger?before=1`, browser);
    const { pages } = figures();
    house['/fr/ledger'] = () => new Response(null, { status: 404 });
    await moveHead(1);
    await server.cache?.refresh();
    house['/fr/ledger'] = stood;
    expect(figures().pages).toBeLessThan(pages);
  });
});

test('what was rendered before anyone asked is made anew only once somebody has', async () => {
  const times = () => rendered.filter((address) => address === '/fr/ledger?before=2').length;
  await server.cache?.warm(['/fr/ledger?before=2']);
  await moveHead(2);
  await server.cache?.refresh();
  expect(times()).toBe(1);
  await ask(`${at}/fr/ledger?before=2`, browser);
  const before = times();
  await moveHead(3);
  await server.cache?.refresh();
  expect(times()).toBeGreaterThan(before);
});

describe('requests', () => {
  test('that do more than read are passed on', async () => {
    await ask(`${at}/fr`, browser);
    const post = await ask(`${at}/fr`, { Origin: at, 'Content-Length': 0 }, { method: 'POST' });
    expect(post.text).toBe('passed on: POST');
    const withBody = await ask(`${at}/fr`, { 'Content-Length': 0 });
    expect(withBody.text).toBe('passed on: GET');
    expect((await ask(`${at}/healthz`)).text).toBe('passed on: GET');
  });

  test('of the signed-in are passed on, but for what is the same for all', async () => {
    const Cookie = await signedInAt(context);
    await ask(`${at}/fr`, browser);
    expect((await ask(`${at}/fr`, { Cookie })).text).toBe('passed on: GET');
    const icon = () => ask(`${at}/icon.svg`, { Cookie });
    expect((await icon()).text).toBe('passed on: GET');
    await ask(`${at}/icon.svg`);
    const answer = await icon();
    expect(answer.text).toContain('<svg/>');
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect((await ask(`${at}/icon.svg`, browser)).headers['content-encoding']).toBe('br');
  });

  test('for pictures get them as they are', async () => {
    const answer = await ask(`${at}/fr/dot.png`, browser);
    expect(answer.body.equals(picture)).toBe(true);
    expect(answer.headers['content-type']).toBe('image/png');
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers.vary).toBeUndefined();
  });

  test('sent one after the other without waiting are answered in their order', async () => {
    const full = (await ask(`${at}/fr`, browser)).body;
    const line = (method: string, more = '') =>
      `${method} /fr HTTP/1.1\r\nHost: kept\r\nAccept-Encoding: br\r\n${more}\r\n`;
    const text = await talk(line('GET') + line('HEAD') + line('GET') + line('GET', 'Connection: close\r\n'));
    const parts = text.split('HTTP/1.1 200 OK\r\n').slice(1);
    const bodies = parts.map((part) => part.slice(part.indexOf('\r\n\r\n') + 4));
    const whole = full.toString('latin1');
    expect(bodies).toEqual([whole, '', whole, whole]);
  });

  test('of HTTP/1.0 are answered and hung up on', async () => {
    const text = await talk('GET /fr HTTP/1.0\r\n\r\n');
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(text).toContain('Connection: close\r\n');
    expect(text).toContain('<p>/fr</p>');
  });

  test('are told to come always over https where the site has it, whatever a proxy makes of them', async () => {
    const said = async (headers: Record<string, string>) =>
      (await ask(`${at}/fr`, { ...browser, ...headers })).headers['strict-transport-security'];
    const { headers } = await ask(`${at}/fr`, browser);
    const ways: Record<string, string>[] = [
      {},
      { Connection: 'close' },
      { 'If-None-Match': headers.etag ?? '' },
    ];
    for (const more of ways) expect(await said(more)).toBe('max-age=31536000; includeSubDomains');
  });

  test('are not written down one by one', async () => {
    await ask(`${at}/fr`, browser);
    const before = lines.length;
    for (let time = 0; time < 20; time++) await ask(`${at}/fr`, browser);
    expect(lines.length).toBe(before);
  });
});

test('more pages than can be made in a few seconds are not waited for, unless they are known', async () => {
  await ask(`${at}/fr`, browser);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  house['/fr/slow'] = (address) => held.then(() => page(address));
  const before = figures().refused;
  const asked = Array.from({ length: 210 }, (_, number) => ask(`${at}/fr/slow/${number}`, browser));
  // Two are being made and two hundred wait: the eight others are answered while none is made.
  const over: Answer[] = [];
  await new Promise<void>((eight) => {
    for (const one of asked) void one.then((answer) => over.push(answer) === 8 && eight());
  });
  for (const { status, headers, text } of over) {
    expect([status, text]).toEqual([503, 'busy /fr']);
    expect(headers).toMatchObject({ 'retry-after': '10', 'cache-control': 'no-store' });
    expect(headers['strict-transport-security']).toContain('max-age=');
  }
  expect(figures().refused - before).toBe(8);
  expect((await ask(`${at}/fr`, browser)).status).toBe(200);
  expect(over).toHaveLength(8);
  letGo();
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(202);
  expect((await ask(`${at}/fr/slow/209`, browser)).status).toBe(200);
});

describe('memory', () => {
  test('holds no more than it may, and the plain pages whatever is asked about them', async () => {
    await ask(`${at}/fr`, browser);
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    const searches = Array.from({ length: 2_000 }, (_, number) => `/fr/ledger?before=${number}`);
    await Promise.all(
      Array.from({ length: 20 }, async (_, lane) => {
        for (let turn = lane; turn < searches.length; turn += 20) {
          expect((await ask(at + searches[turn], browser, { agent })).status).toBe(200);
        }
      }),
    );
    agent.destroy();
    const { pages, bytes } = figures();
    expect(bytes).toBeLessThan(1_100_000);
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(100);
    const before = rendered.length;
    expect((await ask(`${at}/fr`, browser)).headers.etag).toBeDefined();
    expect(rendered.slice(before)).not.toContain('/fr');
  });

  test('is not asked for addresses without end', async () => {
    expect((await ask(`${at}/fr?${'x'.repeat(600)}`)).text).toBe('passed on: GET');
  });
});

/** As when so many entries were written. */
async function moveHead(size: number): Promise<void> {
  const hashes = size.toString(2).replaceAll('0', '').length;
  const edge = Buffer.alloc(32 * hashes).toString('base64');
  const head = { size, root: 'x', edge, recorded: '2026-01-01T00:00:00Z' };
  await context.db
    .insertInto('ledger_head')
    .values({ id: 1, ...head })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(head))
    .execute();
}

/** Sends bytes as they are, and gives all that came back until the connection ended. */
async function talk(bytes: string): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  socket.setEncoding('latin1').write(bytes);
  let text = '';
  for await (const part of socket) text += part;
  return text;
}
