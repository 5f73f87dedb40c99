import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishCharter } from '../../commands/charters/publish-charter.server.ts';
import { sweep } from '../../commands/ledger/sweep.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  companyOn,
  emptyCompany,
  later,
  officer,
  opening,
  pausing,
  play,
  publisher,
} from '../../commands/test-company.ts';
import { instantOf } from '../../domain/instant.ts';
import { readJustRecorded } from './just-recorded.server.ts';

let company: Company;
beforeEach(async () => {
  company = await companyOn('2026-03-02T08:00:00Z');
});
afterEach(() => company.db.destroy());

/** What the last form wrote, told to whoever sent it. */
async function said(who = agent) {
  const { size } = await company.db.selectFrom('ledger_head').select('size').executeTakeFirstOrThrow();
  const mine = await company.db
    .selectFrom('entries')
    .select('seq')
    .where('kind', '=', 'case.fulfilled')
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return readJustRecorded(company, mine?.seq ?? size - 1, who);
}

test.each([
  ['with the answer', false],
  ['before by the watch', true],
])('an answer that came late is told of its breach, declared %s', async (_when, watched) => {
  await play(company, agent, opening('A', '2026-03-02T09:00:00Z'));
  if (watched) {
    company.at('2026-03-09T08:00:00Z');
    expect(await sweep(company, null)).toMatchObject({ declared: 1 });
  }
  await play(company, agent, later('fulfil', 'A', '2026-03-10T09:00:00Z'));
  const { due } = await company.db.selectFrom('cases').select('due').executeTakeFirstOrThrow();
  expect(await said()).toMatchObject({
    entry: { kind: 'case.fulfilled' },
    breach: { occurred: instantOf(due ?? '') },
    case: { reference: 'A' },
  });
});

test('an answer that came late is told of its breach, although a pause said afterwards moved what was due', async () => {
  await play(company, agent, opening('A', '2026-03-02T09:00:00Z'));
  company.at('2026-03-09T08:00:00Z');
  expect(await sweep(company, null)).toMatchObject({ declared: 1 });
  const { at } = await company.db.selectFrom('breaches').select('at').executeTakeFirstOrThrow();
  await play(company, agent, pausing('A', '2026-03-03T09:00:00Z'));
  await play(company, agent, later('resume', 'A', '2026-03-04T09:00:00Z'));
  await play(company, agent, later('fulfil', 'A', '2026-03-08T09:00:00Z'));
  const { due } = await company.db.selectFrom('cases').select('due').executeTakeFirstOrThrow();
  expect(due).not.toBe(at);
  expect(await said()).toMatchObject({
    entry: { kind: 'case.fulfilled' },
    breach: { occurred: instantOf(at) },
  });
});

test('an answer that came weeks late is told as one, after all that is owed for those weeks', async () => {
  const terms = {
    '01-answer': `measure: deadline
clock: { starts: la réception, within: 2 working days, calendar: france, pauses: [] }
remedy: { pays: 10 EUR, then: 5 EUR every 5 working days, claim: automatic, within: 60 working days }`,
  };
  const weekly = await emptyCompany('2026-03-02T08:00:00Z');
  agreed(await publishCharter(weekly, publisher, charterToPublish({ terms })));
  await play(weekly, agent, opening('A', '2026-03-02T09:00:00Z'));
  const { size } = await weekly.db.selectFrom('ledger_head').select('size').executeTakeFirstOrThrow();
  await play(weekly, agent, later('fulfil', 'A', '2026-04-27T09:00:00Z'));
  const told = await readJustRecorded(weekly, size, agent);
  const owed = await weekly.db
    .selectFrom('entries')
    .select('seq')
    .where('kind', '=', 'remedy.owed')
    .execute();
  await weekly.db.destroy();
  expect(owed.length).toBeGreaterThan(5);
  expect(told).toMatchObject({ entry: { kind: 'case.fulfilled' }, breach: {}, case: { reference: 'A' } });
});

test('an answer in time has no breach, and nothing is told to another person', async () => {
  await play(company, agent, opening('A', '2026-03-02T09:00:00Z'));
  expect(await said()).toMatchObject({ entry: { kind: 'case.opened' }, breach: null });
  await play(company, agent, later('fulfil', 'A', '2026-03-03T09:00:00Z'));
  expect(await said()).toMatchObject({ entry: { kind: 'case.fulfilled' }, breach: null });
  expect(await said(officer)).toBeNull();
});

test('a case that starts anew is not told of the breach of before, once it is answered in time', async () => {
  await play(company, agent, opening('B', '2026-03-02T09:00:00Z', 'call'));
  await play(company, agent, later('fulfil', 'B', '2026-03-03T09:00:00Z'));
  expect((await said())?.breach).not.toBeNull();
  await play(company, agent, later('reopen', 'B', '2026-03-04T09:00:00Z'));
  await play(company, agent, later('fulfil', 'B', '2026-03-04T10:00:00Z'));
  expect(await said()).toMatchObject({ entry: { kind: 'case.fulfilled' }, breach: null });
});
