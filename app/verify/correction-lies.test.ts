/** Corrections of every kind, honest and not: what Kept writes verifies, and who may not ease is refused. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFigures } from '../../e2e/outsider/figures.ts';
import { publishCharter } from '../commands/charters/publish-charter.server.ts';
import { correctionsIn, moved, secondOfficer } from '../commands/events/lone/test-correction.ts';
import { recordEvent } from '../commands/events/record-events.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  companyOn,
  later,
  newest,
  officer,
  opening,
  pausing,
  play,
  publisher,
  visit,
} from '../commands/test-company.ts';
import { checkInvariants } from '../commands/test-invariants.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import type { Entry, Who } from '../domain/ledger/entry.ts';
import { VerifierState } from './state.ts';
import type { Written } from './test-lies.ts';
import { logOf } from './test-log.ts';
import { verifyLog } from './verify-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-corrections-'));
const at = (hour: number, day = 2) => `2026-03-0${day}T${String(hour).padStart(2, '0')}:00:00Z`;
let company: Company;
let entries: Written[];
let figures: string;
/** The numbers of entries, by what they do. */
const of: Record<string, number> = {};

beforeAll(async () => {
  company = await companyOn(at(8));
  const welcome = { '07-welcome': 'measure: each-time' };
  const binding: [string, string] = ['binding: 2026-01-01', 'binding: 2026-03-02'];
  agreed(await publishCharter(company, publisher, charterToPublish({ preamble: binding, terms: welcome })));
  const { correct, ask } = correctionsIn(company);
  const opened = async (reference: string, when: string, commitment?: string) => {
    await play(company, agent, opening(reference, when, commitment));
    return newest(company, 'case.opened');
  };
  const logged = async (kept: boolean) => {
    await play(company, agent, visit(at(9), kept));
    return newest(company, 'occurrence.logged');
  };
  const done = async (name: string, written: Promise<unknown>) => {
    of[name] = (agreed(await written) as { seq: number }).seq;
  };
  await done('wrong', correct(agent, await logged(true), { unit: 'Lille', reference: 'V-1' }));
  await done('struck', correct(officer, await opened('A', at(9)), null));
  await done('later', correct(officer, await opened('B', at(8), 'call'), moved(at(9))));
  await done(
    'longer',
    correct(officer, await opened('C', at(9), 'call'), { commitment: 'answer', reference: 'C-1' }),
  );
  await done('shorter', correct(agent, await opened('D', at(9)), { commitment: 'call' }));
  await done('broken', correct(agent, await logged(true), { kept: false, unit: null }));
  await done('takenBack', correct(officer, await logged(false), { kept: true }));
  await done('moved', correct(officer, await logged(false), { commitment: 'welcome', unit: null }));
  await done('failureStruck', correct(officer, await logged(false), null));
  const paused = await opened('E', at(9), 'call');
  await play(company, agent, pausing('E', at(10)));
  await done('paused', correct(officer, paused, moved(at(9).replace('00:00', '30:00'))));
  await play(company, agent, opening('F', at(10), 'call'), later('fulfil', 'F', at(11)));
  await play(company, agent, later('reopen', 'F', at(11).replace('00:00', '30:00')));
  await done('reopening', correct(officer, await newest(company, 'case.reopened'), null));
  await play(company, agent, opening('G', at(9)), later('fulfil', 'G', at(9, 6)));
  const late = await newest(company, 'case.opened');
  await done('breachMoved', correct(officer, late, { commitment: 'call' }));
  await done('asked', ask(agent, await logged(false), { kept: true }));
  await done(
    'declined',
    recordEvent(company, officer, { event: 'decline', request: of.asked as number, note: 'no' }),
  );
  const again = ask(agent, (of.asked as number) - 2, { kept: true });
  await done('askedAgain', again);
  await done('granted', recordEvent(company, officer, { event: 'grant', request: of.askedAgain as number }));
  await done('open', ask(officer, await logged(true), { unit: 'Lille' }));
  await done('kept', correct(agent, await logged(true), null));
  await seal(company);
  const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  entries = rows.map(({ body }) => JSON.parse(body));
  const checkpoint = await company.db.selectFrom('checkpoints').select('figures').executeTakeFirstOrThrow();
  figures = checkpoint.figures ?? '';
});
afterAll(async () => {
  await company.db.destroy();
  rmSync(folder, { recursive: true });
});

/** The first that is wrong with these entries. */
async function firstFault(said: readonly Written[]): Promise<string> {
  const texts = said.map((entry, seq) => canonicalJson({ ...entry, seq } as unknown as Json));
  const state = new VerifierState(mkdtempSync(join(folder, 'state-')));
  const options = { state, key: null, now: company.now(), policy: null, onProgress: () => undefined };
  const { findings } = await verifyLog(logOf(texts, figures), options);
  return findings[0] ? `${findings[0].code} ${findings[0].seq}` : 'holds';
}

const by = (name: string, who: Who) => said(name, (entry) => ({ ...entry, who }));
function said(name: string, change: (entry: Entry) => object): Written[] {
  const seq = of[name] as number;
  return entries.with(seq, change(entries[seq] as Entry));
}
const publicly = (name: string, fields: object) =>
  said(name, (entry) => ({ ...entry, public: { ...entry.public, ...fields } }));

