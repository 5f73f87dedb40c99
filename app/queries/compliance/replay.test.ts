import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findCases } from '#db/stores/cases.server.ts';
import { entriesOfCases } from '#db/stores/ledger.server.ts';
import { calendarVersions, readPublications } from '#db/stores/publications.server.ts';
import { publishCharter } from '../../commands/charters/publish-charter.server.ts';
import { recordEvents } from '../../commands/events/record-events.server.ts';
import { sweep } from '../../commands/ledger/sweep.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  emptyCompany,
  later,
  opening,
  pausing,
  play,
  publisher,
  tallies,
  visit,
  withdrawing,
} from '../../commands/test-company.ts';
import { settledBy } from '../../domain/case/correct.ts';
import { groundOf } from '../../domain/case/decide.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import type { FactEvent } from '../../domain/event.ts';
import { formatInstant, type Instant, instantOf } from '../../domain/instant.ts';
import { judgeCase, recordedCase } from '../../domain/replay/judge-case.ts';
import { readOtherTerms } from '../../domain/replay/other-terms.ts';
import { readReplay } from './replay.server.ts';
import { readPromise } from './replay-promise.server.ts';

const monday = '2026-03-02T08:00:00Z';
const end = '2026-03-20T18:00:00Z';
const period = { from: '2026-03-01', to: '2026-03-31' };
const clock = 'starts: la réception, calendar: france, pauses: [waiting, checking]';
const terms = {
  '01-answer': `measure: deadline
clock: { ${clock}, within: 2 working days, reopen: continue }
remedy: { pays: 10 EUR, then: 5 EUR every 2 working days, cap: 30 EUR }`,
  '02-call': `measure: deadline
clock: { ${clock}, within: 4 hours, reopen: restart, boundary: exclusive }
remedy: { pays: 1 EUR, then: 1 EUR every 3 hours, cap: 9 periods }`,
  '03-repair': `measure: deadline
clock: { ${clock}, within: 6 working hours, received-outside-hours: next-opening, reopen: refuse }
remedy: { bands: [{ from: 1 calendar days, pays: 20 EUR }, { from: 4 calendar days, pays: 50 EUR }] }`,
  '04-visit': `measure: each-time
remedy: { pays: 30 EUR }`,
};
let company: Company;

beforeEach(async () => {
  company = await emptyCompany(monday);
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
});
afterEach(() => company.db.destroy());

/** The record of a promise under terms that are written as in a charter. */
async function replayed(commitment: string, written: string, days = period) {
  const promise = await readPromise(company, commitment);
  if (!promise) throw new Error(`nobody promised ${commitment}`);
  const { calendars: published } = await readPublications(company.db);
  const calendars = new Map([...published].map(([name, { calendar }]) => [name, calendar]));
  const { other, findings } = readOtherTerms('terms.yml', written, promise.terms, { first: 'fr', calendars });
  if (!other) throw new Error(JSON.stringify(findings));
  const { charter, terms } = promise;
  return readReplay(company, { charter, terms, other, period: days, calendars });
}
/** `<kept>/<breached>/<exempt>`, then what runs and what was withdrawn, then what it costs. */
function told({ figure, open, withdrawn, costs }: Awaited<ReturnType<typeof replayed>>['before']): string {
  const counts = `${figure.kept}/${figure.breached}/${figure.exempt} open ${open} withdrawn ${withdrawn}`;
  return [
    counts,
    ...costs.map(({ currency, owed, ifAsked }) => `${owed} ${currency}, if asked ${ifAsked}`),
  ].join('; ');
}
async function sweptAt(at: string): Promise<void> {
  company.at(at);
  await sweep(company, null);
}

