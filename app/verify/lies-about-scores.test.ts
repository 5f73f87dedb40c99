/** How a company might bend the two scores with entries that are each well formed: only the replay can find it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { Audit } from '../domain/audit/audit.ts';
import { instantOf } from '../domain/instant.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import type { Entry } from '../domain/ledger/entry.ts';
import { defaultMethod } from '../domain/trust/method.ts';
import { VerifierState } from './state.ts';
import { discard, testLedger } from './test-ledger.ts';
import { also, type Lie, logged, rate, type Written } from './test-lies.ts';
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

/** What the entries add up to with such a lie among them. */
async function audited(lie: Lie) {
  const entries = honest.entries.map((text) => JSON.parse(text) as Written);
  lie(entries);
  const audit = new Audit(async (seq) => entries[seq] as unknown as Entry);
  for (const entry of entries) await audit.take(entry as unknown as Entry);
  return { audit, entries };
}

/** The first that is wrong with these entries and figures. */
async function findingOf(
  entries: readonly Written[],
  figures: object,
  now = instantOf('2026-03-20T00:00:00Z'),
) {
  const written = entries.map((entry) => canonicalJson(entry as Json));
  const state = new VerifierState(mkdtempSync(join(folder, 'state-')));
  const options = { state, key: null, now, policy: null, onProgress: () => undefined };
  return (await verifyLog(logOf(written, JSON.stringify(figures)), options)).findings[0];
}

/** So many cases opened like the first one, behind all others, of which nobody says anything more. */
const overdue =
  (count: number): Lie =>
  (entries) => {
    const opening = entries.find(({ kind }) => kind === 'case.opened') as Written;
    for (let n = 0; n < count; n++) {
      const { seq, recorded } = entries.at(-1) as Written;
      entries.push({ ...opening, seq: seq + 1, recorded, case: n.toString(16).padStart(32, '0') });
    }
  };

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
  ['a half-life of a quarter of an hour', { halfLife: 0.01 }, 'half-life: 180 days (30–730)'],
  ['a million cases presumed', { presumption: 1_000_000 }, 'presumption: 20 (5–100)'],
  [
    'a weight that drowns all others',
    { weights: { visit: 40 } },
    'weights.visit: { named-adviser: 2 } (0.5–2)',
  ],
  ['nothing said of notice', { notice: undefined }, 'notice: 30 days (0–365)'],
])('%s is refused', async (_, changed, expected) => {
  const finding = await firstFinding(method({ ...defaultMethod, ...changed }));
  expect(finding).toMatchObject({ code: 'outside-bounds', seq: 321, expected });
});

/** As earlier versions wrote editions, which did not say on which day they were published. */
const unaware: Lie = (entries) => {
  for (const { kind, public: fields } of entries) if (kind === 'edition.published') delete fields.published;
};
/** The first edition with such a weight of a promise. */
const weighing =
  (weight: number): Lie =>
  (entries) => {
    const first = entries.find(({ kind }) => kind === 'edition.published') as Written;
    first.public.terms.commitments[0].weight = weight;
  };

test.each([40, 0.01])('a charter in which one promise weighs %d is refused', async (weight) => {
  expect(await firstFinding(weighing(weight))).toMatchObject({
    ...{ code: 'outside-bounds', seq: 1, found: weight },
    expected: expect.stringContaining('.weight: 0.5–2'),
  });
  expect(await firstFinding(weighing(2))).not.toMatchObject({ code: 'outside-bounds' });
});

test('a charter of before weights had bounds holds, and counts at the bound', async () => {
  const figures = async (weight: number) => {
    const { audit, entries } = await audited(also(unaware, weighing(weight)));
    return audit.figures(entries.length, instantOf('2026-03-20T00:00:00Z'));
  };
  expect(await figures(40)).toEqual(await figures(2));
});

test('a rate of 1,000,000,000 of 1,000,000,000 counts as a thousand cases, and other figures are refused', async () => {
  const reported = { ...rate(2026), kept: 1_000_000_000, of: 1_000_000_000 };
  const { audit, entries } = await audited(logged('rate.reported', 'meeting', reported));
  const figures = audit.figures(entries.length, instantOf('2026-03-20T00:00:00Z'));
  const { kept = 0 } = figures.charters.test?.commitments.meeting?.evidence ?? {};
  expect(kept).toBeGreaterThan(800);
  expect(kept).toBeLessThanOrEqual(1_000);
  const inflated = JSON.parse(JSON.stringify(figures));
  inflated.charters.test.commitments.meeting.evidence.kept = 1_000_000_000;
  expect(await findingOf(entries, figures)).toBeUndefined();
  expect(await findingOf(entries, inflated)).toMatchObject({ code: 'figures-differ' });
});

test('300 overdue cases that no heartbeat saw count as breached, and figures without them are refused', async () => {
  const { audit, entries } = await audited(overdue(300));
  const at = instantOf('2026-04-20T00:00:00Z');
  const figures = audit.figures(entries.length, at);
  expect(figures.charters.test?.commitments.answer?.breached).toBeGreaterThan(300);
  expect(await findingOf(entries, figures, at)).toBeUndefined();
  const silent = JSON.parse(JSON.stringify(figures));
  silent.charters.test.commitments.answer.breached -= 300;
  expect(await findingOf(entries, silent, at)).toMatchObject({ code: 'figures-differ' });
  const { rules: _, ...unnamed } = figures;
  expect(await findingOf(entries, unnamed, at)).toMatchObject({ code: 'figures-differ' });
});

test('a method in the form of before bounds is refused where the ledger knows of them', async () => {
  const { reportedMost, notice, ...before } = defaultMethod;
  expect(await firstFinding(method({ ...before, halfLife: 180 }))).toMatchObject({
    ...{ code: 'outside-bounds', seq: 321, expected: 'reported-most: 1000 (100–10000)' },
  });
});

test('a method as versions before bounds wrote it holds, and counts at the bound', async () => {
  const { reportedMost, notice, ...before } = defaultMethod;
  // Nothing is wrong with the entry; the figures are published for fewer of them.
  expect(await firstFinding(also(unaware, method({ ...before, halfLife: 0.01 })))).toMatchObject({
    code: 'figures-differ',
    seq: null,
  });
});
