import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request as ask, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Context, createContext } from '../context.server.ts';
import { type RunningServer, startServer } from './server.ts';
import { signedInAt } from './test-person.ts';

let context: Context;
let assets: string;
const running: RunningServer[] = [];
const lines: string[] = [];

/** Says what reached it, so that a refusal shows. */
const echo: RequestHandler = (request, response) => {
  response.json({ method: request.method, url: request.url, refused: response.locals.refused ?? null });
};

beforeAll(async () => {
  context = await createContext(':memory:');
  assets = mkdtempSync(join(tmpdir(), 'kept-assets-'));
  writeFileSync(join(assets, 'main-abc.css'), 'body{}');
});
afterAll(async () => {
  for (const server of running) await server.stop();
  await context.db.destroy();
  rmSync(assets, { recursive: true });
});

async function start(handle: RequestHandler = echo, trustProxy?: string, from: Context = context) {
  const log = pino({ level: 'info' }, { write: (line) => lines.push(line) });
  const server = await startServer({
    context: from,
    port: 0,
    host: '127.0.0.1',
    pages: { handle },
    assets,
    log,
    trustProxy,
  });
  running.push(server);
  return { ...server, at: `http://127.0.0.1:${server.port}` };
}

test('every answer carries an id of our own, and the log has it with method and path alone', async () => {
  const { at } = await start();
  const headers = {
    'X-Request-Id': 'mine',
    Cookie: 'kept_session=secret-token',
    Authorization: 'Bearer secret-token',
  };
  const answer = await fetch(`${at}/fr/search?text=Madame+Durand`, { headers });
  const id = answer.headers.get('X-Request-Id') ?? '';
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  const line = lines.find((candidate) => candidate.includes(id)) ?? '';
  expect(JSON.parse(line)).toMatchObject({
    req: { id, method: 'GET', path: '/fr/search' },
    res: { status: 200 },
  });
  for (const secret of ['Durand', 'secret-token', 'mine', '127.0.0.1']) expect(line).not.toContain(secret);
});

test('transport security is asked for where the site’s origin has it, whatever a proxy says', async () => {
  const said = async (at: string, headers = {}) =>
    (await fetch(at, { headers })).headers.get('Strict-Transport-Security');
  const { at } = await start();
  expect(await said(`${at}/fr`)).toBe('max-age=31536000; includeSubDomains');
  expect(await said(`${at}/assets/main-abc.css`)).toContain('max-age=');
  const plain = await start(echo, '1', { ...context, plainHttp: true });
  for (const headers of [{}, { 'X-Forwarded-Proto': 'https' }]) {
    expect(await said(`${plain.at}/fr`, headers)).toBeNull();
    expect(await said(`${plain.at}/assets/main-abc.css`, headers)).toBeNull();
  }
});

