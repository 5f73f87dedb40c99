import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { discardUpload, receiveUpload } from '#app/import/import-upload.server.ts';
import { createContext } from '../context.server.ts';
import { formatInstant } from '../domain/instant.ts';
import { startTidying } from './tidying.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kept-tidying-'));
  vi.stubEnv('TMPDIR', place);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

const bytes = async function* () {
  yield Buffer.from('a,b\n');
};

test('a file that nobody came back for in a day is deleted without anyone sending another', async () => {
  const context = await createContext(':memory:');
  const folder = context.uploads();
  const received = () => receiveUpload(context, bytes());
  const [old, recent, confirmed] = [await received(), await received(), await received()];
  const hours = (count: number) => Date.now() / 1000 - count * 3_600;
  utimesSync(join(folder, `${old}.file`), hours(25), hours(25));
  utimesSync(join(folder, `${recent}.file`), hours(23), hours(23));
  // Received long ago, but confirmed just now: it may be being imported.
  utimesSync(join(folder, `${confirmed}.file`), hours(25), hours(25));
  writeFileSync(join(folder, `${confirmed}.json`), '{}');
  await startTidying(context, pino({ level: 'silent' })).stop();
  const left = await readdir(folder);
  expect(left).not.toContain(`${old}.file`);
  expect(left).toContain(`${recent}.file`);
  expect(left).toContain(`${confirmed}.file`);
  await Promise.all([recent, confirmed].map((token) => discardUpload(context, token)));
  await context.db.destroy();
});

test('counted attempts to sign in whose time is over are deleted too', async () => {
  const context = await createContext(':memory:');
  const clears = { over: '2026-01-01T00:00:00Z', waiting: formatInstant(context.now() + 600) };
  const rows = Object.entries(clears).map(([name, clear]) => ({ name, clear }));
  await context.db.insertInto('sign_in_limits').values(rows).execute();
  await startTidying(context, pino({ level: 'silent' })).stop();
  const left = await context.db.selectFrom('sign_in_limits').select('name').execute();
  expect(left).toEqual([{ name: 'waiting' }]);
  await context.db.destroy();
});

test.each([
  ['of our own is emptied of what is older than a day', 0o755, ['recent.file']],
  ['that others could write to is left alone', 0o777, ['old.file', 'old.json', 'recent.file']],
])('the temporary folder of before, where it is one %s', async (_what, mode, left) => {
  const old = join(place, 'kept-imports');
  mkdirSync(old);
  const day = Date.now() / 1000 - 25 * 3_600;
  for (const name of ['old.file', 'old.json', 'recent.file']) {
    writeFileSync(join(old, name), '');
    if (name.startsWith('old')) utimesSync(join(old, name), day, day);
  }
  chmodSync(old, mode);
  const context = await createContext(':memory:');
  await startTidying(context, pino({ level: 'silent' })).stop();
  expect(readdirSync(old).sort()).toEqual(left);
  await context.db.destroy();
});

test('a folder for uploads that somebody else could have filled is told of in the log', async () => {
  const context = await createContext(join(place, 'kept.sqlite'));
  mkdirSync(context.uploads());
  chmodSync(context.uploads(), 0o777);
  const said: string[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void said.push(JSON.parse(line).msg) });
  await startTidying(context, log).stop();
  expect(said).toEqual([expect.stringContaining(`chmod go-w ${context.uploads()}`)]);
  await context.db.destroy();
});
