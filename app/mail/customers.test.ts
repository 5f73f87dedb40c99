/** Customers who left an address are told of their cases, by a real SMTP server. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishCharter } from '../commands/charters/publish-charter.server.ts';
import { erasePerson } from '../commands/events/erase-person.server.ts';
import { recordEvent } from '../commands/events/record-events.server.ts';
import { sweep } from '../commands/ledger/sweep.server.ts';
import { changeContact, stopMails } from '../commands/mails/change-contact.server.ts';
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
  standing,
} from '../commands/test-company.ts';
import { checkInvariants } from '../commands/test-invariants.ts';
import type { FactEvent } from '../domain/event.ts';
import type { Language } from '../languages/language.ts';
import { sendMails } from './send-mails.server.ts';
import { isStopCode } from './stop-code.server.ts';
import { outbox, startPost, type TestPost } from './test-post.ts';

const morning = '2026-03-02T08:00:00Z';
const overdue = '2026-03-05T08:00:00Z';
const answer = `measure: deadline
clock: { starts: la réception, within: 2 working days, calendar: france }
remedy: { pays: 30 EUR, claim: automatic, within: 10 working days }`;
let company: Company;
let server: TestPost;

beforeEach(async () => {
  company = await emptyCompany(morning);
  agreed(await publishCharter(company, publisher, charterToPublish({ terms: { '01-answer': answer } })));
  server = await startPost();
});
afterEach(async () => {
  await server.stop();
  await company.db.destroy();
});

const from = (reference: string, at = morning, language: Language = 'fr', email = 'lea@example.org') =>
  ({ ...opening(reference, at), mailTo: { email, language } }) as FactEvent;
const round = async () => {
  company.at(company.now() + 60);
  return sendMails(company, server);
};
const subjects = () => server.received.map(({ subject }) => subject);
async function idOf(reference: string): Promise<string> {
  return (await standing(company, reference)).id;
}
/** The breach of the case, analysed and signed off by two officers. */
async function apologise(apology: string): Promise<void> {
  const breach = await newest(company, 'breach.declared');
  const why = { event: 'analyse', breach, cause: 'workload', severity: 'minor' } as const;
  agreed(await recordEvent(company, officer, { ...why, apology, note: null }));
  agreed(await recordEvent(company, { ...officer, id: 'officer-2' }, { event: 'sign-off', breach }));
}
const pay = async (amount: string) =>
  agreed(
    await recordEvent(company, agent, {
      event: 'pay',
      breach: await newest(company, 'breach.declared'),
      at: company.now(),
      paid: { amount, unit: 'EUR' },
    }),
  );

test('a customer is told of the receipt, the breach with what is owed, the apology and each payment, in their language', async () => {
  await play(company, agent, from('SECRET-1'));
  await round();
  const id = await idOf('SECRET-1');
  expect(subjects()).toEqual(['Nous avons bien reçu votre demande – Aurore Énergie']);
  const [first] = server.received;
  expect(first?.envelope).toEqual(['lea@example.org']);
  expect(first?.text).toContain(`/fr/receipts/${id}`);
  expect(first?.text).toMatch(/échéance le 4\smars\s2026/u);
  expect(first?.html).toContain('<html lang="fr"');

  company.at(overdue);
  await sweep(company, null);
  await round();
  expect(subjects().at(-1)).toBe('Nous n’avons pas tenu notre engagement – Aurore Énergie');
  expect(server.received.at(-1)?.text).toMatch(/Nous vous devons 30(,00)?\s€, à verser au plus tard le/u);

  await apologise('Nous aurions dû vous répondre.\n\nNous avons recruté.');
  await round();
  expect(subjects().at(-1)).toBe('Nos excuses – Aurore Énergie');
  expect(server.received.at(-1)?.text).toContain('Nous aurions dû vous répondre.\n\nNous avons recruté.');
  expect(server.received.at(-1)?.html).toContain('<p dir="auto">Nous avons recruté.</p>');

  await pay('10');
  await round();
  expect(server.received.at(-1)?.text).toMatch(/Il reste 20(,00)?\s€ à verser, au plus tard le/u);
  await pay('20');
  await round();
  expect(subjects().slice(3)).toEqual(Array(2).fill('Nous vous avons versé une réparation – Aurore Énergie'));
  expect(server.received.at(-1)?.text).toContain('Il ne reste rien à verser.');
  await round();
  expect(server.received).toHaveLength(5);
  expect(JSON.stringify(server.received)).not.toContain('SECRET');
  expect(await outbox(company)).toEqual(Array(5).fill(`customer ${id} sent 1`));
  await checkInvariants(company);
});

test('in English too, with the apology marked as French', async () => {
  await play(company, agent, from('A', morning, 'en'));
  await round();
  company.at(overdue);
  await sweep(company, null);
  await apologise('Pardon.');
  await round();
  expect(subjects()).toEqual([
    'We have noted your request – Aurore Énergie',
    'We did not keep our commitment – Aurore Énergie',
  ]);
  const { text = '', html = '' } = server.received[1] ?? {};
  expect(text, 'one mail for what comes in one minute').toMatch(/We owe you €30.*Our apology.*Pardon\./s);
  expect(html).toContain('<blockquote lang="fr">');
  expect(text).toContain('/en/mails/');
});

