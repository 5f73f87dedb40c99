/** What published terms and corrections may do to the scores, and what older forms of entries leave possible: all of it is said. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { publishCharter } from '../commands/charters/publish-charter.server.ts';
import { correctionsIn, moved } from '../commands/events/lone/test-correction.ts';
import { sweep } from '../commands/ledger/sweep.server.ts';
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
import { Audit } from '../domain/audit/audit.ts';
import type { Eased } from '../domain/audit/eased.ts';
import { calendars } from '../domain/charter/test-charter.ts';
import { instantOf } from '../domain/instant.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import type { Entry } from '../domain/ledger/entry.ts';
import { defaultMethod } from '../domain/trust/method.ts';
import { VerifierState } from './state.ts';
import type { Written } from './test-lies.ts';
import { logOf } from './test-log.ts';
import { verifyLog } from './verify-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-eases-'));
afterAll(() => rmSync(folder, { recursive: true }));

const monday = '2026-03-02T08:00:00Z';
const tuesday = '2026-03-03T08:00:00Z';
const nextMonday = '2026-03-09T08:00:00Z';
const end = '2026-03-10T08:00:00Z';

/** What a company wrote that did something on days of March 2026. */
async function writtenBy(does: (company: Company) => Promise<unknown>): Promise<Written[]> {
  const company = await companyOn(monday);
  await does(company);
  const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  await company.db.destroy();
  return rows.map(({ body }) => JSON.parse(body) as Written);
}

/** As earlier versions wrote it: editions do not say when they were published, corrections not whether they ease. */
function unaware(entries: readonly Written[]): Written[] {
  return entries.map((entry) => {
    const { published: _day, eases: _whether, ...fields } = entry.public;
    return { ...entry, public: fields };
  });
}

async function verified(entries: readonly Written[], by: 'figures' | 'figuresByFirstRules' = 'figures') {
  const texts = entries.map((entry) => canonicalJson(entry as Json));
  const audit = new Audit(async (seq) => entries[seq] as unknown as Entry);
  for (const entry of entries) await audit.take(entry as unknown as Entry);
  const figures = JSON.stringify(audit[by](entries.length, instantOf(end)));
  const state = new VerifierState(mkdtempSync(join(folder, 'state-')));
  return verifyLog(logOf(texts, figures), {
    ...{ state, key: null, policy: null, since: null, now: instantOf(end), onProgress: () => undefined },
  });
}

async function told(entries: readonly Written[], kind: Eased['kind']) {
  const { findings, eased } = await verified(entries);
  expect(findings).toEqual([]);
  const { count = 0, named = [], effects = [] } = eased.find((each) => each.kind === kind) ?? {};
  const [effect] = effects ?? [];
  const normative = effect?.normative;
  return { count, named, now: normative?.now ?? null, without: normative?.without ?? null };
}

/** Entries with another one behind them, written when the last was. */
function and(entries: readonly Written[], kind: string, place: Written, fields: Written): Written[] {
  const { recorded, v, seq } = entries.at(-1) as Written;
  const who = { id: 'command-line', role: 'system' };
  return [...entries, { v, seq: seq + 1, kind, ...place, occurred: recorded, recorded, who, public: fields }];
}
/** The same with an edition more, in which visits have that target. */
function withEdition(entries: readonly Written[], binding: string, target: number, said: Written = {}) {
  const before = entries.filter(({ kind }) => kind === 'edition.published');
  const { charter, public: first } = before[0] as Written;
  const { published: _published, ...fields } = first;
  const commitments = fields.terms.commitments.map((each: Written) =>
    each.id === 'visit' ? { ...each, target } : each,
  );
  const number = before.length + 1;
  const terms = { ...fields.terms, binding, commitments };
  const edition = { ...fields, number, binding, terms, ...said };
  return and(entries, 'edition.published', { charter, edition: number }, edition);
}
function withMethod(entries: readonly Written[], halfLife: number) {
  const number = 1 + entries.filter(({ kind }) => kind === 'method.published').length;
  const parameters = { ...defaultMethod, halfLife };
  return and(entries, 'method.published', {}, { number, sources: `${'a'.repeat(43)}=`, parameters });
}
const visits = (company: Company) =>
  play(company, agent, ...Array.from({ length: 60 }, (_, n) => visit(monday, n >= 40)));

test('easier targets since two months ago, written as earlier versions did, are named and weighed', async () => {
  const entries = unaware(await writtenBy(visits));
  const said = await told(withEdition(entries, '2026-01-15', 0.5), 'editions');
  expect(said).toMatchObject({ count: 1, named: [{ name: 'test', number: 2 }] });
  expect(said.now).toBeGreaterThan((said.without ?? 100) + 5);
});

test('a stricter edition of earlier versions that binds in the past is named, and one that binds from its day is not', async () => {
  const entries = unaware(await writtenBy(visits));
  expect(await told(withEdition(entries, '2026-01-15', 0.99), 'editions')).toMatchObject({ count: 1 });
  expect(await told(withEdition(entries, '2026-03-02', 0.99), 'editions')).toMatchObject({ count: 0 });
});

