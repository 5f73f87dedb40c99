import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPublications } from '#db/stores/publications.server.ts';
import { publishCharter } from '../../commands/charters/publish-charter.server.ts';
import { erasePerson } from '../../commands/events/erase-person.server.ts';
import { recordEvent } from '../../commands/events/record-events.server.ts';
import { seal } from '../../commands/ledger/seal.server.ts';
import { sweep } from '../../commands/ledger/sweep.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  emptyCompany,
  officer,
  publisher,
} from '../../commands/test-company.ts';
import type { EventInput } from '../../domain/event.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { readContactSample } from '../staff/contact-sample.server.ts';
import { readEncounter, readEncounters } from '../staff/encounters.server.ts';
import { readEncountersPage } from './encounters.server.ts';

const terms = {
  '07-promised': `measure: deadline
opened-by: follow-ups
clock: { starts: la rencontre, within: 5 working days, calendar: france, pauses: [], reopen: continue }`,
};
let company: Company;

beforeEach(async () => {
  company = await emptyCompany('2025-12-20T09:00:00Z');
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
  company.at('2026-02-02T09:00:00Z');
});
afterEach(() => company.db.destroy());

const say = async (who: Who, event: EventInput) => agreed(await recordEvent(company, who, event)).seq ?? -1;
/** One that took place now, with a customer of that number. */
async function meet(customer: number, followUps: string[] = []): Promise<number> {
  const on = new Date(company.now() * 1_000).toISOString().slice(0, 10);
  const plan = {
    charter: 'test',
    objective: 'motivation',
    on,
    reference: `C-${customer}`,
    aim: 'Voir.',
  } as const;
  const encounter = await say(agent, { event: 'plan-encounter', ...plan });
  await say(agent, {
    ...{ event: 'hold-encounter', encounter, at: company.now(), means: 'phone', unit: null, followUps },
    ...{ people: { ours: 1, theirs: 1 }, adviser: customer % 2 === 0 ? 'same' : 'other' },
    contact: customer % 2 === 0 ? 'relational' : 'transactional',
  });
  return encounter;
}
async function page(owed: [string, number][] = []) {
  const publications = await readPublications(company.db);
  const asked = { now: company.now(), language: 'fr' } as const;
  return (await readEncountersPage(company.db, publications, new Map(owed), asked)).charters;
}

test('nothing is shown of a charter of which nobody was met', async () => {
  expect(await page()).toEqual([]);
});

test('customers met are counted once, of those who are owed a meeting, for twelve months, until they are erased', async () => {
  for (let customer = 0; customer < 12; customer++) await meet(customer);
  await meet(3);
  expect((await page([['test', 16]]))[0]).toMatchObject({
    ...{ slug: 'test', from: '2025-02-03', to: '2026-02-02' },
    figures: { coverage: { count: 12, of: 16, share: 0.75 }, adviser: { count: 6, of: 13 } },
  });
  expect((await page())[0]?.figures.coverage).toEqual({ hidden: 'not-stated' });
  await erasePerson(company, publisher, { reference: 'C-3', charter: 'test' });
  expect((await page([['test', 16]]))[0]?.figures.coverage).toMatchObject({ count: 11 });
  company.at('2027-02-02T09:00:00Z');
  expect((await page([['test', 16]]))[0]?.figures.coverage).toMatchObject({ count: 0 });
});

test('what was agreed on counts by its cases, and what the customer says by their word', async () => {
  for (let customer = 0; customer < 10; customer++) {
    const encounter = await meet(customer, ['Envoyer']);
    const verdict = customer < 6 ? 'reached' : customer < 9 ? 'partly' : 'not';
    await say(agent, { event: 'judge-encounter', encounter, side: 'theirs', verdict });
    await say(agent, { event: 'judge-encounter', encounter, side: 'ours', verdict: 'reached' });
  }
  const cases = await company.db.selectFrom('cases').select('id').limit(8).execute();
  for (const { id } of cases)
    await recordEvent(company, agent, { event: 'fulfil', case: id, at: company.now() });
  company.at('2026-02-16T09:00:00Z');
  await sweep(company, null);
  expect((await page())[0]).toMatchObject({
    followUps: [{ id: 'promised' }],
    figures: {
      followUps: { count: 8, of: 10 },
      reached: { counts: { reached: 6, partly: 3, not: 1 }, of: 10 },
      agreement: { hidden: 'few' },
    },
  });
});

test('a sample of the last quarter is drawn once a root is signed after it, and coded by others without the first code', async () => {
  for (let customer = 0; customer < 60; customer++) await meet(customer);
  const asked = (who: Who) => readContactSample(company, who, company.now());
  expect(await asked(officer)).toMatchObject({ of: 0, next: null });
  company.at('2026-04-01T09:00:00Z');
  expect(await asked(officer)).toMatchObject({ drawn: false, of: 0, next: null });
  await seal(company);
  const first = await asked(officer);
  expect(first).toMatchObject({ drawn: true, of: 50, coded: 0 });
  expect(Object.keys(first.next ?? {})).not.toContain('contact');
  expect((await asked(agent)).next).toBeNull();
  expect((await page())[0]?.figures.contacts).toEqual({ hidden: 'unsure' });
  // Logged after the root, and coded without being drawn: neither counts.
  const stray = await meet(1);
  await say(officer, { event: 'code-contact', encounter: stray, contact: 'relational' });
  const seen = await readEncounter(company, first.next?.seq ?? -1, officer, company.now());
  expect(seen?.held?.contact).toBeNull();
  for (let left = await asked(officer); left.next; left = await asked(officer)) {
    const { seq: encounter } = left.next;
    const { contact } = (await readEncounter(company, encounter, agent, company.now()))?.held ?? {};
    await say(officer, { event: 'code-contact', encounter, contact: contact ?? 'relational' });
  }
  expect(await asked(officer)).toMatchObject({ of: 50, coded: 50, next: null });
  expect((await page())[0]?.figures.contacts).toMatchObject({ count: 30, of: 61 });
});

test('staff read what is planned first, then what was logged last', async () => {
  const held = [await meet(1), await meet(2)];
  const plan = { charter: 'test', objective: 'motivation', reference: 'C', aim: 'Voir.' } as const;
  const later = await say(agent, { event: 'plan-encounter', ...plan, on: '2026-03-09' });
  const sooner = await say(agent, { event: 'plan-encounter', ...plan, on: '2026-03-02' });
  const read = await readEncounters(company, null);
  expect(read.planned.map(({ seq }) => seq)).toEqual([sooner, later]);
  expect(read.held.map(({ seq }) => seq)).toEqual(held.reverse());
  expect(read).toMatchObject({ morePlanned: false, older: null });
});
