import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import type { RequestHandler } from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Context, createContext } from '../context.server.ts';
import { type RunningServer, startServer } from './server.ts';
import { type Answer, ask } from './test-ask.ts';
import { signedInAt } from './test-person.ts';

let context: Context;
let server: RunningServer;
let at: string;
let Cookie: string;
/** Addresses that are being answered; each waits until it is let go, unless nothing has to. */
let isFree = false;
const underWay: { address: string; letGo: () => void }[] = [];
/** All that was ever answered. */
const answered: string[] = [];
const agent = new Agent({ keepAlive: true });

/** Says what reached it, once it is let go. */
const answer: RequestHandler = async (request, response) => {
  if (request.path !== '/healthz' && !isFree) {
    await new Promise<void>((letGo) => underWay.push({ address: request.originalUrl, letGo }));
  }
  answered.push(request.originalUrl);
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const { method, headers } = request;
  const { signedIn } = response.locals;
  response.json({ method, signedIn, cookie: headers.cookie ?? null, body: Buffer.concat(parts).toString() });
};

beforeAll(async () => {
  context = await createContext(':memory:');
  Cookie = await signedInAt(context);
  server = await startServer({
    ...{ context, port: 0, host: '127.0.0.1', assets: 'build/none', log: pino({ level: 'silent' }) },
    trustProxy: '1',
    pages: {
      handle: answer,
      render: async (address, _from, refused) => {
        if (address === '/late.txt') await new Promise<void>((letGo) => underWay.push({ address, letGo }));
        return new Response(`busy ${address}`, { status: refused ?? 404 });
      },
    },
  });
  at = `http://127.0.0.1:${server.port}`;
});
beforeEach(() => {
  isFree = false;
});
afterAll(async () => {
  agent.destroy();
  await server.stop();
  await context.db.destroy();
});

/** Lets everything go, now and in its turn, and gives all the answers. */
function answersOf(asked: readonly Promise<Answer>[]): Promise<Answer[]> {
  isFree = true;
  for (const { letGo } of underWay.splice(0)) letGo();
  return Promise.all(asked);
}

const staff = (number: number, headers = {}) =>
  ask(`${at}/fr/staff/${number}`, { Cookie, ...headers }, { agent });
const addresses = () => underWay.map(({ address }) => address);
const refused = () => server.cache?.figures.refused ?? 0;
const sees = (count: number) => vi.waitFor(() => expect(underWay).toHaveLength(count), { interval: 1 });

/** Asks until so many wait, and gives the answers to what is asked beyond that, which come at once. */
async function refusedBeyond(count: number, more: number, one: (number: number) => Promise<Answer>) {
  const refused: Answer[] = [];
  const asked = Array.from({ length: count + more }, (_, number) => one(number));
  await new Promise<void>((all) => {
    for (const each of asked) void each.then((said) => refused.push(said) === more && all());
  });
  return { refused, asked };
}

test('a session opens what it opens while it lasts, and a made-up one is not even shown to the pages', async () => {
  for (const [sent, seen, signedIn] of [
    [Cookie, Cookie, true],
    [`a=b; __Host-kept_session=${'x'.repeat(43)}`, 'a=b', false],
    ['__Host-kept_session=x', null, false],
    [`kept_session=${'x'.repeat(43)}; a=b`, `kept_session=${'x'.repeat(43)}; a=b`, false],
  ] as const) {
    const asked = ask(`${at}/fr/staff`, { Cookie: sent });
    await sees(1);
    const [answer] = await answersOf([asked]);
    expect(JSON.parse(answer?.text ?? '')).toMatchObject({ cookie: seen, signedIn });
    isFree = false;
  }
});