test('who left no address is told nothing, and an address is written in no entry', async () => {
  await play(company, agent, opening('A', morning), from('B'));
  await round();
  expect(server.received).toHaveLength(1);
  const secrets = await company.db.selectFrom('private_fields').select('body').execute();
  const entries = await company.db.selectFrom('entries').select('body').execute();
  expect(JSON.stringify([secrets, entries.map(({ body }) => String(body))])).not.toContain('lea@');
});

test('of what happened more than two weeks before it was written nobody is told', async () => {
  company.at('2026-03-17T08:00:00Z');
  await play(company, agent, from('OLD', '2026-03-02T08:00:00Z'), from('NEW', '2026-03-16T08:00:00Z'));
  await sweep(company, null);
  await round();
  // Of the old one the breach of the 4th is told, and not its opening of the 2nd.
  expect(subjects().sort()).toEqual([
    'Nous avons bien reçu votre demande – Aurore Énergie',
    'Nous n’avons pas tenu notre engagement – Aurore Énergie',
  ]);
  const broken = server.received.find(({ subject }) => subject?.startsWith('Nous n’avons'));
  expect(broken?.text).toMatch(/engagement/);
  expect(broken?.text).not.toContain('bien reçu');
  company.at('2026-06-01T08:00:00Z');
  const closing = later('fulfil', 'LONG-AGO', '2026-04-20T08:00:00Z');
  await play(company, agent, from('LONG-AGO', '2026-03-20T08:00:00Z'), closing);
  await sweep(company, null);
  server.received.length = 0;
  await round();
  expect(server.received, 'nor where a file tells of old cases').toEqual([]);
});

test('a mail says how to stop: what waits is not sent, the address is gone, and no one else can', async () => {
  await play(company, agent, from('A'), from('B', morning, 'fr', 'tom@example.org'));
  await round();
  const id = await idOf('A');
  const text = server.received.find(({ envelope }) => envelope[0] === 'lea@example.org')?.text ?? '';
  const code = new RegExp(`/fr/mails/${id}/([\\w-]{43})`).exec(text)?.[1] ?? '';
  expect(isStopCode(company, code, { id, email: 'lea@example.org' })).toBe(true);
  expect(isStopCode(company, code, { id: await idOf('B'), email: 'lea@example.org' })).toBe(false);
  expect(isStopCode(company, code, { id, email: 'tom@example.org' })).toBe(false);
  company.at(overdue);
  await sweep(company, null);
  await stopMails(company, id);
  await stopMails(company, id);
  await round();
  expect(server.received.slice(2).map(({ envelope }) => envelope[0])).toEqual(['tom@example.org']);
  const { email, stopped } = await company.db
    .selectFrom('contacts')
    .selectAll()
    .where('case_id', '=', id)
    .executeTakeFirstOrThrow();
  expect({ email, stopped }).toEqual({ email: null, stopped: overdue });
});

test('staff correct an address before what waits leaves, or take it away; what is none is refused', async () => {
  await play(company, agent, from('A'), from('B'));
  const [a, b] = [await idOf('A'), await idOf('B')];
  const to = { email: 'lea.martin@example.org', language: 'en' as const };
  agreed(await changeContact(company, agent, a, to));
  agreed(await changeContact(company, agent, b, null));
  for (const email of ['', 'lea', 'lea@example.org\r\nBcc: x@example.org', 'a@b.fr, c@d.fr'])
    expect(await changeContact(company, agent, a, { ...to, email })).toEqual({
      ...{ problem: 'not-a-mail-address', field: 'email' },
    });
  const administrator = { id: 'adele', role: 'administrator' } as const;
  expect(await changeContact(company, administrator, a, to)).toMatchObject({ problem: 'role-missing' });
  expect(await changeContact(company, agent, 'nothing', to)).toMatchObject({ problem: 'unknown-case' });
  await round();
  expect(server.received.map(({ envelope }) => envelope[0])).toEqual(['lea.martin@example.org']);
  expect(
    await recordEvent(company, agent, {
      ...opening('C', morning),
      mailTo: { ...to, email: 'x' },
    } as FactEvent),
  ).toEqual({ problem: 'not-a-mail-address', field: 'email' });
});

test.each([
  ['reference', 'A'],
  ['address', 'lea@example.org'],
])('erasing somebody by their %s takes the address and what waits', async (_what, named) => {
  await play(company, agent, from('A'));
  company.at(company.now() + 1);
  expect(await erasePerson(company, publisher, { reference: named, charter: null })).toMatchObject({
    status: 'erased',
  });
  expect(await company.db.selectFrom('contacts').selectAll().execute()).toEqual([]);
  expect(await outbox(company)).toEqual([]);
  await round();
  expect(server.received).toEqual([]);
  expect((await standing(company, named === 'A' ? '' : 'A').catch(() => null)) !== null).toBe(named !== 'A');
  await checkInvariants(company);
});

test('a case that was struck out is told of no more', async () => {
  await play(company, agent, from('A'));
  const corrects = await newest(company, 'case.opened');
  const struck = { event: 'correct', corrects, replacement: null, because: 'typing-error' } as const;
  agreed(await recordEvent(company, officer, struck));
  await round();
  expect(await outbox(company)).toEqual([expect.stringMatching(/ dropped 1$/)]);
  expect(server.received).toEqual([]);
});
