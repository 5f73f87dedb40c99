import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishCharter } from '../../commands/charters/publish-charter.server.ts';
import { erasePerson } from '../../commands/events/erase-person.server.ts';
import { recordEvent } from '../../commands/events/record-events.server.ts';
import { sweep } from '../../commands/ledger/sweep.server.ts';
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
} from '../../commands/test-company.ts';
import { readBreach } from '../compliance/breach.server.ts';
import { readCaseWithHistory } from './case-history.server.ts';
import { readCharterChoices } from './commitment-choices.server.ts';
import { readPaymentOf } from './payment-case.server.ts';
import { readQueue } from './queue.server.ts';

const monday = '2026-03-02T08:00:00Z';
const clock = 'starts: la réception, calendar: france, reopen: continue, pauses: [waiting]';
const terms = {
  '01-answer': `measure: deadline
clock: { ${clock}, within: 2 working days }
remedy: { pays: 10 EUR, claim: automatic, within: 5 working days }`,
  '08-payment': `measure: deadline
opened-by: remedies
clock: { ${clock}, within: 5 working days }`,
};
let company: Company;

beforeEach(async () => {
  company = await emptyCompany(monday);
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
  await play(company, agent, opening('A', monday));
  company.at('2026-03-12T08:00:00Z');
  await sweep(company, null);
});
afterEach(() => company.db.destroy());

async function payment() {
  const { id } = await company.db
    .selectFrom('cases')
    .select('id')
    .where('commitment', '=', 'payment')
    .executeTakeFirstOrThrow();
  const shown = await readCaseWithHistory(company, id, company.now());
  if (!shown) throw new Error('no case of the payment');
  return shown;
}

test('a case that opened by itself says for whom and how much, and offers its pauses alone', async () => {
  const shown = await payment();
  const about = await readPaymentOf(company.db, shown.id);
  expect(about).toMatchObject({ of: { reference: 'A' }, left: { amount: '10', unit: 'EUR' } });
  expect(await readPaymentOf(company.db, about?.of.case ?? '')).toBeNull();
  expect([shown.acts, shown.openedBy]).toEqual([['pause'], 'remedies']);
  expect(shown.entries.map(({ kind, correctable }) => `${kind} ${correctable}`)).toEqual([
    'case.opened false',
    'breach.declared false',
  ]);
  const paid = { amount: '10', unit: 'EUR' };
  const pay = { event: 'pay', breach: about?.breach ?? 0, at: company.now(), paid } as const;
  agreed(await recordEvent(company, agent, pay));
  expect((await payment()).acts).toEqual([]);
  expect((await readPaymentOf(company.db, shown.id))?.left).toBeNull();
});

test('it stands in the queue under the reference of who is paid, and no form opens another', async () => {
  const rows = (await readQueue(company, company.now())).flatMap((part) => part.rows);
  expect(rows.map(({ reference }) => reference)).toEqual(['A', 'A']);
  const [charter] = await readCharterChoices(company, company.now(), 'deadline');
  expect(charter?.promises.map(({ id }) => id)).not.toContain('payment');
});

test('the history of its own breach begins with its opening; that of the breach that it pays has none of it', async () => {
  const { breach, id } = await payment();
  const own = await readBreach(company, breach?.id ?? 0, officer, company.now());
  expect(own?.lines.map(({ kind }) => kind)).toEqual(['case.opened', 'breach.declared']);
  const about = await readPaymentOf(company.db, id);
  const paid = await readBreach(company, about?.breach ?? 0, officer, company.now());
  expect(paid?.lines.filter(({ kind }) => kind === 'case.opened')).toHaveLength(1);
});

test('what staff noted of its pauses is erased with the person who is paid', async () => {
  const { id } = await payment();
  const note = 'Rappelé Mme A. au 06 00 00 00 00';
  const pause = { event: 'pause', case: id, at: company.now(), ground: 'waiting', note } as const;
  agreed(await recordEvent(company, agent, pause));
  await erasePerson(company, officer, { reference: 'A', charter: null });
  const kept = await company.db.selectFrom('private_fields').select('body').execute();
  expect(kept.map(({ body }) => String(body)).join()).not.toContain('06 00');
});
