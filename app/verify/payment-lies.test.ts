/** A promise about remedies as a company might log it that would rather look prompt: cases left out, made up, ended without paying. */
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
  newest,
  officer,
  opening,
  play,
  publisher,
  visit,
} from '../commands/test-company.ts';
import type { EventInput } from '../domain/event.ts';
import { instantOf } from '../domain/instant.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import type { Who } from '../domain/ledger/entry.ts';
import type { HonestLedger } from './test-ledger.ts';
import type { Lie, Written } from './test-lies.ts';
import { firstFindingOf } from './test-log.ts';

const monday = '2026-03-02T08:00:00Z';
const clock = 'starts: la réception, calendar: france, reopen: continue, pauses: [waiting]';
const terms = {
  '01-answer': `measure: deadline
clock: { ${clock}, within: 2 working days }
remedy: { pays: 10 EUR, claim: automatic, within: 5 working days }`,
  '04-visit': `measure: each-time
remedy: { pays: 30 EUR, claim: automatic, within: 5 working days }`,
  '08-payment': `measure: deadline
opened-by: remedies
clock: { ${clock}, within: 5 working days }`,
};
let honest: HonestLedger;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-payment-lies-'));
  const company = await emptyCompany(monday);
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
  const say = async (who: Who, event: EventInput) => agreed(await recordEvent(company, who, event)).seq ?? 0;
  await play(company, agent, visit(monday, false));
  const visited = await newest(company, 'breach.declared');
  await play(company, agent, opening('A', monday));
  company.at('2026-03-05T08:00:00Z');
  await sweep(company, null);
  const paid = { amount: '30', unit: 'EUR' };
  await say(agent, { event: 'pay', breach: visited, at: company.now(), paid });
  const breach = await newest(company, 'breach.declared');
  const request = await say(agent, {
    ...{ event: 'request-exemption', breach, ground: 'strike', dated: '2026-03-04', note: 'grève' },
  });
  await say(officer, { event: 'decide-exemption', breach, request, approved: true, note: 'oui' });
  await play(company, agent, visit('2026-03-05T08:00:00Z', false));
  company.at('2026-03-16T08:00:00Z');
  await sweep(company, null);
  await beat(company, instantOf('2026-03-16T07:00:00Z'), 0);
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

type Which = [kind: string, place?: number];
/** The entry of a kind about the promise about remedies. */
const find = (entries: Written[], [kind, place = 0]: Which): Written =>
  entries.filter((entry) => entry.kind === kind && entry.commitment === 'payment')[place] as Written;
const say =
  (which: Which, fields: Written, publicly: Written = {}): Lie =>
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
        for (const name of ['of', 'breach', 'remedy', 'request'])
          if (entry.public[name] > seq) entry.public[name] -= 1;
      }
    }
  };
/** One more behind all others, by an agent. */
const add =
  (which: Which, fields: Written, publicly: (found: Written) => Written): Lie =>
  (entries) => {
    const found = find(entries, which);
    const { recorded } = entries.at(-1) as Written;
    const who = { id: 'agent-1', role: 'agent' };
    entries.push({
      ...{ ...found, seq: entries.length, recorded, who, ...fields },
      public: publicly(found.public),
    });
  };
const opened: Which = ['case.opened'];
const last: Which = ['case.opened', 2];
const same = (said: Written) => said;
const without = ({ breach: _, ...said }: Written) => said;

test('what was opened, fulfilled, withdrawn and late holds', async () => {
  const written = honest.entries.map((text) => JSON.parse(text) as Written);
  const ofPayments = written.filter(({ commitment }) => commitment === 'payment').map(({ kind }) => kind);
  expect(ofPayments).toEqual([
    ...['case.opened', 'case.opened', 'case.fulfilled', 'case.withdrawn', 'case.opened', 'breach.declared'],
  ]);
  expect(await findingOf(() => undefined)).toBeUndefined();
});

test.each<[string, string, Lie]>([
  ['left out', 'case-not-followed', leaveOut(opened)],
  ['left out with its breach', 'case-not-followed', leaveOut(['breach.declared'], last)],
  ['opened later', 'case-not-followed', say(['case.opened', 1], { occurred: '2026-03-05T00:00:00Z' })],
  ['due later', 'case-not-followed', say(opened, {}, { due: '2027-03-09T22:59:59Z' })],
  ['of another breach', 'case-not-followed', say(opened, {}, { breach: 1 })],
  ['opened twice', 'wrong-fields', add(opened, { case: 'f'.repeat(32) }, same)],
  ['that nothing opened', 'cannot-follow', add(opened, { case: 'f'.repeat(32) }, without)],
  ['not fulfilled though all was paid', 'case-not-followed', leaveOut(['case.fulfilled'])],
  ['fulfilled sooner', 'case-not-followed', say(['case.fulfilled'], { occurred: '2026-03-04T08:00:00Z' })],
  [
    'fulfilled though nothing was paid',
    'cannot-follow',
    (entries) => {
      const { case: id } = find(entries, last);
      add(['case.fulfilled'], { case: id }, same)(entries);
    },
  ],
  [
    'withdrawn by hand',
    'cannot-follow',
    (entries) => {
      const { case: id } = find(entries, last);
      add(['case.withdrawn'], { case: id }, same)(entries);
    },
  ],
  ['not withdrawn though nothing is owed', 'case-not-followed', leaveOut(['case.withdrawn'])],
  ['late and not declared', 'breach-not-declared', leaveOut(['breach.declared'])],
])('a case of a payment %s is found: %s', async (_, expected, lie) => {
  expect(await findingOf(lie)).toBe(expected);
});