test('assets are kept for ever, and one that is missing is no page', async () => {
  const { at } = await start();
  const style = await fetch(`${at}/assets/main-abc.css`);
  expect(style.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect((await fetch(`${at}/assets/other.css`)).status).toBe(404);
});

test('pages of a person, sign-in and receipts are kept apart from windows of other sites; public ones need no new process', async () => {
  const { at } = await start();
  const apart = async (path: string, cookie = '') => {
    const { headers } = await fetch(at + path, { headers: { cookie } });
    return [headers.get('Cross-Origin-Opener-Policy'), headers.get('Origin-Agent-Cluster')];
  };
  for (const path of [
    '/fr/staff',
    '/en/compliance/breaches/1',
    '/fr/admin',
    '/fr/sign-in?to=x',
    '/en/receipts/a',
  ])
    expect(await apart(path), path).toEqual(['same-origin', '?1']);
  for (const path of ['/fr', '/en/charters/aurore', '/en/staffing'])
    expect(await apart(path), path).toEqual([null, null]);
  expect(await apart('/fr/charters/aurore', await signedInAt(context))).toEqual(['same-origin', '?1']);
  expect(await apart('/fr/charters/aurore', '__Host-kept_session=a')).toEqual([null, null]);
});

test('what a page says itself stands in place of what the house says', async () => {
  const { at } = await start((_request, response) => {
    response.append('Cross-Origin-Resource-Policy', 'cross-origin').append('Vary', 'Accept').send('for all');
  });
  const { headers } = await fetch(`${at}/fr`);
  expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
  expect(headers.get('Vary')).toBe('Accept, Accept-Encoding');
  expect(headers.get('Cache-Control')).toBe('no-store');
});

test('only forms of this site’s pages get through', async () => {
  const { at } = await start();
  const behind = await start(echo, '1');
  const refusal = async (to: string, headers: Record<string, string>) => {
    const answer = await fetch(`${to}/fr/sign-in`, { method: 'POST', headers, body: 'a=b' });
    return (await answer.json()).refused;
  };
  expect(await refusal(at, { Origin: at })).toBeNull();
  expect(await refusal(at, { Referer: `${at}/fr/sign-in` })).toBeNull();
  expect(await refusal(at, { Origin: 'https://confiance.aurore-energie.example' })).toBeNull();
  expect(await refusal(at, {})).toBe(403);
  expect(await refusal(at, { Origin: 'null', Referer: at })).toBe(403);
  expect(await refusal(at, { Origin: 'http://127.0.0.1:1' })).toBe(403);
  expect(await refusal(at, { Origin: `${at}.evil.example` })).toBe(403);
  const forwarded = { Origin: 'https://kept.example', 'X-Forwarded-Host': 'kept.example' };
  expect(await refusal(at, forwarded)).toBe(403);
  expect(await refusal(behind.at, forwarded)).toBeNull();
});

test('a refused request becomes a look at the home page in its language', async () => {
  const { at } = await start();
  const answer = await fetch(`${at}/en/staff/cases/new?x=1`, { method: 'POST', body: 'a=b' });
  expect(await answer.json()).toEqual({ method: 'GET', url: '/en', refused: 403 });
});

test('a body must say its length, which files to import may have more of than forms', async () => {
  const { at, port } = await start();
  const refusal = (path: string, headers: Record<string, string | number>) =>
    new Promise<unknown>((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, method: 'POST', headers: { Origin: at, ...headers } };
      const sent = ask(options, (answer) => {
        answer.setEncoding('utf8').on('data', (text) => {
          resolve(JSON.parse(text).refused);
          sent.destroy();
        });
      });
      sent.on('error', reject).flushHeaders();
    });
  for (const [path, most] of [
    ['/fr/sign-in', 8 * 1024],
    ['/fr/nowhere', 8 * 1024],
    ['/ledger/cosignatures', 64 * 1024],
    ['/fr/staff/cases/new', 64 * 1024],
    ['/fr/claims/new/aurore/call-back', 104 * 1024],
    ['/fr/%73taff/x', 64 * 1024],
    ['/fr/staff/imports.data', 64 * 1024],
    ['/fr/staff/imports', 500_000_000],
  ] as const) {
    expect([path, await refusal(path, { 'Content-Length': most })]).toEqual([path, null]);
    expect([path, await refusal(path, { 'Content-Length': most + 1 })]).toEqual([path, 413]);
  }
  expect(await refusal('/fr/sign-in', { 'Transfer-Encoding': 'chunked' })).toBe(411);
});

test('a method that nothing answers is refused with those that something does', async () => {
  const { at, port } = await start();
  const answered = async (method: string) => {
    const options = { host: '127.0.0.1', port, path: '/fr/sign-in', method, headers: { Origin: at } };
    const [answer] = (await once(ask(options).end(), 'response')) as [IncomingMessage];
    answer.resume();
    return answer.headers.allow;
  };
  for (const method of ['TRACE', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'PURGE', 'M-SEARCH'])
    expect([method, await answered(method)]).toEqual([method, 'GET, HEAD, POST']);
  for (const method of ['GET', 'POST']) expect([method, await answered(method)]).toEqual([method, undefined]);
  const { at: strict } = await start((_request, response) => void response.status(405).send('no'));
  expect((await fetch(strict, { method: 'POST', headers: { Origin: strict } })).headers.get('Allow')).toBe(
    'GET, HEAD',
  );
});

test('a body that nobody reads to its end does not hold up the next request on its connection', async () => {
  const { port, at } = await start(async (request, response) => {
    const first = request.method === 'POST' ? await once(request, 'data') : [];
    request.pause();
    response.send(`${request.method} ${first.length}`);
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sent = async (method: string, body: Buffer) => {
    const headers = { Origin: at, 'Content-Length': body.length };
    const request = ask({ host: '127.0.0.1', port, path: '/fr/staff/imports', method, headers, agent }).end(
      body,
    );
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    return { said: String(await answer.toArray()), from: request.socket?.localPort };
  };
  const first = await sent('POST', Buffer.alloc(5_000_000));
  expect(first.said).toBe('POST 1');
  expect(await sent('GET', Buffer.alloc(0))).toEqual({ said: 'GET 0', from: first.from });
  agent.destroy();
});

test('what breaks is said without its details, and an unreadable address is the reader’s mistake', async () => {
  const broken = await start(() => {
    throw new Error('secret detail');
  });
  const answer = await fetch(`${broken.at}/fr`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('secret');
  const misread = await start(() => {
    throw new URIError('malformed');
  });
  expect((await fetch(`${misread.at}/fr`)).status).toBe(400);
});

test('a stop lets the request under way finish and takes no other', async () => {
  const arrived = signal();
  const release = signal();
  const server = await start(async (_request, response) => {
    arrived.resolve();
    await release.promise;
    response.send('finished');
  });
  const underWay = fetch(`${server.at}/fr`);
  await arrived.promise;
  const stopped = server.stop();
  await expect(fetch(`${server.at}/fr`)).rejects.toThrow();
  release.resolve();
  expect(await (await underWay).text()).toBe('finished');
  await stopped;
});

function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
