import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { connect } from '../../connection.server.ts';
import type { Database } from '../../schema.ts';
import { sqlite } from '../sqlite.server.ts';

async function pagesBefore(db: Kysely<Database>): Promise<number | undefined> {
  const { rows } = await sql<{ wal_autocheckpoint: number }>`pragma wal_autocheckpoint`.execute(db);
  return rows[0]?.wal_autocheckpoint;
}

test('the log is folded seldom for as long as work lasts, and often after it, also where it failed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-folding-'));
  const db = connect(join(folder, 'kept.sqlite'));
  expect(await pagesBefore(db)).toBe(1_000);
  expect(await sqlite.foldingSeldom(db, () => pagesBefore(db))).toBe(4_000);
  expect(await pagesBefore(db)).toBe(1_000);
  const failing = sqlite.foldingSeldom(db, () => Promise.reject(new Error('the file ended')));
  await expect(failing).rejects.toThrow('the file ended');
  expect(await pagesBefore(db)).toBe(1_000);
  await db.destroy();
  rmSync(folder, { recursive: true });
});
