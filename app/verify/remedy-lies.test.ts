/** Remedies as a company might write them that would rather not pay: too little, too late, or not at all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishCharter } from '../commands/charters/publish-charter.server.ts';
import { recordEvent } from '../commands/events/record-events.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { beat, sweep } from '../commands/ledger/sweep.server.ts';
import {
  agent,
  agreed,
  charterToPublish,
  emptyCompany,
  later,
  newest,
  officer,
  opening,
  play,
  publisher,
  visit,
} from '../commands/test-company.ts';
import { instantOf } from '../domain/instant.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import type { HonestLedger } from './test-ledger.ts';
import type { Lie, Written } from './test-lies.ts';
import { firstFindingOf } from './test-log.ts';

const monday = '2026-03-02T08:00:00Z';
const clock = 'starts: la réception, calendar: france, pauses: [waiting], reopen: continue';
const terms = {
  '01-answer': `measure: deadline
clock: { ${clock}, within: 2 working days }
remedy: { pays: 10 EUR, then: 5 EUR every 2 working days, cap: 30 EUR, within: 5 working days, late: 7 EUR }`,
  '04-visit': `measure: each-time
remedy: { pays: 30 EUR, within: 3 working days, late: 30 EUR }`,
  '02-call': `measure: deadline
clock: { ${clock}, within: 2 working days }
remedy: { pays: 10 EUR, claim: within 8 calendar days, within: 5 working days }`,
};
let honest: HonestLedger;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-remedy-lies-'));
  const company = await emptyCompany(monday);
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
  await play(company, agent, visit(monday, false), opening('A', monday));
  const watch = async (at: string) => {
    company.at(at);
    await sweep(company, null);
    await beat(company, instantOf(monday));
  };
  await watch('2026-03-05T08:00:00Z');
  const visited = await company.db
    .selectFrom('remedies')
    .select('breach')
    .where('case_id', 'is', null)
    .execute();
  const paid = { amount: '30', unit: 'EUR' };
  const event = { event: 'pay', breach: visited[0]?.breach ?? 0, at: company.now(), paid } as const;
  agreed(await recordEvent(company, officer, event));
  await watch('2026-03-09T08:00:00Z');
  await play(company, agent, later('fulfil', 'A', '2026-03-09T08:00:00Z'));
  await play(company, agent, opening('B', monday, 'call'), later('fulfil', 'B', '2026-03-10T08:00:00Z'));
  company.at('2026-03-16T07:00:00Z');
  const asked = { event: 'ask-remedy', breach: await newest(company, 'breach.declared') } as const;
  agreed(await recordEvent(company, agent, { ...asked, at: instantOf('2026-03-11T08:00:00Z') }));
  await watch('2026-03-16T08:00:00Z');
  await seal(company);
  const entries = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  const { figures } = await company.db.selectFrom('checkpoints').select('figures').executeTakeFirstOrThrow();
  honest = { entries: entries.map(({ body }) => body), figures: String(figures) };
  await company.db.destroy();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function findingOf(lie: Lie): Promise<string | undefined> {
  const written = honest.entries.map((text) => JSON.parse(text) as Written);
  lie(written);
  const entries = written.map((entry) => canonicalJson(entry as Json));
  return (await firstFindingOf({ ...honest, entries }, folder))?.split(' ')[0];
}

/** The entry of a kind about a case, or about none; the first unless another is meant. */
type Which = { kind: string; ofCase: boolean; place?: number };
const find = (entries: Written[], { kind, ofCase, place = 0 }: Which): Written =>
  entries.filter((entry) => entry.kind === kind && 'case' in entry === ofCase)[place] as Written;
const say =
  (which: Which, publicly: Written, fields: Written = {}): Lie =>
  (entries) => {
    const found = find(entries, which);
    Object.assign(found, fields, { public: { ...found.public, ...publicly } });
  };
/** Those behind it move up, and what refers to them with them. */
const leaveOut =
  (...all: Which[]): Lie =>
  (entries) => {
    for (const which of all) {
      const { seq } = find(entries, which);
      entries.splice(seq, 1);
      for (const entry of entries) {
        if (entry.seq > seq) entry.seq -= 1;
        for (const name of ['of', 'breach', 'remedy']) if (entry.public[name] > seq) entry.public[name] -= 1;
      }
    }
  };
const ofVisit = { kind: 'remedy.owed', ofCase: false };
const first = { kind: 'remedy.owed', ofCase: true };
const further = { ...first, place: 1 };
const penalty = { ...first, place: 3 };
const paid = { kind: 'remedy.paid', ofCase: false };
const late = { kind: 'breach.declared', ofCase: true, place: 2 };
const ofCall = { kind: 'remedy.owed', ofCase: true, place: 2 };
const asked = { kind: 'remedy.asked', ofCase: true };
const eur = (amount: string) => ({ amount, unit: 'EUR' });

test('what was owed, added to, paid, and not paid in time holds', async () => {
  const written = honest.entries.map((text) => JSON.parse(text) as Written);
  expect([first, further, penalty].map((which) => find(written, which).public.owed.amount)).toEqual([
    ...['10', '5', '7'],
  ]);
  expect(find(written, late).public.found).toBe('remedy');
  expect(await findingOf(() => undefined)).toBeUndefined();
});

test.each<[string, string, Lie]>([
  ['owed too little', 'wrong-remedy', say(first, { owed: eur('1') })],
  ['owed too little for an occurrence', 'wrong-remedy', say(ofVisit, { owed: eur('29.99') })],
  ['to be paid later', 'wrong-remedy', say(first, { by: '2027-03-11T22:59:59Z' })],
  ['that never grows', 'wrong-remedy', say(first, { next: null })],
  ['left out', 'remedy-not-owed', leaveOut(ofVisit)],
  ['paid before it was owed', 'cannot-follow', say(paid, {}, { occurred: '2026-03-01T08:00:00Z' })],
  ['paid in another currency', 'cannot-follow', say(paid, { paid: { amount: '30', unit: 'XPF' } })],
  ['paid that nobody owes', 'unknown-entry', say(paid, { remedy: 1 })],
  ['whose further period is left out', 'remedy-not-owed', leaveOut(further)],
  ['whose further period adds less', 'wrong-remedy', say(further, { owed: eur('4') })],
  ['whose late payment is not declared', 'breach-not-declared', leaveOut(late, penalty)],
  ['whose late payment owes nothing', 'remedy-not-owed', leaveOut(penalty)],
  ['asked for too late', 'cannot-follow', say(asked, {}, { occurred: '2026-03-13T08:00:00Z' })],
  ['asked for before the breach', 'cannot-follow', say(asked, {}, { occurred: '2026-03-04T08:00:00Z' })],
  ['asked for and not owed', 'remedy-not-owed', leaveOut(ofCall)],
  ['owed though nobody asked', 'wrong-remedy', leaveOut(asked)],
  ['asked for and owed too little', 'wrong-remedy', say(ofCall, { owed: eur('9') })],
  ['asked for and to be paid later', 'wrong-remedy', say(ofCall, { by: '2026-03-30T22:59:59Z' })],
  ['late sooner than it is', 'wrong-breach', say(late, {}, { occurred: '2026-03-10T22:59:59Z' })],
])('a remedy %s is found: %s', async (_, expected, lie) => {
  expect(await findingOf(lie)).toBe(expected);
});