test('what cases say of themselves tells what either terms cost', async () => {
  await company.db.destroy();
  company = await emptyCompany(monday);
  const byPower = `measure: deadline
clock: { ${clock}, within: 2 working days }
remedy: { pays: 2 EUR per kVA, then: 1 EUR per kVA every 2 working days, cap: 40 EUR }`;
  agreed(await publishCharter(company, publisher, charterToPublish({ terms: { '01-answer': byPower } })));
  const opened = { ...opening('A', monday), attributes: { kVA: '9' } } as FactEvent;
  await play(company, agent, opened, opening('B', monday));
  await play(company, agent, ...['A', 'B'].map((name) => later('fulfil', name, '2026-03-09T09:00:00Z')));
  const { before, after } = await replayed('answer', 'remedy: { pays: 5 EUR per kVA }');
  expect([told(before), before.costsUnknown]).toEqual(['0/2/0 open 0 withdrawn 0; 27 EUR, if asked 0', 1]);
  expect([told(after), after.costsUnknown]).toEqual(['0/2/0 open 0 withdrawn 0; 45 EUR, if asked 0', 1]);
  const shorter = await replayed(
    'answer',
    `clock: { ${clock}, within: 4 hours }\nremedy: { pays: 25 %, of: fare }`,
  );
  expect(shorter.after).toMatchObject({ costs: [], costsUnknown: 2 });
});

test('an amount in another currency than the other terms have is not added to theirs', async () => {
  await company.db.destroy();
  company = await emptyCompany(monday);
  const byFare = `measure: deadline
clock: { ${clock}, within: 2 working days }
remedy: { pays: 25 %, of: fare }`;
  agreed(await publishCharter(company, publisher, charterToPublish({ terms: { '01-answer': byFare } })));
  await play(company, agent, { ...opening('A', monday), attributes: { fare: '80 CHF' } } as FactEvent);
  await play(company, agent, later('fulfil', 'A', '2026-03-09T09:00:00Z'));
  const { before, after } = await replayed('answer', 'remedy: { pays: 25 %, of: fare, cap: 10 EUR }');
  expect(before.costs).toMatchObject([{ currency: 'CHF', owed: '20' }]);
  expect(after).toMatchObject({ costs: [], costsUnknown: 1 });
});