test('pages of the signed-in, forms and addresses of nothing take turns, two at once', async () => {
  const all = [
    staff(1),
    staff(2),
    staff(3),
    ask(`${at}/fr/sign-in`, { Origin: at }, { method: 'POST' }),
    ask(`${at}/nowhere/at/all`),
  ];
  await sees(2);
  expect((await answersOf(all)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
});

test('whoever is signed in, or sent a form, is told too when too many wait', async () => {
  const before = refused();
  const signed = await refusedBeyond(202, 3, (number) => staff(number));
  for (const { status, text, headers } of signed.refused) {
    expect([status, text]).toEqual([503, 'busy /fr']);
    expect(headers).toMatchObject({ 'retry-after': '10', 'cache-control': 'no-store' });
  }
  const post = { method: 'POST', agent };
  const forms = await refusedBeyond(200, 2, () =>
    ask(`${at}/elsewhere`, { Origin: at, 'Accept-Language': 'en' }, post),
  );
  for (const { status, text, headers } of forms.refused)
    expect([status, text, headers.connection]).toEqual([503, 'busy /en', 'close']);
  expect(refused() - before).toBe(5);
  const statuses = await answersOf([...signed.asked, ...forms.asked]);
  expect(statuses.filter(({ status }) => status === 200)).toHaveLength(402);
});

test('whoever asks from elsewhere finds room among very many from one address', async () => {
  const before = refused();
  const from = (address: string) => ({ 'X-Forwarded-For': address });
  const one = (address: string) => ask(`${at}/nowhere/at/all`, from(address), { agent });
  const { asked } = await refusedBeyond(202, 1, () => one('192.0.2.1'));
  const others = [one('198.51.100.1'), one('2001:db8::1')];
  // One is turned away for each who comes from elsewhere.
  await vi.waitFor(() => expect(refused() - before).toBe(3), { interval: 1 });
  const answers = await answersOf([...others, ...asked]);
  expect(answers.splice(0, 2).map(({ status }) => status)).toEqual([200, 200]);
  const statuses = answers.map(({ status }) => status);
  // Two gave way.
  expect(statuses.filter((status) => status === 200)).toHaveLength(200);
});

test('whether the service is well is said while everyone else waits', async () => {
  const waiting = [staff(1), staff(2), staff(3)];
  await sees(2);
  expect((await ask(`${at}/healthz`)).status).toBe(200);
  expect(underWay).toHaveLength(2);
  await answersOf(waiting);
});

test('whoever sends slowly holds nobody up, and is read to the last letter', async () => {
  const head = (length: number) =>
    `POST /fr/sign-in HTTP/1.1\r\nHost: kept\r\nOrigin: ${at}\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`;
  const slow = Array.from({ length: 3 }, () => connect(server.port, '127.0.0.1'));
  for (const socket of slow) socket.setEncoding('latin1').write(`${head(40_006)}email=`);
  const page = staff(1);
  await sees(1);
  expect(addresses()).toEqual(['/fr/staff/1']);
  expect((await answersOf([page]))[0]?.status).toBe(200);
  for (const socket of slow) socket.write('x'.repeat(40_000));
  for (const socket of slow) {
    let text = '';
    for await (const part of socket) text += part;
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(text).toContain(`"body":"email=${'x'.repeat(40_000)}"`);
  }
});

test('for whoever leaves before their turn nothing is done', async () => {
  const waiting = [staff(1), staff(2)];
  await sees(2);
  const socket = connect(server.port, '127.0.0.1');
  socket.write(`GET /fr/staff/left HTTP/1.1\r\nHost: kept\r\nCookie: ${Cookie}\r\n\r\n`);
  await vi.waitFor(() => expect(server.cache?.queue.waiting).toBe(1), { interval: 1 });
  socket.destroy();
  await once(socket, 'close');
  await vi.waitFor(() => expect(server.cache?.queue.waiting).toBe(0), { interval: 1 });
  await answersOf(waiting);
  expect(answered).not.toContain('/fr/staff/left');
});

test('whoever leaves while their page is made takes no place along', async () => {
  for (let time = 0; time < 2; time++) {
    const socket = connect(server.port, '127.0.0.1');
    socket.write('GET /late.txt HTTP/1.1\r\nHost: kept\r\n\r\n');
    await sees(1);
    socket.destroy();
    await once(socket, 'close');
    // By now the server knows too.
    await ask(`${at}/healthz`);
    for (const { letGo } of underWay.splice(0)) letGo();
  }
  const pages = [staff(1), staff(2)];
  await sees(2);
  await answersOf(pages);
});

test('files that are fetched or sent hold no place of a page, and only so many come and go at once', async () => {
  const file = () => ask(`${at}/fr/compliance/breaches.csv`, { Cookie }, { agent });
  const upload = () =>
    ask(`${at}/fr/staff/imports`, { Cookie, Origin: at, 'Content-Length': 0 }, { method: 'POST', agent });
  const files = [file(), file(), file(), upload(), file(), file()];
  await sees(4);
  const pages = [staff(1), staff(2), staff(3)];
  await sees(6);
  expect(addresses().slice(4)).toEqual(['/fr/staff/1', '/fr/staff/2']);
  const answers = await answersOf([...files, ...pages]);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
});
