import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  get,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
  createServer as serve,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import express from 'express';
import { expect, test } from 'vitest';
import { watchDrain } from './drain.ts';

const part = randomBytes(100_000);
const parts = 500;

test.each(['identity', 'gzip'])('what a slow reader has not taken is not made: %s', async (encoding) => {
  let made = 0;
  let blocked = () => undefined as unknown;
  const stuck = new Promise((done) => {
    blocked = () => done(undefined);
  });
  const app = express().use(compression());
  app.get('/', async (_request, response) => {
    const drained = watchDrain(response);
    response.type('text/csv');
    for (; made < parts; made++) {
      if ((await Promise.race([drained(), turns()])) === 'waiting') blocked();
      await drained();
      response.write(part.toString('latin1'), 'latin1');
    }
    response.end();
  });
  await answered(app, encoding, async (reader) => {
    await stuck;
    expect(made).toBeLessThan(parts / 2);
    let taken = 0;
    for await (const piece of reader) taken += piece.length;
    expect(made).toBe(parts);
    expect(taken).toBeGreaterThan((parts * part.length) / 2);
  });
});

test('who is gone is not waited for', async () => {
  let finished = () => undefined as unknown;
  const done = new Promise((resolve) => {
    finished = () => resolve(undefined);
  });
  const app: RequestListener = async (_request, response: ServerResponse) => {
    const drained = watchDrain(response);
    for (let made = 0; made < parts; made++) {
      await drained();
      response.write(part);
    }
    finished();
  };
  await answered(app, 'identity', async (reader) => {
    reader.destroy();
    await done;
  });
});

/** More turns of the event loop than an answer at once takes. */
async function turns(): Promise<'waiting'> {
  for (let turn = 0; turn < 100; turn++) await new Promise((done) => setImmediate(done));
  return 'waiting';
}

async function answered(
  app: RequestListener,
  encoding: string,
  read: (reader: IncomingMessage) => Promise<void>,
) {
  const server = serve(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [reader] = await once(get({ port, headers: { 'accept-encoding': encoding } }), 'response');
  await read(reader as IncomingMessage);
  server.closeAllConnections();
  server.close();
}