describe('under other terms', () => {
  beforeEach(async () => {
    // Due on Wednesday evening: kept after a day, after two, late by three working days; withdrawn, and still open.
    await play(company, agent, ...['C1', 'C2', 'C3', 'C4', 'C5'].map((name) => opening(name, monday)));
    await play(company, agent, later('fulfil', 'C1', '2026-03-03T09:00:00Z'));
    await play(company, agent, withdrawing('C4', '2026-03-03T10:00:00Z'));
    await play(company, agent, later('fulfil', 'C2', '2026-03-04T09:00:00Z'));
    await sweptAt('2026-03-05T00:00:00Z');
    await play(company, agent, later('fulfil', 'C3', '2026-03-09T09:00:00Z'));
    await sweptAt(end);
  });

  test('a shorter time breaches what was kept, from its own due time on, and costs what it would have', async () => {
    const report = await replayed('answer', `clock: { ${clock}, within: 1 working days }`);
    expect(report).toMatchObject({ cases: 5, unjudged: 0, toBreached: 1, fromBreached: 0 });
    expect(told(report.before)).toBe('2/2/0 open 0 withdrawn 1; 45 EUR, if asked 0');
    expect(told(report.after)).toBe('1/3/0 open 0 withdrawn 1; 55 EUR, if asked 0');
    expect(report.after.figure.rate).toBe(0.25);
    const [before, after] = [report.before.scores.normative, report.after.scores.normative];
    expect(after?.score).toBeLessThan(before?.score ?? 0);
  });

  test('a longer time keeps what was breached', async () => {
    const report = await replayed('answer', `clock: { ${clock}, within: 5 working days }`);
    expect(told(report.after)).toBe('3/1/0 open 0 withdrawn 1; 30 EUR, if asked 0');
    expect(report).toMatchObject({ toBreached: 0, fromBreached: 1 });
  });

  test('another target or remedy judges no case anew', async () => {
    const target = await replayed('answer', 'target: 40 %');
    expect(told(target.after)).toBe(told(target.before));
    expect(target.before.figure).toMatchObject({ target: 0.95, budget: { allowed: 0, used: 2 } });
    expect(target.after.figure).toMatchObject({ target: 0.4, budget: { allowed: 2, used: 2 } });
    expect(target.after.scores.normative?.score).toBeGreaterThan(
      target.before.scores.normative?.score ?? 100,
    );
    const asked = await replayed('answer', 'remedy: { pays: 100 GBP, claim: within 30 calendar days }');
    expect(told(asked.after)).toBe('2/2/0 open 0 withdrawn 1; 0 GBP, if asked 200');
    expect(told((await replayed('answer', 'remedy:')).after)).toBe('2/2/0 open 0 withdrawn 1');
    const unknown = await replayed('answer', 'remedy: { pays: 2 EUR per kVA }');
    expect(unknown.after).toMatchObject({ costs: [], costsUnknown: 2 });
  });

  test('the column of the record says what the tallies and the remedies of the ledger say', async () => {
    const { before } = await replayed('answer', 'target: 90 %');
    expect((await tallies(company)).filter((line) => line.startsWith('answer'))).toEqual([
      'answer 2026-03-03 1/0/0',
      'answer 2026-03-04 1/2/0',
    ]);
    const owed = await company.db.selectFrom('remedies').select('owed').execute();
    const sum = owed.reduce((all, each) => all + Number(each.owed), 0);
    expect(before.costs).toEqual([{ currency: 'EUR', owed: String(sum), ifAsked: '0' }]);
  });

  test('only what was opened on the days asked for', async () => {
    const empty = await replayed('answer', 'target: 90 %', { from: '2026-03-03', to: '2026-03-31' });
    expect(empty).toMatchObject({ cases: 0, before: { figure: { rate: null } } });
    expect(await replayed('answer', 'target: 90 %', { from: '2026-03-02', to: '2026-03-02' })).toMatchObject({
      cases: 5,
    });
  });

  test('a calendar that does not go far enough leaves cases unjudged, in neither column', async () => {
    const { calendars: published } = await readPublications(company.db);
    const france = published.get('france')?.calendar;
    const promise = await readPromise(company, 'answer');
    if (!france || !promise) throw new Error('no calendar');
    const short = { ...france, name: 'short', covers: { from: '2020-01-01', to: '2025-12-31' } };
    const other = { clock: promise.terms.clock && { ...promise.terms.clock, calendar: 'short' } };
    const { charter, terms } = promise;
    const calendars = new Map([['short', short]]);
    const report = await readReplay(company, { charter, terms, other, period, calendars });
    expect(report).toMatchObject({ cases: 0, unjudged: 5 });
    expect(report.after.scores).toEqual(report.before.scores);
  });
});

test('pauses that the other terms do not name and re-openings that they refuse did not happen', async () => {
  await play(
    company,
    agent,
    ...[opening('P', monday), opening('R', monday)],
    pausing('P', '2026-03-02T10:00:00Z', 'checking'),
    later('fulfil', 'R', '2026-03-03T10:00:00Z'),
    later('reopen', 'R', '2026-03-04T10:00:00Z'),
    later('resume', 'P', '2026-03-06T10:00:00Z'),
    later('fulfil', 'P', '2026-03-06T11:00:00Z'),
    later('fulfil', 'R', '2026-03-19T11:00:00Z'),
  );
  company.at(end);
  const same = 'starts: la réception, calendar: france, within: 2 working days';
  const unpaused = await replayed('answer', `clock: { ${same}, pauses: [waiting] }`);
  expect(told(unpaused.before)).toMatch(/^1\/1\/0/);
  expect(told(unpaused.after)).toMatch(/^0\/2\/0/);
  const refusing = await replayed(
    'answer',
    `clock: { ${same}, pauses: [waiting, checking], reopen: refuse }`,
  );
  expect(told(refusing.after)).toMatch(/^2\/0\/0/);
});

test('what was logged only once a sweep had found it overdue stays late, unless it was in time for being logged', async () => {
  await play(company, agent, opening('L', monday));
  await sweptAt('2026-03-05T00:00:00Z');
  company.at('2026-03-06T09:00:00Z');
  const [done] = await recordEvents(company, agent, [
    { events: [later('fulfil', 'L', '2026-03-03T09:00:00Z')] },
  ]);
  expect(done).not.toHaveProperty('problem');
  const longer = (days: number) => replayed('answer', `clock: { ${clock}, within: ${days} working days }`);
  expect(told((await longer(3)).before)).toMatch(/^0\/1\/0/);
  expect(told((await longer(3)).after)).toMatch(/^0\/1\/0/);
  expect(told((await longer(4)).after)).toMatch(/^1\/0\/0/);
});

