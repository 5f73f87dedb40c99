import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Audit } from '../../domain/audit/audit.ts';
import { AuditFault } from '../../domain/audit/fault.ts';
import type { Entry, Who } from '../../domain/ledger/entry.ts';
import { publishCharter } from '../charters/publish-charter.server.ts';
import { recordEvent } from '../events/record-events.server.ts';
import { audited } from '../test-audit.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  emptyCompany,
  later,
  opening,
  play,
  publisher,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { beat, sweep } from './sweep.server.ts';

const monday = '2026-03-02T08:00:00Z';
/** The due time of a case opened on that Monday. */
const due = '2026-03-04T22:59:59Z';
const clock = 'starts: la réception, calendar: france, within: 2 working days, reopen: continue';
const terms = {
  '01-answer': `measure: deadline
clock: { ${clock} }
remedy: { pays: 2 EUR per kVA, then: 1 EUR per kVA every 2 working days, cap: 40 EUR, within: 5 working days, late: 7 EUR }`,
  '02-call': `measure: deadline
clock: { ${clock} }
remedy: { bands: [{ from: 1 calendar days, pays: 25 % }, { from: 7 calendar days, pays: 50 % }], of: fare, within: 5 working days }`,
  '03-repair': `measure: deadline
clock: { ${clock} }
remedy: { bands: [{ from: 5 calendar days, pays: 25 % }], of: fare, claim: within 30 calendar days }`,
};
let company: Company;

beforeEach(async () => {
  company = await emptyCompany(monday);
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
});
afterEach(async () => {
  await checkInvariants(company);
  await audited(company);
  await company.db.destroy();
});

const sweptAt = async (at: string) => {
  company.at(at);
  await sweep(company, null);
  await beat(company, company.now() - 60, 0);
};
async function open(commitment: string): Promise<string> {
  const [result] = await play(company, agent, opening('A', monday, commitment));
  return (result as { case: string }).case;
}
const say = (id: string, attributes: Record<string, string>, who: Who = agent) =>
  recordEvent(company, who, { event: 'describe', case: id, attributes });
async function said(): Promise<string[]> {
  const rows = await company.db
    .selectFrom('entries')
    .select('body')
    .where('kind', '=', 'remedy.owed')
    .orderBy('seq')
    .execute();
  return rows.map(({ body }) => {
    const { occurred, public: fields } = JSON.parse(body) as Entry<'remedy.owed'>;
    return `${occurred} ${fields.owed.amount} ${fields.owed.unit} by ${fields.by} next ${fields.next}`;
  });
}

describe('an amount that depends on the case', () => {
  test('is not guessed, and owed at once when the case is described, with the times that it would have had', async () => {
    const id = await open('answer');
    await play(company, agent, later('fulfil', 'A', '2026-03-10T08:00:00Z'));
    expect(await said()).toEqual([]);
    agreed(await say(id, { kVA: '9' }));
    expect(await said()).toEqual([
      `${due} 18 EUR by 2026-03-11T22:59:59Z next 2026-03-06T23:00:00Z`,
      '2026-03-06T23:00:00Z 9 EUR by 2026-03-13T22:59:59Z next 2026-03-10T23:00:00Z',
    ]);
    const bodies = await company.db.selectFrom('entries').select('body').execute();
    const described = bodies.filter(({ body }) => body.includes('case.described'));
    expect(described).toHaveLength(1);
    expect(JSON.parse(described[0]?.body ?? '{}')).toMatchObject({ public: { attributes: ['kVA'] } });
  });

  test('is owed with the breach where the case was described before, and grows by what it was, up to the cap', async () => {
    const id = await open('answer');
    agreed(await say(id, { kVA: '3.5' }));
    agreed(await say(id, { kVA: '9' }));
    await sweptAt('2026-03-05T08:00:00Z');
    expect(await said()).toHaveLength(1);
    await sweptAt('2026-03-20T08:00:00Z');
    expect((await said()).map((line) => line.split(' ')[1])).toEqual(['18', '9', '9', '7', '4']);
  });

  test('that is late when the case is described is late, and that is said', async () => {
    const id = await open('answer');
    await sweptAt('2026-03-05T08:00:00Z');
    company.at('2026-03-20T08:00:00Z');
    agreed(await say(id, { kVA: '30' }));
    await sweptAt('2026-03-20T08:01:00Z');
    expect((await said()).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      `${due} 40`,
      '2026-03-11T22:59:59Z 7',
    ]);
  });

  test('may be a share of another amount, in its currency', async () => {
    const id = await open('call');
    await sweptAt('2026-03-05T08:00:00Z');
    agreed(await say(id, { fare: '79.99 CHF' }));
    await sweptAt('2026-03-20T08:00:00Z');
    expect((await said()).map((line) => line.split(' by')[0])).toEqual([
      `${due} 19.9975 CHF`,
      '2026-03-09T23:00:00Z 19.9975 CHF',
    ]);
  });

  test('may be nothing yet at the breach, and must be asked for where the terms say so', async () => {
    const id = await open('repair');
    await sweptAt('2026-03-05T08:00:00Z');
    agreed(await say(id, { fare: '80 EUR' }));
    expect(await said()).toEqual([]);
    const { id: breach } = await company.db.selectFrom('breaches').select('id').executeTakeFirstOrThrow();
    agreed(await recordEvent(company, agent, { event: 'ask-remedy', breach, at: company.now() }));
    await sweptAt('2026-03-20T08:00:00Z');
    expect((await said()).map((line) => line.split(' by')[0])).toEqual([
      `${due} 0 EUR`,
      '2026-03-07T23:00:00Z 20 EUR',
    ]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['no number', { kVA: 'neuf' }, 'attribute-no-number'],
    ['a number below nothing', { kVA: '-9' }, 'attribute-no-number'],
    ['a number that is not plain', { kVA: '1e3' }, 'attribute-no-number'],
    ['a name that no term has', { fare: '80 EUR' }, 'unknown-attribute'],
    ['a name that every object has', { constructor: '9' }, 'unknown-attribute'],
    ['nothing', {}, 'nothing-to-describe'],
  ])('takes no %s', async (_, attributes, expected) => {
    const id = await open('answer');
    expect(await say(id, attributes)).toMatchObject({ problem: expected });
  });

  test('is not described once it is owed, nor by others, nor where no amount depends on it', async () => {
    const id = await open('answer');
    await sweptAt('2026-03-05T08:00:00Z');
    expect(await say(id, { kVA: '9' }, publisher)).toMatchObject({ problem: 'role-missing' });
    expect(await say('nobody', { kVA: '9' })).toMatchObject({ problem: 'unknown-case' });
    agreed(await say(id, { kVA: '9' }));
    expect(await say(id, { kVA: '12' })).toMatchObject({ problem: 'amount-known' });
    const rate = await say(await open('call'), { fare: '80' });
    expect(rate).toMatchObject({
      problem: 'attribute-no-amount',
      values: { attribute: 'fare', found: '80' },
    });
  });
});

