import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { setKeyAside } from './key-file.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a key that is set aside is kept, with what it signed, and does nothing where there is none', () => {
  const file = join(folder, 'demo.sqlite.key');
  const now = new Date('2026-11-22T08:00:00.123Z');
  setKeyAside(file, now);
  expect(readdirSync(folder)).toEqual([]);
  for (const path of [file, `${file}.signed`]) writeFileSync(path, 'text');
  setKeyAside(file, now);
  expect(readdirSync(folder).sort()).toEqual([
    'demo.sqlite.key.20261122T080000Z',
    'demo.sqlite.key.signed.20261122T080000Z',
  ]);
});
