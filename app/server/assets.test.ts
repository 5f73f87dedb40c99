import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAssets } from './assets.ts';
import { keepAliveSeconds } from './page-cache/send.ts';
import { ask } from './test-ask.ts';

const style = 'body { color: black; }\n'.repeat(100);
const font = Buffer.alloc(2_000, 'font');
let folder: string;
let server: Server;
let at: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-assets-'));
  writeFileSync(join(folder, 'main-abc.css'), style);
  writeFileSync(join(folder, 'serif-abc.woff2'), font);
  const assets = await readAssets(folder, false);
  server = createServer((request, response) => {
    if (!assets(request, response)) response.writeHead(404).end();
  });
  server.keepAliveTimeout = keepAliveSeconds * 1_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/assets`;
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['', undefined],
])('a style is sent to who takes %j as %s, for ever', async (accepted, encoding) => {
  const answer = await ask(`${at}/main-abc.css`, { 'Accept-Encoding': accepted });
  expect(answer.text).toBe(style);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
  });
  expect(answer.headers['content-encoding']).toBe(encoding);
});

test('a font is sent as it is', async () => {
  const answer = await ask(`${at}/serif-abc.woff2`, { 'Accept-Encoding': 'br' });
  expect(answer.body.equals(font)).toBe(true);
  expect(answer.headers).toMatchObject({ 'content-type': 'font/woff2', 'content-length': '2000' });
  expect(answer.headers['content-encoding']).toBeUndefined();
});

test('who has an asset is told so, and who asks about one is', async () => {
  const { headers } = await ask(`${at}/main-abc.css`, { 'Accept-Encoding': 'br' });
  const known = { 'Accept-Encoding': 'br', 'If-None-Match': headers.etag };
  expect(await ask(`${at}/main-abc.css`, known)).toMatchObject({ status: 304, text: '' });
  const head = await ask(`${at}/main-abc.css`, { 'Accept-Encoding': 'br' }, { method: 'HEAD' });
  expect({ ...head.headers, date: '' }).toEqual({ ...headers, date: '' });
  expect(head.body).toHaveLength(0);
});

test.each(['/other.css', '/../package.json', '/%2e%2e/package.json', '/main-abc.css/', '/main-abc.css?x'])(
  '%s is no asset',
  async (path) => {
    expect((await ask(at + path)).status).toBe(404);
  },
);

test('what does more than read is not for assets', async () => {
  expect((await ask(`${at}/main-abc.css`, {}, { method: 'POST' })).status).toBe(404);
});

test('without a build there are none', async () => {
  const none = await readAssets(join(folder, 'missing'), false);
  expect(none({ url: '/assets/main-abc.css', method: 'GET', headers: {} } as never, {} as never)).toBe(false);
});
