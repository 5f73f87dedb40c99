/** What a company writes itself, hashes as it must and signs with its own key: only the replay can find it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantOf } from '../domain/instant.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import { VerifierState } from './state.ts';
import { type HonestLedger, honestLedger } from './test-ledger.ts';
import {
  aDayLater,
  add,
  admitted,
  again,
  also,
  analysed,
  analysedInPublic,
  committed,
  decided,
  duty,
  earlier,
  type Lie,
  leaveOut,
  logged,
  moreDaysOff,
  ofKeptCase,
  rate,
  requested,
  returned,
  say,
  signedOff,
  type Written,
  watchedUntil,
} from './test-lies.ts';
import { firstFindingOf, logOf } from './test-log.ts';
import { verifyLog } from './verify-log.ts';

let honest: HonestLedger;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-lies-'));
  honest = await honestLedger();
});
afterAll(() => rmSync(folder, { recursive: true }));

const firstFinding = (entries: readonly string[]) => firstFindingOf({ ...honest, entries }, folder);

test('the same log without a lie holds, sent back, analysed anew and signed off by a second person too', async () => {
  expect(await firstFinding(honest.entries)).toBeUndefined();
  const entries = honest.entries.map((text) => JSON.parse(text) as Written);
  add(
    analysedInPublic('officer-1', 'Pardon.'),
    returned('officer-2'),
    { ...analysed('officer-1'), ...committed },
    returned('officer-2'),
    { ...analysed('officer-1'), ...committed },
    signedOff('officer-2', { apology: 'Pardon.' }),
  )(entries);
  // Nothing is wrong with an entry; the figures are published for fewer of them.
  expect(await firstFinding(entries.map((entry) => canonicalJson(entry as Json)))).toBe(
    'figures-differ null',
  );
});

test('an earlier version signed off an apology that its analysis showed', async () => {
  const entries = honest.entries.map((text) => JSON.parse(text) as Written);
  add(analysedInPublic('officer-1', 'Pardon.'), signedOff('officer-2', {}))(entries);
  expect(await firstFinding(entries.map((entry) => canonicalJson(entry as Json)))).toBe(
    'figures-differ null',
  );
});

const lies: [string, string, Lie][] = [
  ['a due time a day later', 'wrong-due 2', say(2, {}, aDayLater)],
  ['a pause that moves the due time further', 'wrong-due 9', say(9, {}, aDayLater)],
  ['late, and said to be kept', 'wrong-outcome 16', say(16, {}, { outcome: 'kept' })],
  ['in time, and said to be exempt', 'wrong-outcome 3', say(3, {}, { outcome: 'exempt' })],
  ['an overdue case that no breach is declared of', 'breach-not-declared 14', leaveOut(13)],
  [
    'a case reopened and left overdue',
    'breach-not-declared 321',
    watchedUntil('2026-03-30T00:00:00Z', '2026-03-29T23:10:00Z'),
  ],
  ['a failure at the end, without its breach', 'breach-not-declared 322', again(11)],
  ['a failure that no breach is declared of', 'breach-not-declared 12', leaveOut(12)],
  [
    'a success where the breach of a failure is due',
    'breach-not-declared 12',
    (entries) => {
      entries[12] = { ...entries[10], seq: 12 };
    },
  ],
  ['a breach of a case that kept its promise', 'wrong-breach 13', ofKeptCase(13)],
  ['a breach of another moment', 'wrong-breach 13', say(13, { occurred: '2026-03-10T22:59:59Z' })],
  ['a case closed twice', 'cannot-follow 18', ofKeptCase(18)],
  ['a case closed that was never opened', 'unknown-case 3', say(3, { case: 'f'.repeat(32) })],
  ['a pause on a ground that was not published', 'cannot-follow 8', say(8, {}, { ground: 'weather' })],
  ['a success for an edition that was not published', 'not-published 25', say(25, { edition: 2 })],
  ['a success for a promise that was not made', 'not-published 300', say(300, { commitment: 'tea' })],
  ['a success before it was promised', 'not-published 25', say(25, { occurred: '2019-03-01T08:00:00Z' })],
  ['a success that is yet to come', 'in-the-future 25', say(25, { occurred: '2026-03-19T04:00:01Z' })],
  ['what was written before', 'time-went-back 25', say(25, { recorded: earlier, occurred: earlier })],
  ['a number that is another’s', 'wrong-number 25', say(25, { seq: 26 })],
  ['a kind that nobody knows', 'unknown-kind 25', say(25, { kind: 'occurrence.praised' })],
  ['a field that its kind does not have', 'wrong-fields 25', say(25, {}, { reference: 'A-1' })],
  ['nobody who wrote it', 'wrong-fields 25', say(25, { who: {} })],
  ['a calendar with more days off under the old hash', 'wrong-hash 0', say(0, {}, moreDaysOff)],
  ['a second edition where none was first', 'wrong-number 1', say(1, {}, { number: 2 })],
  ['a correction of what is yet to come', 'unknown-entry 20', say(20, {}, { corrects: 200 })],
  ['a failure corrected twice', 'cannot-follow 321', again(20)],
  [
    'an analysis of a breach that was taken back',
    'cannot-follow 321',
    add(analysed('officer-1', 'compliance', 12)),
  ],
  ['a breach analysed by an agent', 'same-person 321', add(analysed('agent-1', 'agent'))],
  [
    'a breach signed off by who analysed it',
    'same-person 322',
    add(analysed('officer-1'), signedOff('officer-1')),
  ],
  ['a failure taken back by an agent', 'same-person 20', say(20, { who: { id: 'agent-2', role: 'agent' } })],
  [
    'a failure taken back by who logged it',
    'same-person 20',
    say(20, { who: { id: 'agent-1', role: 'compliance' } }),
  ],
  ['a rate, which changes figures', 'figures-differ null', logged('rate.reported', 'meeting', rate(2026))],
  ['a rate reported twice', 'cannot-follow 322', logged('rate.reported', 'meeting', rate(2026), 2)],
  [
    'a rate of a time before it was promised',
    'not-published 321',
    logged('rate.reported', 'meeting', rate(2025)),
  ],
  ['a duty, which changes figures', 'figures-differ null', logged('duty.discharged', 'review', duty)],
  ['a duty discharged twice', 'cannot-follow 322', logged('duty.discharged', 'review', duty, 2)],
  ['an exemption of a breach that was taken back', 'cannot-follow 321', add(requested(12))],
  [
    'an exemption that moves another promise',
    'unknown-entry 321',
    also(add(requested(12)), say(321, { commitment: 'review' })),
  ],
  ['an exemption that moves a case', 'unknown-entry 321', also(add({ ...requested(13), of: 12 }))],
  ['an exemption that nobody asked for', 'cannot-follow 321', add(decided(12, 300))],
  [
    'a watch until later than it was written',
    'wrong-fields 321',
    also(
      watchedUntil('2026-03-19T05:00:00Z', '2026-03-19T04:00:00Z'),
      say(321, {}, { to: '2026-03-19T06:00:00Z' }),
    ),
  ],
  [
    'an outage of hours, said to be watched',
    'wrong-watch 321',
    watchedUntil('2026-03-19T09:00:01Z', '2026-03-19T08:00:00Z'),
  ],
  [
    'an outage, said to be watched when it was over',
    'wrong-watch 321',
    watchedUntil('2026-03-19T05:00:00Z', '2026-03-19T04:00:00Z', '2026-03-19T05:02:01Z'),
  ],
  [
    'a watch of the same time twice',
    'wrong-watch 322',
    also(
      watchedUntil('2026-03-19T05:00:00Z', '2026-03-19T04:00:00Z'),
      watchedUntil('2026-03-19T05:30:00Z', '2026-03-19T04:59:59Z'),
    ),
  ],
  [
    'a made-up event in a ledger that is not',
    'not-admitted 25',
    say(25, { who: { id: 'a', role: 'demonstration' } }),
  ],
  [
    '150 occurrences struck out in the role of demonstrations',
    'not-admitted 321',
    (entries) => {
      for (const corrects of Array.from({ length: 150 }, (_, index) => 25 + index))
        logged('entry.corrected', 'visit', {
          ...{ corrects, replacement: null, because: 'other', standing: null, eases: false },
        })(entries);
      for (const entry of entries.slice(321)) entry.who = { id: 'agent-1', role: 'demonstration' };
    },
  ],
  [
    '150 occurrences struck out by nobody who was admitted',
    'not-admitted 322',
    also(
      admitted('p_1', 'agent'),
      logged('entry.corrected', 'visit', {
        ...{ corrects: 25, replacement: null, because: 'other', standing: null, eases: false },
      }),
    ),
  ],
  [
    'a colleague admitted by a colleague',
    'not-admitted 321',
    admitted('p_1', 'agent', { id: 'p_2', role: 'agent' }),
  ],
  ['a role given twice', 'not-admitted 322', also(admitted('p_1', 'agent'), admitted('p_1', 'agent'))],
  [
    'a decision by somebody who was admitted to something else',
    'not-admitted 322',
    also(admitted('p_1', 'agent'), add(analysed('p_1'))),
  ],
  [
    'a success logged by nobody who was admitted',
    'not-admitted 322',
    also(admitted('p_1', 'agent'), logged('occurrence.logged', 'visit', { kept: true, unit: null })),
  ],
  [
    'a breach signed off by who logged it',
    'same-person 322',
    add(analysed('officer-1'), { ...signedOff('agent-1'), role: 'compliance' }),
  ],
  [
    'an apology signed where none was written',
    'wrong-apology 322',
    add(analysed('officer-1'), signedOff('officer-2', { apology: 'Pardon.' })),
  ],
  [
    'an apology that is kept to itself when it is signed',
    'wrong-apology 322',
    add({ ...analysed('officer-1'), ...committed }, signedOff('officer-2', {})),
  ],
  [
    'another apology than the analysis showed',
    'wrong-apology 322',
    add(analysedInPublic('officer-1', 'Pardon.'), signedOff('officer-2', { apology: 'Non.' })),
  ],
  [
    'an apology shown unsigned again, where they were kept',
    'wrong-apology 322',
    add(analysed('officer-1'), analysedInPublic('officer-1', 'Pardon.')),
  ],
  [
    'an analysis sent back by who wrote it',
    'same-person 322',
    add(analysed('officer-1'), returned('officer-1')),
  ],
  [
    'an analysis sent back by who logged the breach',
    'same-person 322',
    add(analysed('officer-1'), returned('agent-1')),
  ],
  [
    'an analysis sent back by an agent',
    'same-person 322',
    add(analysed('officer-1'), returned('agent-2', 'agent')),
  ],
  [
    'an analysis sent back without a reason',
    'cannot-follow 322',
    add(analysed('officer-1'), { ...returned('officer-2'), private: '' }),
  ],
  [
    'an analysis signed that was sent back',
    'cannot-follow 323',
    add(analysed('officer-1'), returned('officer-2'), signedOff('officer-2')),
  ],
  ['a breach signed off that was not analysed', 'cannot-follow 321', add(signedOff('officer-2'))],
];

test.each(lies)('%s is found: %s', async (_what, expected, lie) => {
  const entries = honest.entries.map((text) => JSON.parse(text) as Written);
  lie(entries);
  expect(await firstFinding(entries.map((entry) => canonicalJson(entry as Json)))).toBe(expected);
});

test.each([
  ['written with white space', 'not-canonical 25', (text: string) => text.replace(':', ': ')],
  [
    'written with its fields in another order',
    'not-canonical 25',
    (text: string) => text.replace(/^\{(.*),("v":1),(.*)\}$/, '{$2,$1,$3}'),
  ],
  [
    'written with an escape that is not needed',
    'not-canonical 25',
    (text: string) => text.replace('Lyon', '\\u004cyon'),
  ],
  ['that says a field twice', 'not-canonical 25', (text: string) => text.replace('"v":1', '"v":1,"v":1')],
  ['that is no object', 'not-json 25', () => '[]'],
  ['that breaks off', 'not-json 25', (text: string) => text.slice(0, -1)],
])('an entry %s is found: %s', async (_how, expected, spell) => {
  const texts = honest.entries.with(25, spell(honest.entries[25] as string));
  expect(texts[25]).not.toBe(honest.entries[25]);
  expect(await firstFinding(texts)).toBe(expected);
});

test('figures of more than 70 minutes ago are an old copy where the log is live, and nothing in a copy', async () => {
  const at = instantOf(JSON.parse(honest.figures).at);
  const shown = async (live: boolean, now: number) => {
    const state = new VerifierState(mkdtempSync(join(folder, 'state-')));
    const log = { ...logOf(honest.entries, honest.figures), live };
    const options = { state, key: null, now, policy: null, onProgress: () => undefined };
    return (await verifyLog(log, options)).findings.map(({ code }) => code);
  };
  expect(await shown(true, at + 4_200)).toEqual([]);
  expect(await shown(true, at + 4_201)).toEqual(['figures-stale']);
  expect(await shown(false, at + 30 * 86_400)).toEqual([]);
});

test('a figure that does not follow from the entries is found', async () => {
  const { figures } = honest;
  honest.figures = figures.replace('"kept":', '"kept":1');
  try {
    expect(await firstFinding(honest.entries)).toBe('figures-differ null');
  } finally {
    honest.figures = figures;
  }
});

test('an entry that is another one when it is asked for again is found', async () => {
  const log = logOf(honest.entries, honest.figures);
  let asked = 0;
  const tile: typeof log.tile = async (wanted) => {
    const bytes = await log.tile(wanted);
    // The correction of entry 11 asks for it a second time.
    const again = wanted.level === 'entries' && wanted.n === 0 && asked++ > 0;
    return again
      ? Buffer.from(bytes.toString('latin1').replace('"kept":false', '"kept":true '), 'latin1')
      : bytes;
  };
  const { findings } = await verifyLog(
    { ...log, tile },
    {
      ...{ state: new VerifierState(mkdtempSync(join(folder, 'state-'))), key: null, policy: null },
      now: instantOf('2026-03-20T00:00:00Z'),
      onProgress: () => undefined,
    },
  );
  expect(findings[0]).toMatchObject({ code: 'entry-changed', seq: 11 });
});

test('a log that grows while it is asked is asked again until checkpoint and figures belong together', async () => {
  const log = logOf(honest.entries, honest.figures);
  let asked = 0;
  const figures = async () =>
    asked++ === 0 ? honest.figures.replace(/"size":\d+/, '"size":1') : honest.figures;
  const { findings } = await verifyLog(
    { ...log, figures },
    {
      ...{ state: new VerifierState(mkdtempSync(join(folder, 'state-'))), key: null, policy: null },
      now: instantOf('2026-03-20T00:00:00Z'),
      onProgress: () => undefined,
    },
  );
  expect(findings).toEqual([]);
});

test('a verifier that lost what it kept of the entries accuses nobody, and keeps it anew', async () => {
  const directory = mkdtempSync(join(folder, 'state-'));
  const state = new VerifierState(directory);
  const again = () =>
    verifyLog(logOf(honest.entries, honest.figures), {
      ...{ state, key: null, policy: null, now: instantOf('2026-03-20T00:00:00Z') },
      onProgress: () => undefined,
    });
  await again();
  const leaves = readFileSync(join(directory, 'leaves'));
  expect(leaves.length).toBe(honest.entries.length * 32);
  for (const left of [null, leaves.subarray(0, 64)]) {
    if (left) writeFileSync(join(directory, 'leaves'), left);
    else rmSync(join(directory, 'leaves'));
    expect(await again()).toMatchObject({ findings: [], since: honest.entries.length });
    expect(readFileSync(join(directory, 'leaves')).equals(leaves)).toBe(true);
  }
});
