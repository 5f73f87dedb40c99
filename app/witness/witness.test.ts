import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cosignaturesOn } from '#app/domain/note/cosignature.ts';
import { formatVerifierKey } from '#app/domain/note/key.ts';
import { parseNote } from '#app/domain/note/note.ts';
import { openWitness } from './open-witness.ts';
import { hashOf } from './state.ts';
import { TestLog } from './test-log.ts';
import type { Witness } from './witness.ts';
import { startWitnessServer } from './witness-server.ts';

const at = Date.parse('2026-03-02T08:00:00Z') / 1000;
let folder: string;
let witness: Witness;
let server: Server;
let site: string;
let log: TestLog;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-witness-'));
  log = new TestLog();
  await start();
  witness.state.know({ key: log.key, url: null });
});
afterEach(() => {
  end();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<void> {
  witness = openWitness(folder, 'witness.example/w1', () => at);
  server = await startWitnessServer(witness, { port: 0, host: '127.0.0.1' }, () => undefined);
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function end(): void {
  server.close();
  server.closeAllConnections();
  witness.state.close();
}

async function ask(body: string): Promise<{ status: number; type: string | null; text: string }> {
  const answer = await fetch(`${site}/add-checkpoint`, { method: 'POST', body });
  return { status: answer.status, type: answer.headers.get('Content-Type'), text: await answer.text() };
}

describe('a log that asks', () => {
  test('gets a cosignature, and one for each step on from there', async () => {
    log.grow(5);
    const first = await ask(log.asks(0));
    expect(first.status).toBe(200);
    expect(cosignaturesOn(parseNote(log.checkpoint() + first.text), [witness.key])).toEqual([
      { name: 'witness.example/w1', at },
    ]);
    for (const step of [1, 2, 250, 600]) {
      const before = log.size;
      log.grow(step);
      expect((await ask(log.asks(before))).status).toBe(200);
    }
    expect((await ask(log.asks(log.size))).status, 'the same once more').toBe(200);
    expect(witness.state.latest(log.key.name)?.size).toBe(log.size);
  });

  test('gets one for the empty tree', async () => {
    expect((await ask(log.asks(0))).status).toBe(200);
    expect((await ask(log.grow(3).asks(0))).status, 'from nothing needs no proof').toBe(200);
  });

  test('is told from where to go on', async () => {
    await ask(log.grow(5).asks(0));
    log.grow(5);
    for (const old of [0, 4, 7])
      expect(await ask(log.asks(old))).toEqual({ status: 409, type: 'text/x.tlog.size', text: '5\n' });
    expect((await ask(log.asks(5))).status).toBe(200);
  });

  test.each([
    ['nothing', () => ''],
    ['no old size', () => log.asks(0).replace('old 0', 'size 0')],
    ['an old size with a zero before it', () => log.asks(0).replace('old 0', 'old 00')],
    ['an old size beyond the checkpoint', () => log.asks(0).replace('old 0', 'old 6')],
    ['a proof that is not base64', () => log.asks(0).replace('old 0\n', 'old 0\n%\n')],
    ['64 hashes', () => log.asks(0).replace('old 0\n', `old 0\n${`${'A'.repeat(43)}=\n`.repeat(64)}`)],
    ['no blank line', () => log.asks(0).replace('\n\n', '\n')],
    ['no checkpoint', () => 'old 0\n\nhello\n\n— a AAAAAXg=\n'],
    ['a checkpoint without a signature', () => log.asks(0).split('\n— ')[0] ?? ''],
  ])('with %s is misunderstood: 400', async (_what, body) => {
    log.grow(5);
    expect((await ask(body())).status).toBe(400);
    expect(witness.state.latest(log.key.name)).toBeNull();
  });

  test.each([
    ['another log', 404, () => new TestLog('other.example/ledger').grow(5).asks(0)],
    ['another key of the same name', 403, () => new TestLog(log.key.name, 9).grow(5).asks(0)],
    ['a signature over something else', 403, () => log.asks(0).replace('\n5\n', '\n6\n')],
    [
      'a right signature and a wrong one',
      403,
      () => log.asks(0) + (log.checkpoint(3).split('\n\n')[1] ?? ''),
    ],
    ['a proof from nothing', 422, () => log.asks(0).replace('old 0\n', `old 0\n${'A'.repeat(43)}=\n`)],
  ])('with %s gets %i', async (_what, status, body) => {
    log.grow(5);
    expect((await ask(body())).status).toBe(status);
    expect(witness.state.latest(log.key.name)).toBeNull();
  });

  test('with a root of nothing that is not the one gets 422', async () => {
    const { signCheckpoint } = await import('#app/domain/note/checkpoint.ts');
    const checkpoint = signCheckpoint({ size: 0, root: Buffer.alloc(32, 1) }, log.key);
    expect((await ask(`old 0\n\n${checkpoint}`)).status).toBe(422);
  });

  test('with a wrong proof gets 422, and the right one still counts', async () => {
    await ask(log.grow(6).asks(0));
    log.grow(5);
    const wrong = log.asks(6).replace(/\n[^\n]{44}\n/, `\n${'A'.repeat(43)}=\n`);
    expect((await ask(wrong)).status).toBe(422);
    expect((await ask(log.rewritten().asks(6))).status, 'another history').toBe(422);
    expect((await ask(log.asks(6))).status).toBe(200);
  });

  test('that signs two trees of one size is refused with 422, and both are kept', async () => {
    await ask(log.grow(6).asks(0));
    const lie = log.rewritten();
    expect((await ask(lie.asks(6))).status).toBe(422);
    const [kept = ''] = readdirSync(join(folder, 'refused'));
    const read = (name: string) => readFileSync(join(folder, 'refused', kept, name), 'utf8');
    expect(read('refused')).toBe(lie.checkpoint());
    expect(read('cosigned').startsWith(log.checkpoint())).toBe(true);
    expect(read('why')).toContain('two different trees of the same size');
  });

  test('many times at once moves on once', async () => {
    await ask(log.grow(5).asks(0));
    log.grow(40);
    const sizes = Array.from({ length: 20 }, (_, at) => 6 + 2 * at);
    const answers = await Promise.all(sizes.map((size) => ask(log.asks(5, size))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...sizes.slice(1).map(() => 409)]);
    const won = sizes[answers.findIndex(({ status }) => status === 200)];
    expect(witness.state.latest(log.key.name)?.size).toBe(won);
  });

  test('too long is not read', async () => {
    expect((await ask('x'.repeat(1_000_001))).status).toBe(413);
  });
});

test('everybody can read what was cosigned last, and nothing else', async () => {
  const path = `${site}/${hashOf(log.key.name)}/checkpoint`;
  expect((await fetch(path)).status).toBe(404);
  const { text } = await ask(log.grow(5).asks(0));
  const answer = await fetch(path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(log.checkpoint() + text);
  expect((await fetch(`${site}/add-checkpoint`)).status).toBe(405);
  expect((await fetch(`${site}/key`)).status).toBe(404);
  // What no address can be made of is none, and no fault of the witness.
  const sent = request({ host: '127.0.0.1', port: new URL(site).port, path: '//[' }).end();
  const [unreadable] = (await once(sent, 'response')) as [IncomingMessage];
  expect(unreadable.resume().statusCode).toBe(404);
});

describe('the state', () => {
  test('is there after a start, with a key for its owner alone', async () => {
    await ask(log.grow(5).asks(0));
    const { key } = witness;
    expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
    end();
    await start();
    expect(witness.key).toEqual(key);
    expect((await ask(log.grow(2).asks(0))).text).toBe('5\n');
    expect((await ask(log.asks(5))).status).toBe(200);
  });
  test('that is damaged is not taken for none', async () => {
    await ask(log.grow(5).asks(0));
    writeFileSync(join(folder, 'cosigned', hashOf(log.key.name)), 'nothing');
    expect(() => witness.consider({ old: 0, proof: [], checkpoint: log.checkpoint() })).toThrow('a note');
  });
  test('belongs to one process, also after one that was killed', () => {
    writeFileSync(join(folder, 'in-use'), `${process.ppid}\n`);
    expect(() => openWitness(folder, null, () => at)).toThrow(`in-use (${process.ppid})`);
    writeFileSync(join(folder, 'in-use'), '4194305\n');
    openWitness(folder, null, () => at).state.close();
    expect(existsSync(join(folder, 'in-use'))).toBe(false);
  });
  test('has one name', () => {
    expect(() => openWitness(folder, 'other.example', () => at)).toThrow('other-name (witness.example/w1)');
    expect(() => openWitness(join(folder, 'new'), null, () => at)).toThrow('no-key');
  });
  test('lists its logs as a policy does', () => {
    expect(readFileSync(join(folder, 'logs'), 'utf8')).toContain(`log ${formatVerifierKey(log.key)}\n`);
    writeFileSync(join(folder, 'logs'), 'log nothing\n');
    expect(() => openWitness(folder, null, () => at)).toThrow(
      `${join(folder, 'logs')}:1: logs-malformed (policy-key)`,
    );
  });
});
