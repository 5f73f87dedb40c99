/** What customers say, as a company might write it for them: invented, too early, too late, twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import { type HonestLedger, honestLedger } from './test-ledger.ts';
import { add, also, committed, type Lie, say, type Written } from './test-lies.ts';
import { firstFindingOf } from './test-log.ts';

let honest: HonestLedger;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-feedback-'));
  honest = await honestLedger();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function findingOf(lie: Lie): Promise<string | undefined> {
  const written = honest.entries.map((text) => JSON.parse(text) as Written);
  lie(written);
  const entries = written.map((entry) => canonicalJson(entry as Json));
  return firstFindingOf({ ...honest, entries }, folder);
}

/** An entry of the case that was kept, and of the one that was reopened and is open. */
const [kept, open] = [3, 19];
const answered = (
  kept: unknown,
  replaces: number | null,
  { of = 3, by = 'receipt', role = 'customer', ...more }: Written = {},
) => ({
  ...{ kind: 'feedback.received', by, role, of, ...more },
  public: () => ({ kept, replaces }),
});
/** The newest entry is written at another time. */
const recordedAt =
  (recorded: string): Lie =>
  (entries) =>
    say(entries.length - 1, { recorded, occurred: recorded })(entries);

test('answered, and answered otherwise within thirty days, nothing is wrong but the number of entries', async () => {
  expect(await findingOf(add(answered('yes', null), { ...answered('no', 321), ...committed }))).toBe(
    'figures-differ null',
  );
});

test.each<[string, string, Lie]>([
  ['of a case that has not ended', 'cannot-follow 321', add(answered('yes', null, { of: open }))],
  [
    'of a case that there is not',
    'cannot-follow 321',
    also(add(answered('yes', null)), say(321, { case: 'x' })),
  ],
  ['given a second time', 'cannot-follow 322', add(answered('yes', null), answered('yes', null))],
  [
    'in the place of another than the newest',
    'cannot-follow 323',
    add(answered('no', null), answered('yes', 321), answered('yes', 321)),
  ],
  ['in the place of one that there is not', 'cannot-follow 321', add(answered('yes', 300))],
  [
    'changed after thirty days',
    'cannot-follow 322',
    also(add(answered('no', null), answered('yes', 321)), recordedAt('2026-05-01T08:00:00Z')),
  ],
  [
    'of another promise than the case’s',
    'cannot-follow 321',
    also(add(answered('yes', null)), say(321, { commitment: 'visit' })),
  ],
  ['given by an agent', 'not-admitted 321', add(answered('yes', null, { by: 'agent-1', role: 'agent' }))],
  ['given by the house', 'not-admitted 321', add(answered('yes', null, { by: 'sweep', role: 'system' }))],
  ['made up', 'not-admitted 321', add(answered('yes', null, { by: 'cast', role: 'demonstration' }))],
  [
    'said to have come earlier',
    'cannot-follow 321',
    also(add(answered('yes', null)), say(321, { occurred: '2026-03-10T08:00:00Z' })),
  ],
  ['that is none', 'wrong-fields 321', add(answered('perhaps', null))],
  [
    'of a customer who logs something else',
    'not-admitted 321',
    add({
      kind: 'case.reopened',
      by: 'receipt',
      role: 'customer',
      of: kept,
      public: () => ({ due: '2026-04-01T08:00:00Z', restarts: false }),
    }),
  ],
])('an answer %s is found: %s', async (_, expected, lie) => {
  expect(await findingOf(lie)).toBe(expected);
});
