import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishCharter } from '#app/commands/charters/publish-charter.server.ts';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  emptyCompany,
  later,
  newest,
  officer,
  opening,
  play,
  publisher,
  visit,
} from '#app/commands/test-company.ts';
import { instantOf } from '#app/domain/instant.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { readReceipt } from './receipt.server.ts';
import { readStatement } from './remedy-statement.server.ts';

const monday = '2026-03-02T08:00:00Z';
const terms = {
  '01-answer': `measure: deadline
clock: { starts: la réception, calendar: france, within: 2 working days, reopen: continue }
remedy: { pays: 10 EUR, then: 5 EUR every 2 working days, cap: 30 EUR, within: 5 working days, late: 7 EUR }`,
  '02-call': `measure: deadline
clock: { starts: la demande, calendar: france, within: 4 hours, reopen: restart }
remedy: { pays: 2 EUR per kVA }`,
  '04-visit': `measure: each-time
remedy: { pays: 30 EUR, within: 3 working days, late: 30 EUR }`,
};
let company: Company;

beforeEach(async () => {
  company = await emptyCompany(monday);
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
});
afterEach(() => company.db.destroy());

const sweptAt = async (at: string) => {
  company.at(at);
  await sweep(company, null);
};
async function pay(breach: number, amount: string, at: string) {
  const payment = { breach, at: instantOf(at), paid: { amount, unit: 'EUR' } };
  return agreed(await recordEvent(company, officer, { event: 'pay', ...payment }));
}
async function receipt() {
  const { id } = await company.db.selectFrom('cases').select('id').executeTakeFirstOrThrow();
  const asked = { now: company.now(), language: 'fr' } as const;
  return readReceipt(company, await readPublications(company.db), id, asked);
}

test('the receipt says what was paid of what is owed, each day of it, and by when the rest is', async () => {
  await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-06T08:00:00Z'));
  company.at('2026-03-09T08:00:00Z');
  const paid = await pay(await newest(company, 'breach.declared'), '4.5', '2026-03-07T08:00:00Z');
  expect(await receipt()).toMatchObject({
    owed: null,
    statement: {
      ...{ owed: '10', paid: '4.5', left: '5.5', currency: 'EUR', missed: null, penalty: null },
      ...{ by: instantOf('2026-03-11T22:59:59Z'), grows: false, lifted: false },
      payments: [{ seq: paid.seq, at: instantOf('2026-03-07T08:00:00Z'), amount: '4.5' }],
    },
  });
});

test('what grows says so, and once it is late what is owed on top and what was paid of that', async () => {
  await play(company, agent, opening('A', monday));
  await sweptAt('2026-03-05T08:00:00Z');
  expect((await receipt())?.statement).toMatchObject({ owed: '10', grows: true });
  await sweptAt('2026-03-12T08:00:00Z');
  await pay(await newest(company, 'breach.declared'), '3', '2026-03-12T08:00:00Z');
  const read = await receipt();
  expect(read?.statement).toMatchObject({
    ...{ owed: '20', left: '20', by: null, missed: instantOf('2026-03-11T22:59:59Z') },
    penalty: { owed: '7', paid: '3', left: '4', payments: [{ amount: '3' }] },
  });
  // The breach that the receipt leads to is that of the promise, not that of the payment.
  const first = await company.db.selectFrom('breaches').select('id').orderBy('id').executeTakeFirst();
  expect(read?.breach?.id).toBe(first?.id);
});

test('what was lifted is owed no more, and what was paid stays; more than owed leaves nothing', async () => {
  await play(company, agent, visit(monday, false));
  const breach = await newest(company, 'breach.declared');
  company.at('2026-03-03T08:00:00Z');
  await pay(breach, '12', '2026-03-03T08:00:00Z');
  const corrects = await newest(company, 'occurrence.logged');
  const strike = { event: 'correct', corrects, replacement: null, because: 'typing-error' } as const;
  agreed(await recordEvent(company, officer, strike));
  expect(await readStatement(company.db, breach)).toMatchObject({
    ...{ owed: '30', paid: '12', left: '0', lifted: true, by: null },
    payments: [{ amount: '12' }],
  });
});

test('of an occurrence that is paid late all of it is said too', async () => {
  await play(company, agent, visit(monday, false));
  const breach = await newest(company, 'breach.declared');
  company.at('2026-03-06T08:00:00Z');
  await pay(breach, '30', '2026-03-06T08:00:00Z');
  expect(await readStatement(company.db, breach)).toMatchObject({
    ...{ owed: '30', paid: '30', left: '0', missed: instantOf('2026-03-05T22:59:59Z') },
    penalty: { owed: '30', left: '30', payments: [] },
  });
});

test('where the ledger holds nothing, the words are those of the terms', async () => {
  await play(company, agent, opening('B', monday, 'call'));
  await sweptAt('2026-03-05T08:00:00Z');
  expect(await receipt()).toMatchObject({ statement: null, owed: { amount: null } });
});
