/** What a company may do, and what it cannot do in silence: nothing is wrong, and it is said with what it does to the scores. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { recordEvents } from '../commands/events/record-events.server.ts';
import {
  agent,
  type Company,
  companyOn,
  later,
  opening,
  pausing,
  visit,
  withdrawing,
} from '../commands/test-company.ts';
import { Audit } from '../domain/audit/audit.ts';
import type { Eased } from '../domain/audit/eased.ts';
import type { Since } from '../domain/audit/easing-book.ts';
import type { FactEvent } from '../domain/event.ts';
import { instantOf } from '../domain/instant.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import type { Entry } from '../domain/ledger/entry.ts';
import { VerifierState } from './state.ts';
import { logged, type Written } from './test-lies.ts';
import { logOf } from './test-log.ts';
import { verifyLog } from './verify-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-eases-'));
afterAll(() => rmSync(folder, { recursive: true }));

const monday = '2026-03-02T08:00:00Z';
const anHourLater = '2026-03-02T09:00:00Z';
const inDecember = '2026-12-26T09:00:00Z';
const names = (what: string, count: number) => Array.from({ length: count }, (_, n) => `${what}-${n}`);

/** Points of a base whose promises are kept, and of one of which a promise is not. */
const good = expect.toSatisfy((points: number) => points > 88);
const bad = expect.toSatisfy((points: number) => points < 75);

/** A company whose first promise was kept a hundred times, and what else it wrote. */
async function written(...more: [at: string, events: FactEvent[]][]): Promise<Written[]> {
  const company = await companyOn(monday);
  const kept = names('kept', 100);
  await record(
    company,
    monday,
    kept.map((name) => opening(name, monday)),
  );
  await record(
    company,
    anHourLater,
    kept.map((name) => later('fulfil', name, anHourLater)),
  );
  for (const [at, events] of more) await record(company, at, events);
  const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  await company.db.destroy();
  return rows.map(({ body }) => JSON.parse(body) as Written);
}

async function record(company: Company, at: string, events: readonly FactEvent[]): Promise<void> {
  if (instantOf(at) > company.now()) company.at(at);
  const results = await recordEvents(
    company,
    agent,
    events.map((event) => ({ events: [event] })),
  );
  for (const result of results) expect(result).toMatchObject({ status: 'recorded' });
}

/** What is told of a ledger that publishes the figures which follow from it. */
async function told(
  entries: readonly Written[],
  at: string,
  since: Since | null = null,
  keep?: VerifierState,
) {
  const texts = entries.map((entry) => canonicalJson(entry as Json));
  const audit = new Audit(async (seq) => entries[seq] as unknown as Entry);
  for (const entry of entries) await audit.take(entry as unknown as Entry);
  const figures = JSON.stringify(audit.figures(entries.length, instantOf(at)));
  const state = keep ?? new VerifierState(mkdtempSync(join(folder, 'state-')));
  const { findings, eased, easedSince } = await verifyLog(logOf(texts, figures), {
    ...{ state, key: null, policy: null, since, now: instantOf(at), onProgress: () => undefined },
  });
  expect(findings).toEqual([]);
  return { eased, easedSince };
}

const of = (eased: readonly Eased[], kind: Eased['kind']) => {
  const found = eased.find((each) => each.kind === kind);
  const [effect] = found?.effects ?? [];
  const normative = effect?.normative;
  return {
    count: found?.count ?? 0,
    hours: found?.hours ?? null,
    now: normative?.now == null ? null : Math.round(normative.now),
    without: normative?.without == null ? null : Math.round(normative.without),
  };
};

test('of a company that eased nothing nothing is told but that nobody watched', async () => {
  const { eased } = await told(await written(), anHourLater);
  expect(eased).toEqual([]);
  const later = await told(await written(), '2026-03-03T09:00:00Z');
  expect(later.eased).toEqual([{ kind: 'watch-gaps', count: 1, hours: 25, named: [], effects: null }]);
});

