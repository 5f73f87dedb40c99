/** How a company might bend the two scores with entries that are each well formed: only the replay can find it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { instantOf } from '../domain/instant.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import { defaultMethod } from '../domain/trust/method.ts';
import { VerifierState } from './state.ts';
import { discard, testLedger } from './test-ledger.ts';
import type { Lie, Written } from './test-lies.ts';
import { logOf } from './test-log.ts';
import { verifyLog } from './verify-log.ts';

let honest: { entries: string[]; figures: string };
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-lies-'));
  const ledger = await testLedger();
  await ledger.company.db.destroy();
  const sqlite = openReadOnly(ledger.database);
  honest = {
    entries: sqlite.prepare('select body from entries order by seq').pluck().all() as string[],
    figures: sqlite.prepare('select figures from checkpoints').pluck().get() as string,
  };
  sqlite.close();
  await discard(ledger);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function firstFinding(lie: Lie) {
  const entries = honest.entries.map((text) => JSON.parse(text) as Written);
  lie(entries);
  const written = entries.map((entry) => canonicalJson(entry as Json));
  const { findings } = await verifyLog(logOf(written, honest.figures), {
    state: new VerifierState(mkdtempSync(join(folder, 'state-'))),
    key: null,
    now: instantOf('2026-03-20T00:00:00Z'),
    policy: null,
    onProgress: () => undefined,
  });
  return findings[0];
}

/** A method published behind all others. */
const method =
  (parameters: Written): Lie =>
  (entries) => {
    const { seq, recorded, v } = entries.at(-1) as Written;
    const fields = {
      number: 1 + entries.filter(({ kind }) => kind === 'method.published').length,
      sources: `${'a'.repeat(43)}=`,
      parameters,
    };
    const who = { id: 'command-line', role: 'system' };
    entries.push({
      ...{ v, seq: seq + 1, kind: 'method.published', occurred: recorded, recorded, who, public: fields },
    });
  };

test.each([
  ['a half-life of a quarter of an hour', { halfLife: 0.01 }, 'half-life: from 30 to 730 days'],
  ['a million cases presumed', { presumption: 1_000_000 }, 'presumption: from 5 to 100 cases'],
  ['a weight that drowns all others', { weights: { visit: 40 } }, 'weights.visit: weights from 0.5 to 2'],
  ['nothing said of notice', { notice: undefined }, 'notice: from 0 to 365 days'],
])('%s is refused', async (_, changed, expected) => {
  const finding = await firstFinding(method({ ...defaultMethod, ...changed }));
  expect(finding).toMatchObject({ code: 'outside-bounds', seq: 321, expected });
});

test('a method as versions before bounds wrote it holds, and counts at the bound', async () => {
  const { reportedMost, notice, ...before } = defaultMethod;
  // Nothing is wrong with the entry; the figures are published for fewer of them.
  expect(await firstFinding(method({ ...before, halfLife: 0.01 }))).toMatchObject({
    code: 'figures-differ',
    seq: null,
  });
});