test('an edition that eases after its notice is named, and one that eases nothing is not', async () => {
  const entries = await writtenBy(visits);
  const published = { published: '2026-03-02' };
  expect(await told(withEdition(entries, '2026-03-02', 0.99, published), 'editions')).toMatchObject({
    count: 0,
  });
  const eased = withEdition(
    withEdition(entries, '2026-03-02', 0.99, published),
    '2026-05-01',
    0.5,
    published,
  );
  expect(await told(eased, 'editions')).toMatchObject({ count: 1, named: [{ name: 'test', number: 3 }] });
});

test('methods are named that count differently from the one before, and no others', async () => {
  const entries = await writtenBy(visits);
  const twice = withMethod(withMethod(entries, 180), 180);
  expect(await told(twice, 'methods')).toMatchObject({ count: 0 });
  expect(await told(withMethod(twice, 30), 'methods')).toMatchObject({
    ...{ count: 1, named: [{ name: null, number: 3 }] },
  });
  expect(await told(withMethod(entries, 30), 'methods')).toMatchObject({ count: 1 });
});

test('a calendar with a week of holidays more is named, and what was open counts as due when it was', async () => {
  const france = calendars.get('france');
  if (!france) throw new Error('no calendar');
  const days = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];
  const idle = {
    ...france,
    holidays: [...france.holidays, ...days.map((date) => ({ date, name: null }))].sort((one, other) =>
      one.date < other.date ? -1 : 1,
    ),
  };
  const names = Array.from({ length: 40 }, (_, n) => `case-${n}`);
  const entries = await writtenBy(async (company) => {
    await play(company, agent, ...names.map((name) => opening(name, monday)));
    const again: [string, string] = ['2026-01-01', '2026-05-01'];
    agreed(
      await publishCharter(company, publisher, charterToPublish({ preamble: again, calendars: [idle] })),
    );
    company.at(nextMonday);
    await play(company, agent, ...names.map((name) => later('fulfil', name, nextMonday)));
  });
  const said = await told(entries, 'calendars');
  expect(said).toMatchObject({ count: 1, named: [{ name: 'france', number: 2 }] });
  expect(said.now).toBeGreaterThan((said.without ?? 100) + 5);
});

test('figures by the first rules are said to be, and refused where the ledger knows of others', async () => {
  const entries = await writtenBy(visits);
  expect(await verified(unaware(entries), 'figuresByFirstRules')).toMatchObject({
    ...{ findings: [], byFirstRules: true },
  });
  expect(await verified(unaware(entries))).toMatchObject({ findings: [], byFirstRules: false });
  expect((await verified(entries, 'figuresByFirstRules')).findings).toMatchObject([
    { code: 'figures-differ' },
  ]);
});

test('a broken occurrence moved to an earlier day by an agent alone is said, and a kept one moved to a later day', async () => {
  const entries = await writtenBy(async (company) => {
    await play(company, agent, visit(monday, false));
    const broken = await newest(company, 'occurrence.logged');
    await play(company, agent, visit(monday, true));
    const kept = await newest(company, 'occurrence.logged');
    await play(company, agent, visit(monday, true));
    const same = await newest(company, 'occurrence.logged');
    company.at(tuesday);
    const { correct } = correctionsIn(company);
    agreed(await correct(agent, broken, moved('2026-01-05T08:00:00Z')));
    agreed(await correct(agent, kept, moved(tuesday)));
    agreed(await correct(agent, same, moved(monday.replace('T08', 'T07'))));
  });
  expect(await told(entries, 'corrections')).toMatchObject({ count: 2 });
});

test('the opening of a breached case moved to an earlier day by an agent alone is said', async () => {
  const entries = await writtenBy(async (company) => {
    await play(company, agent, opening('late', monday));
    const opened = await newest(company, 'case.opened');
    company.at(nextMonday);
    await sweep(company, instantOf(monday));
    agreed(await correctionsIn(company).correct(agent, opened, moved('2026-01-05T08:00:00Z')));
  });
  expect(await told(entries, 'corrections')).toMatchObject({ count: 1 });
});

test('what corrections of earlier versions eased is said, though they do not say it and nobody was admitted', async () => {
  const entries = await writtenBy(async (company) => {
    const { correct } = correctionsIn(company);
    await play(company, agent, opening('paused', monday, 'call'));
    const opened = await newest(company, 'case.opened');
    const anHourLater = monday.replace('T08', 'T09');
    company.at(anHourLater);
    await play(company, agent, pausing('paused', anHourLater));
    agreed(await correct(officer, opened, moved(monday.replace('T08:00', 'T08:30'))));
  });
  expect(await told(unaware(entries), 'corrections')).toMatchObject({ count: 1 });
});

test('a bad month reported as a bare percentage, which no score takes in, is said', async () => {
  const entries = await writtenBy(visits);
  const { charter, edition } = entries.find(({ kind }) => kind === 'occurrence.logged') as Written;
  const place = { charter, edition, commitment: 'meeting' };
  const month = { from: '2026-01-01', to: '2026-01-31', unit: null };
  const bare = and(entries, 'rate.reported', place, { ...month, kept: null, of: null, percent: 40 });
  expect(await told(bare, 'rate-gaps')).toMatchObject({ count: 1 });
  const counted = and(entries, 'rate.reported', place, { ...month, kept: 4, of: 10, percent: null });
  expect(await told(counted, 'rate-gaps')).toMatchObject({ count: 0 });
});
