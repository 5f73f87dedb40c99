import { utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { discardUpload, receiveUpload } from '#app/commands/import-upload.server.ts';
import { createContext } from '../context.server.ts';
import { formatInstant } from '../domain/instant.ts';
import { startTidying } from './tidying.ts';

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