test('300 cases withdrawn by the company are said, as breached on that day', async () => {
  const gone = names('gone', 300);
  const entries = await written(
    [monday, gone.map((name) => opening(name, monday))],
    [
      anHourLater,
      gone.map((name): FactEvent => ({ ...withdrawing(name, anHourLater), by: 'company' }) as FactEvent),
    ],
  );
  const { eased } = await told(entries, anHourLater);
  expect(of(eased, 'withdrawals')).toMatchObject({ count: 300, now: good, without: bad });
  // What a customer withdrew eases nothing.
  const byCustomer = entries.map((entry) =>
    entry.kind === 'case.withdrawn' ? { ...entry, public: { by: 'customer' } } : entry,
  );
  expect(of((await told(byCustomer, anHourLater)).eased, 'withdrawals').count).toBe(0);
});

test('300 pauses of 299 days are said, as if nothing had stopped; so are those that still go on', async () => {
  const slow = names('slow', 300);
  const paused: [string, FactEvent[]][] = [
    [monday, slow.map((name) => opening(name, monday))],
    [anHourLater, slow.map((name) => pausing(name, anHourLater))],
  ];
  const still = await told(await written(...paused), inDecember);
  const going = of(still.eased, 'pauses');
  expect(going.count).toBe(300);
  expect(going.without).toEqual(bad);
  const entries = await written(...paused, [
    inDecember,
    slow.map((name) => later('fulfil', name, inDecember)),
  ]);
  const { now, ...ended } = of((await told(entries, inDecember)).eased, 'pauses');
  expect(ended.count).toBe(300);
  expect(now).toEqual(good);
  expect(ended.without).toEqual(bad);
});

test('cases closed for a while, whose clock stood still, are said', async () => {
  const again = names('again', 50);
  const entries = await written(
    [monday, again.map((name) => opening(name, monday))],
    [anHourLater, again.map((name) => later('fulfil', name, anHourLater))],
    [inDecember, again.map((name) => later('reopen', name, inDecember))],
    [inDecember, again.map((name) => later('fulfil', name, inDecember))],
  );
  const { eased } = await told(entries, inDecember);
  expect(of(eased, 'reopenings')).toMatchObject({ count: 50, now: good });
  expect(of(eased, 'reopenings').without).toBeLessThan(88);
});

test('164 exemptions are said, as breaches that count', async () => {
  const entries = await written([
    anHourLater,
    Array.from({ length: 300 }, (_, n) => visit(anHourLater, n >= 164)),
  ]);
  const breaches = entries.filter(({ kind }) => kind === 'breach.declared');
  expect(breaches).toHaveLength(164);
  for (const breach of breaches) {
    const { charter, edition, commitment, seq: id } = breach;
    const next = (kind: string, by: string, role: string, fields: object) => {
      const { seq, recorded } = entries.at(-1) as Written;
      const about = { charter, edition, commitment, recorded, occurred: recorded };
      entries.push({ v: 1, kind, ...about, seq: seq + 1, who: { id: by, role }, public: fields });
      return seq + 1;
    };
    const request = next('exemption.requested', 'agent-2', 'agent', { breach: id, ground: 'strike' });
    next('exemption.decided', 'officer-2', 'compliance', { breach: id, request, approved: true });
  }
  const { eased } = await told(entries, anHourLater);
  expect(of(eased, 'exemptions')).toMatchObject({ count: 164, now: good, without: bad });
});

test('5,000 occurrences that nobody else has seen are said, from the first that is told of', async () => {
  const entries = await written([
    anHourLater,
    Array.from({ length: 40 }, (_, n) => visit(anHourLater, n >= 20)),
  ]);
  const state = new VerifierState(mkdtempSync(join(folder, 'kept-')));
  const before = await told(entries, anHourLater, null, state);
  expect(of(before.eased, 'occurrences').count).toBe(20);
  const from = entries.length;
  const place = entries.find(({ kind }) => kind === 'occurrence.logged') as Written;
  entries[12] = { ...entries[12], charter: place.charter, edition: place.edition };
  logged('occurrence.logged', 'visit', { kept: true, unit: null }, 5_000)(entries);
  const { eased, easedSince } = await told(entries, anHourLater, null, state);
  expect(easedSince).toEqual({ size: from, day: '' });
  const found = of(eased, 'occurrences');
  expect(found.count).toBe(5_000);
  expect(found).toMatchObject({ now: good, without: bad });
  // Since a day: all of that day, and nothing before one that is yet to come.
  expect(
    of((await told(entries, anHourLater, { size: 0, day: '2026-03-02' })).eased, 'occurrences').count,
  ).toBe(5_020);
  expect((await told(entries, anHourLater, { size: 0, day: '2026-03-03' })).eased).toEqual([]);
});
