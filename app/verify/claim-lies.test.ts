/** Claims as a company might write them that may not: whose clock, who decides, on what, how often; or leave out. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import { type HonestLedger, honestLedger } from './test-ledger.ts';
import {
  also,
  brokenByCorrection,
  committed,
  type Lie,
  leaveOut,
  logged,
  say,
  standing,
  type Written,
} from './test-lies.ts';
import { firstFindingOf } from './test-log.ts';

let honest: HonestLedger;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-claims-'));
  honest = await honestLedger();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function findingOf(lie: Lie): Promise<string | undefined> {
  const written = honest.entries.map((text) => JSON.parse(text) as Written);
  lie(written);
  const entries = written.map((entry) => canonicalJson(entry as Json));
  return firstFindingOf({ ...honest, entries }, folder);
}

/** The honest ledger has entries up to 320: the claim is the next. */
const first = 321;
const answer = { within: { count: 10, unit: 'working days' }, calendar: 'france' };
const said = { on: '2026-03-10', answer, due: '2026-04-02T21:59:59Z' };
const write =
  (fields: Written, publicly: Written): Lie =>
  (entries) => {
    const { charter, edition, commitment } = entries[standing] as Written;
    const { seq, recorded, v } = entries.at(-1) as Written;
    const at = { v, seq: seq + 1, recorded, occurred: recorded, ...committed };
    entries.push({ ...at, charter, edition, commitment, ...fields, public: publicly });
  };
const filed = (publicly: Written = {}, fields: Written = {}): Lie =>
  write(
    { kind: 'claim.filed', who: { id: 'customer', role: 'customer' }, ...fields },
    { ...said, ...publicly },
  );
const ofVisits = { commitment: 'visit' };
const aboutCase =
  (publicly: Written = {}): Lie =>
  (entries) => {
    const { case: id } = entries[standing] as Written;
    const about = entries.findIndex((entry) => entry.kind === 'case.opened' && entry.case === id);
    filed({ about, ...publicly }, { case: id })(entries);
  };
/** Decided by an officer who had no part in anything, on the breach that stands. */
const decided =
  (publicly: Written = {}, fields: Written = {}): Lie =>
  (entries) => {
    const evidence = publicly.evidence === undefined ? standing : publicly.evidence;
    const { case: id } = (entries[evidence ?? standing] ?? {}) as Written;
    const subject = id && evidence !== null ? { case: id } : {};
    const who = { id: 'officer-2', role: 'compliance' };
    const outcome = { claim: first, upheld: true, reason: 'on-record', ...publicly };
    const found = evidence === null ? {} : { evidence };
    const { evidence: _, ...rest } = outcome as Written;
    write({ kind: 'claim.decided', who, ...subject, ...fields }, { ...rest, ...found })(entries);
  };
const by = (id: string, role = 'compliance') => ({ who: { id, role } });
const refused = (reason: string, evidence: number | null = null) => ({ upheld: false, reason, evidence });
/** A visit logged as kept, claimed about and corrected to broken: by an agent. */
const corrected = also(
  filed({}, ofVisits),
  logged('entry.corrected', 'visit', {
    ...{ corrects: 25, replacement: { kept: false }, because: 'other', standing: null, eases: false },
  }),
  brokenByCorrection(25),
);

test('filed and decided as may be, nothing is wrong but the number of entries', async () => {
  const nothing = 'figures-differ null';
  expect(await findingOf(also(filed(), decided()))).toBe(nothing);
  expect(await findingOf(also(aboutCase(), decided()))).toBe(nothing);
  expect(await findingOf(also(filed(), decided(refused('not-found'))))).toBe(nothing);
  expect(await findingOf(also(filed({}, ofVisits), decided(refused('kept', 25), ofVisits)))).toBe(nothing);
  const late = { evidence: 323, reason: 'log-said-kept' };
  expect(await findingOf(also(corrected, decided(late, ofVisits)))).toBe(nothing);
});