test('a promise without cases keeps what became of it, and has another target and other costs', async () => {
  await play(company, agent, visit('2026-03-03T09:00:00Z', true), visit('2026-03-04T09:00:00Z', false));
  company.at(end);
  const report = await replayed('visit', 'target: 50 %\nremedy: { pays: 7.50 EUR }');
  expect(told(report.before)).toBe('1/1/0 open 0 withdrawn 0; 30 EUR, if asked 0');
  expect(told(report.after)).toBe('1/1/0 open 0 withdrawn 0; 7.5 EUR, if asked 0');
  expect(report.after.figure.verdict).not.toBeNull();
});

const start = instantOf(monday);
type Step = { number: number; after: number; kind: 'pause' | 'resume' | 'fulfil' | 'withdraw' | 'reopen' };

test('under its own terms whatever happened stands as it is on record, and costs what the ledger owes', async () => {
  const step = fc.record({
    number: fc.nat(5),
    after: fc.oneof(fc.nat(60), fc.nat(40 * 3600)),
    kind: fc.constantFrom<Step['kind']>('pause', 'resume', 'fulfil', 'withdraw', 'reopen'),
  });
  const moments = fc.array(fc.integer({ min: start, max: instantOf(end) }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 18 }), moments, async (steps, sweeps) => {
      await company.db.destroy();
      company = await emptyCompany(monday);
      agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
      for (let number = 0; number < 6; number++)
        await play(company, agent, opening(`C${number}`, monday, ['answer', 'call', 'repair'][number % 3]));
      await act(steps, sweeps);
      await holdCases();
      for (const id of ['answer', 'call', 'repair']) await holdCosts(id);
    }),
    { numRuns: 12 },
  );
}, 120_000);

async function act(steps: readonly Step[], moments: readonly Instant[]): Promise<void> {
  let at = start;
  const left = [...moments].sort((one, other) => one - other);
  for (const { number, after, kind } of steps) {
    at += after;
    if (at >= instantOf(end)) break;
    while (left[0] !== undefined && left[0] <= at) await sweptAt(formatInstant(left.shift() as Instant));
    company.at(at);
    const about = { charter: 'test', reference: `C${number}`, at };
    const event = { event: kind, ...about, ground: 'waiting', by: 'company' } as unknown as FactEvent;
    await recordEvents(company, agent, [{ events: [event] }]);
  }
  await sweptAt(end);
}

async function holdCases(): Promise<void> {
  const publications = await readPublications(company.db);
  const versions = await calendarVersions(company.db, 'france');
  const ids = (await company.db.selectFrom('cases').select('id').execute()).map(({ id }) => id);
  const histories = await entriesOfCases(company.db, ids);
  for (const subject of (await findCases(company.db, ids)).values()) {
    const history = (histories.get(subject.id) ?? []).map(({ entry }) => entry);
    const edition = editionNumbered(publications, 'test', subject.edition);
    const promise = edition && commitmentIn(edition, subject.commitment);
    const ground =
      edition && promise && groundOf({ publications, now: company.now() }, edition, promise, agent);
    if (!ground) throw new Error('no ground');
    expect(settledBy(subject, history) ?? 0).toBeGreaterThanOrEqual(0);
    expect(versions).toHaveLength(1);
    expect(judgeCase(subject, history, ground)).toEqual(recordedCase(subject, history, ground));
  }
}

async function holdCosts(commitment: string): Promise<void> {
  const { before } = await replayed(commitment, 'target: 90 %');
  const rows = await company.db
    .selectFrom('remedies')
    .select('owed')
    .where('commitment', '=', commitment)
    .execute();
  const sum = rows.reduce((all, { owed }) => all + Number(owed), 0);
  expect(before.costs.reduce((all, { owed }) => all + Number(owed), 0)).toBe(sum);
}