test('what Kept writes verifies, rebuilds to the same tables, and an outsider counts the same', async () => {
  expect(await firstFault(entries)).toBe('holds');
  await checkInvariants(company);
  const texts = entries.map((entry) => Buffer.from(canonicalJson(entry as Json)));
  expect(checkFigures(texts, figures)).toMatchObject({ differences: [], faults: [] });
});

test.each([
  ['an open case struck out', 'struck'],
  ['an opening moved to later', 'later'],
  ['a promise with a longer clock', 'longer'],
  ['a failure taken back', 'takenBack'],
  ['a failure said to be of another promise', 'moved'],
  ['a failure struck out', 'failureStruck'],
  ['a paused case opened later', 'paused'],
  ['a reopening struck out', 'reopening'],
  ['a breach of a case said to be of another promise', 'breachMoved'],
  ['what a colleague asked for', 'granted'],
])('%s by an agent alone is refused, and by an officer who logged it', async (_what, name) => {
  const refused = `same-person ${of[name]}`;
  expect(await firstFault(by(name, agent))).toBe(refused);
  expect(await firstFault(by(name, { id: 'agent-2', role: 'agent' }))).toBe(refused);
  expect(await firstFault(by(name, { id: agent.id, role: 'compliance' }))).toBe(refused);
  expect(await firstFault(by(name, secondOfficer))).not.toContain('person');
});

test('what eases nothing may be corrected alone, also by the colleague who logged it', async () => {
  for (const name of ['wrong', 'shorter', 'broken', 'kept'])
    expect(await firstFault(by(name, { id: 'agent-2', role: 'agent' }))).toBe('holds');
});

/** As earlier versions wrote editions, which did not say on which day they were published. */
const unaware = (entries: readonly Written[]) =>
  entries.map((entry) => {
    const { published: _, ...fields } = entry.public;
    return entry.kind === 'edition.published' ? { ...entry, public: fields } : entry;
  });

test('from the first entry on of a version that knows whether corrections ease, all say it', async () => {
  const silent = (name: string) =>
    said(name, (entry) => {
      const { eases: _, ...fields } = entry.public as { eases?: boolean };
      return { ...entry, public: fields };
    });
  expect(await firstFault(silent('struck'))).toBe(`wrong-standing ${of.struck}`);
  expect(await firstFault(publicly('struck', { eases: false }))).toBe(`wrong-standing ${of.struck}`);
  expect(await firstFault(silent('wrong'))).toBe(`wrong-standing ${of.wrong}`);
  expect(await firstFault(unaware(silent('wrong')))).toBe('holds');
  expect(await firstFault(unaware(silent('struck')))).toBe(`wrong-standing ${of.struck}`);
});

test('an old ledger in which a correction to no unit left a breach of the old one is read as it is', async () => {
  const then = entries.slice(0, (of.broken as number) + 2).map((entry) => {
    if (entry.kind !== 'entry.corrected') return entry;
    const { eases: _, ...fields } = entry.public;
    return { ...entry, public: fields };
  });
  const breach = then.at(-1) as Written;
  const old = unaware(then).with(-1, { ...breach, public: { ...breach.public, unit: 'Lyon' } });
  expect(await firstFault(old)).toBe('figures-differ null');
  expect(await firstFault(old.with(-1, { ...breach, public: { ...breach.public, unit: 'Nice' } }))).toBe(
    `breach-not-declared ${breach.seq}`,
  );
  const now = entries.with(breach.seq, { ...breach, public: { ...breach.public, unit: 'Lyon' } });
  expect(await firstFault(now)).toBe(`breach-not-declared ${breach.seq}`);
});

test.each<[string, string, () => Written[]]>([
  ['granted by who asked', 'same-person', () => by('granted', { id: agent.id, role: 'compliance' })],
  ['declined by who asked', 'same-person', () => by('declined', { id: agent.id, role: 'compliance' })],
  ['declined by an agent', 'same-person', () => by('declined', { id: 'agent-2', role: 'agent' })],
  ['granted otherwise than it was asked', 'cannot-follow', () => publicly('granted', { because: 'other' })],
  ['granted after it was declined', 'unknown-entry', () => publicly('granted', { request: of.asked })],
  [
    'declined without a reason',
    'cannot-follow',
    () => said('declined', ({ private: _, ...entry }) => entry as Written),
  ],
  ['declined twice', 'unknown-entry', () => publicly('declined', { request: 1 })],
])('a request %s is refused: %s', async (_how, code, lie) => {
  expect(await firstFault(lie())).toMatch(new RegExp(`^${code} `));
});

test('of one entry one request is open, and none of what is no entry', async () => {
  const open = entries[of.open as number] as Written;
  const twice = (fields: object) => [...entries, { ...open, recorded: entries.at(-1)?.recorded, ...fields }];
  const next = entries.length;
  expect(await firstFault(twice({}))).toBe(`cannot-follow ${next}`);
  const corrects = (seq: number) => ({ public: { ...open.public, corrects: seq } });
  expect(await firstFault(twice(corrects(0)))).toBe(`cannot-follow ${next}`);
  expect(await firstFault(twice(corrects(next + 5)))).toBe(`unknown-entry ${next}`);
});
