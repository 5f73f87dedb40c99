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
  officer,
  opening,
  play,
  publisher,
  visit,
} from '#app/commands/test-company.ts';
import type { FactEvent } from '#app/domain/event.ts';
import { instantOf } from '#app/domain/instant.ts';
import type { ToPayFilter } from '#app/domain/remedy/to-pay.ts';
import { readOneToPay, readToPay } from './to-pay.server.ts';
import { readMissingAmounts, readToPaySums } from './to-pay-sums.server.ts';

const monday = '2026-03-02T08:00:00Z';
const all: ToPayFilter = { charter: null, commitment: null, unit: null };
const terms = {
  '02-call': `measure: deadline
clock: { starts: la demande, calendar: france, within: 4 hours, reopen: restart }
remedy: { pays: 2 EUR per kVA }`,
  '03-repair': `measure: deadline
clock: { starts: la panne, calendar: france, within: 6 working hours, reopen: refuse }
remedy: { pays: 0.1 EUR }`,
  '04-visit': `measure: each-time
remedy: { pays: 30 EUR, within: 3 working days, late: 7 EUR }`,
};
let company: Company;

beforeEach(async () => {
  company = await emptyCompany(monday);
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
  await play(company, agent, ...[opening('A', monday, 'repair'), opening('B', monday, 'call')], {
    ...visit(monday, false),
    unit: 'Lille',
  } as FactEvent);
  company.at('2026-03-04T08:00:00Z');
  await sweep(company, null);
  await play(company, agent, visit('2026-03-04T08:00:00Z', false));
});
afterEach(() => company.db.destroy());

const lines = async (filter = all) =>
  (await readToPay(company, filter, null, company.now())).rows.map(
    ({ commitment, left, isLate, isPenalty, reference }) =>
      [Object.values(commitment)[0], reference, left, isLate ? 'late' : '', isPenalty ? 'penalty' : '']
        .filter(Boolean)
        .join(' '),
  );

test('the late come first, then by due day, then what has none', async () => {
  expect(await lines()).toEqual(['04-visit 30', '04-visit 30', '03-repair A 0.1']);
  company.at('2026-03-06T08:00:00Z');
  await sweep(company, null);
  expect(await lines()).toEqual([
    '04-visit 30 late',
    '04-visit 7 late penalty',
    '04-visit 30',
    '03-repair A 0.1',
  ]);
  expect(await readToPaySums(company.db, all, company.now())).toEqual([
    { currency: 'EUR', count: 4, left: '67.1', late: { count: 2, left: '37' } },
  ]);
});

test('it is narrowed to a charter, a promise and a unit; what is paid leaves it', async () => {
  const visits = { ...all, commitment: { charter: 'test', id: 'visit' } };
  expect(await lines(visits)).toEqual(['04-visit 30', '04-visit 30']);
  expect(await lines({ ...all, unit: 'Lille' })).toEqual(['04-visit 30']);
  expect(await lines({ ...all, charter: 'other' })).toEqual([]);
  const { rows } = await readToPay(company, { ...all, unit: 'Lille' }, null, company.now());
  const breach = rows[0]?.breach ?? 0;
  const paid = { event: 'pay', breach, at: company.now(), paid: { amount: '30', unit: 'EUR' } } as const;
  agreed(await recordEvent(company, officer, paid));
  expect(await lines({ ...all, unit: 'Lille' })).toEqual([]);
  expect(await readOneToPay(company, breach, company.now())).toMatchObject({ left: '0', paid: '30' });
  expect(await readOneToPay(company, 1, company.now())).toBeNull();
});

test('a page begins behind the last line of the one before', async () => {
  const { rows } = await readToPay(company, all, null, company.now());
  const [first] = rows;
  const row = await company.db
    .selectFrom('remedies')
    .selectAll()
    .where('breach', '=', first?.breach ?? 0)
    .executeTakeFirstOrThrow();
  const after = { due: row.payable ?? '', id: row.id };
  const next = await readToPay(company, all, after, company.now());
  expect(next).toEqual({ rows: rows.slice(1), next: null });
  expect(instantOf(after.due)).toBe(first?.due);
});

test('breaches of which nobody can say what they owe are counted, with what their cases lack', async () => {
  expect(await readMissingAmounts(company.db, all)).toMatchObject([
    { charter: 'test', id: 'call', attributes: ['kVA'], count: 1, more: false },
  ]);
  expect(await readMissingAmounts(company.db, { ...all, unit: 'Lille' })).toEqual([]);
  expect(await readMissingAmounts(company.db, { ...all, charter: 'other' })).toEqual([]);
});
