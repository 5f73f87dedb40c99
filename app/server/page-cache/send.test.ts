import { createServer, type RequestListener, type Server, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Content } from './content.ts';
import { handsOver, keepAliveSeconds, sender } from './send.ts';
import { takesWholeHead } from './whole-head.ts';

const body = Buffer.from(Array.from({ length: 2_000 }, (_, at) => at % 256));
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Everything that comes back for these requests, sent at once on one connection. */
async function overTheWire(whole: boolean, requests: readonly string[]): Promise<string> {
  const written = await new Content([['Content-Type', 'image/png']], body, 'quick').write('identity');
  const send = sender(whole);
  const answer: RequestListener = (request, response) => {
    send(request, response, written, { age: 7, now: performance.now() });
  };
  const server = createServer(answer);
  servers.push(server);
  server.keepAliveTimeout = keepAliveSeconds * 1_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(requests.join(''));
  const pieces: Buffer[] = [];
  for await (const piece of socket) pieces.push(piece);
  return Buffer.concat(pieces).toString('latin1');
}

const get = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
const known = 'GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\n';
const last = 'HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
const undated = (text: string) => text.replaceAll(/Date: [^\r]+/g, 'Date: …');

test('both ways say the same, byte for byte, on a connection that goes on', async () => {
  const requests = [get, get, known, last];
  const handed = undated(await overTheWire(true, requests));
  expect(undated(await overTheWire(false, requests))).toBe(handed);
  expect(handed.match(/HTTP\/1\.1 \d+/g)).toEqual([
    'HTTP/1.1 200',
    'HTTP/1.1 200',
    'HTTP/1.1 304',
    'HTTP/1.1 200',
  ]);
  expect(handed.split(body.toString('latin1'))).toHaveLength(3);
});

test('this Node takes a head that is complete', () => {
  expect(handsOver).toBe(true);
});

/** Keeps its head elsewhere, as a later Node may. */
class Deaf extends ServerResponse {
  set _header(_text: string | null) {}
  get _header(): string | null {
    return null;
  }
}
class Talkative extends ServerResponse {
  override end(...args: unknown[]): this {
    this.socket?.write('more');
    return super.end(...(args as []));
  }
}
class Failing extends ServerResponse {
  override end(): this {
    throw new TypeError('no such thing');
  }
}
const others = [Deaf, Talkative, Failing] as unknown as (typeof ServerResponse)[];
test.each(others)('one whose answers are like %o does not', (Answer) => {
  expect(takesWholeHead(Answer)).toBe(false);
});