test.each<[string, string, Lie]>([
  ['due later than its clock says', `wrong-due ${first}`, filed({ due: '2026-04-03T21:59:59Z' })],
  [
    'by a calendar that nobody published',
    `not-published ${first}`,
    filed({ answer: { ...answer, calendar: 'mars' } }),
  ],
  [
    'to be answered in a thousand years',
    `wrong-fields ${first}`,
    filed({ answer: { within: { count: 10 ** 12, unit: 'months' }, calendar: null } }),
  ],
  ['of a day on which nothing bound', `not-published ${first}`, filed({ on: '2025-12-31' })],
  ['of a day to come', `cannot-follow ${first}`, filed({ on: '2026-03-20' })],
  ['of a promise that was never made', `not-published ${first}`, filed({}, { commitment: 'nothing' })],
  ['that says nothing', `cannot-follow ${first}`, filed({}, { private: undefined })],
  ['filed by who works here', `not-admitted ${first}`, filed({}, by('agent-1', 'agent'))],
  ['about a case that it does not name', `unknown-case ${first}`, filed({ about: 3 })],
  ['about a case by another entry', `unknown-case ${first}`, aboutCase({ about: standing })],
  ['decided that was never filed', `unknown-entry ${first}`, decided()],
  ['decided twice', `cannot-follow ${first + 2}`, also(filed(), decided(), decided())],
  [
    'decided twice, otherwise',
    `cannot-follow ${first + 2}`,
    also(filed(), decided(refused('not-found')), decided()),
  ],
  ['decided by who logged', `same-person ${first + 1}`, also(filed(), decided({}, by('agent-1')))],
  [
    'refused by who logged the case that it names',
    `same-person ${first + 1}`,
    also(aboutCase(), decided(refused('not-found'), by('agent-1'))),
  ],
  [
    'refused as kept by who logged it so',
    `same-person ${first + 1}`,
    also(filed({}, ofVisits), decided(refused('kept', 25), { ...ofVisits, ...by('agent-1') })),
  ],
  ['decided by an agent', `same-person ${first + 1}`, also(filed(), decided({}, by('agent-3', 'agent')))],
  ['decided by a customer', `not-admitted ${first + 1}`, also(filed(), decided({}, by('x', 'customer')))],
  [
    'upheld for another reason',
    `cannot-follow ${first + 1}`,
    also(filed(), decided({ reason: 'log-said-kept' })),
  ],
  [
    'upheld without saying that the log called it kept',
    `cannot-follow ${first + 3}`,
    also(corrected, decided({ evidence: 323, reason: 'declared-since' }, ofVisits)),
  ],
  [
    'upheld by who corrected what the log called kept',
    `same-person ${first + 3}`,
    also(corrected, decided({ evidence: 323, reason: 'log-said-kept' }, { ...ofVisits, ...by('agent-1') })),
  ],
  ['upheld on no breach', `cannot-follow ${first + 1}`, also(filed(), decided({ evidence: null }))],
  [
    'upheld on what is no breach',
    `unknown-entry ${first + 1}`,
    also(filed(), decided({ evidence: 0 }, { case: undefined })),
  ],
  [
    'upheld on the breach of another promise',
    `cannot-follow ${first + 1}`,
    also(filed({}, ofVisits), decided({}, { ...ofVisits, case: undefined })),
  ],
  [
    'refused as kept of what was not',
    `cannot-follow ${first + 1}`,
    also(filed(), decided(refused('kept', standing))),
  ],
  ['refused as kept of nothing', `cannot-follow ${first + 1}`, also(filed(), decided(refused('kept')))],
  [
    'refused without a word',
    `cannot-follow ${first + 1}`,
    also(filed(), decided(refused('not-found'), { private: undefined })),
  ],
  // What was decided is of a claim that is not there any more.
  ['that vanishes', `unknown-entry ${first}`, also(filed(), decided(), leaveOut(first))],
])('a claim %s is found: %s', async (_, expected, lie) => {
  expect(await findingOf(lie)).toBe(expected);
});

test('nothing but a claim is from a customer', async () => {
  expect(await findingOf(say(25, by('customer', 'customer')))).toBe('not-admitted 25');
});