test('what is owed so far tells all that others need', async () => {
  const id = await open('answer');
  await sweptAt('2026-03-05T08:00:00Z');
  agreed(await say(id, { kVA: '9' }));
  const described = company.db.selectFrom('entries').select('seq').where('kind', '=', 'case.described');
  await company.db.deleteFrom('private_fields').where('seq', 'in', described).execute();
  await sweptAt('2026-03-07T08:00:00Z');
  expect((await said()).map((line) => line.split(' ')[1])).toEqual(['18', '9']);
});

/** What is wrong first for whoever reads the ledger with this changed. */
async function faultWith(lie: (entries: Entry[]) => void): Promise<string | null> {
  const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  const entries = rows.map(({ body }) => JSON.parse(body) as Entry);
  lie(entries);
  const audit = new Audit(async (seq) => entries[seq] as Entry);
  try {
    for (const entry of entries) await audit.take(entry);
    audit.end(entries.length);
  } catch (error) {
    if (error instanceof AuditFault) return error.code;
    throw error;
  }
  return null;
}
/** Changes what an entry of a kind says, the `place`-th of them. */
const saying = (kind: Entry['kind'], place: number, publicly: object) => (entries: Entry[]) =>
  void Object.assign(entries.filter((each) => each.kind === kind)[place]?.public ?? {}, publicly);
const without = (kind: Entry['kind'], place: number) => (entries: Entry[]) => {
  const found = entries.filter((each) => each.kind === kind)[place] as Entry;
  entries.splice(found.seq, 1);
  for (const entry of entries) if (entry.seq > found.seq) entry.seq -= 1;
};
const eur = (amount: string) => ({ amount, unit: 'EUR' });

test('what others cannot know is held as far as it goes', async () => {
  const id = await open('answer');
  await play(company, agent, later('fulfil', 'A', '2026-03-10T08:00:00Z'));
  agreed(await say(id, { kVA: '9' }));
  const faults = {
    'as it is': await faultWith(() => undefined),
    'another amount to begin with': await faultWith(saying('remedy.owed', 0, { owed: eur('16') })),
    'less added than follows': await faultWith(saying('remedy.owed', 1, { owed: eur('8') })),
    'more than the cap': await faultWith(saying('remedy.owed', 0, { owed: eur('41') })),
    'another currency': await faultWith(saying('remedy.owed', 0, { owed: { amount: '18', unit: 'XPF' } })),
    'to be paid later': await faultWith(saying('remedy.owed', 0, { by: '2026-04-11T22:59:59Z' })),
    'another name': await faultWith(saying('case.described', 0, { attributes: ['fare'] })),
    'not owed': await faultWith(without('remedy.owed', 1)),
    'owed though nobody described it': await faultWith(without('case.described', 0)),
  };
  expect(faults).toEqual({
    'as it is': null,
    'another amount to begin with': 'wrong-remedy',
    'less added than follows': 'wrong-remedy',
    'more than the cap': 'wrong-remedy',
    'another currency': 'wrong-remedy',
    'to be paid later': 'wrong-remedy',
    'another name': 'cannot-follow',
    'not owed': 'remedy-not-owed',
    'owed though nobody described it': 'wrong-remedy',
  });
});
