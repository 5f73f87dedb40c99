/** A promise about remedies: its cases open, end and fall away with what breaches owe, and nobody logs them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../domain/case/decide.ts';
import type { PayEvent } from '../../domain/event.ts';
import { formatInstant, instantOf } from '../../domain/instant.ts';
import { publishCharter } from '../charters/publish-charter.server.ts';
import { correctionsIn, secondOfficer } from '../events/lone/test-correction.ts';
import { recordEvent, recordEvents } from '../events/record-events.server.ts';
import { audited } from '../test-audit.ts';
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
  register,
  tallies,
  visit,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { beat, sweep } from './sweep.server.ts';

const monday = '2026-03-02T08:00:00Z';
/** The due time of a case of `answer` opened on that Monday, and by when its remedy is to be paid. */
const due = '2026-03-04T22:59:59Z';
const payable = '2026-03-11T22:59:59Z';
const clock = 'starts: la réception, calendar: france, reopen: continue';
const terms = {
  '01-answer': `measure: deadline
clock: { ${clock}, within: 2 working days, pauses: [waiting] }
remedy: { pays: 10 EUR, then: 5 EUR every 5 working days, claim: automatic, within: 5 working days, late: 7 EUR }`,
  '02-call': `measure: deadline
clock: { ${clock}, within: 2 working days, pauses: [] }
remedy: { pays: 10 EUR, claim: within 30 calendar days, within: 5 working days }`,
  '03-repair': `measure: deadline
clock: { ${clock}, within: 1 working days, pauses: [] }
remedy: { bands: [{ from: 4 calendar days, pays: 20 EUR }, { from: 9 calendar days, pays: 50 EUR }], claim: automatic, within: 5 working days }`,
  '04-visit': `measure: each-time
remedy: { pays: 30 EUR, claim: automatic, within: 5 working days, late: 30 EUR }`,
  '08-payment': `measure: deadline
opened-by: remedies
clock: { ${clock}, within: 5 working days, pauses: [waiting-for-bank-details] }
remedy: { pays: 3 EUR, claim: automatic, within: 5 working days, late: 1 EUR }`,
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
  await beat(company, instantOf(monday), 0);
};
/** The cases of the promise about remedies: `<opened> <due> <state> <closed> <breached>`. */
async function payments(): Promise<string[]> {
  const rows = await company.db
    .selectFrom('cases')
    .selectAll()
    .where('commitment', '=', 'payment')
    .orderBy('opened')
    .execute();
  return rows.map(({ opened, due: until, state, closed, breached }) =>
    [opened, until, state, closed, breached].map((each) => each ?? '–').join(' '),
  );
}
async function paymentCase(): Promise<string> {
  const row = await company.db
    .selectFrom('cases')
    .select('id')
    .where('commitment', '=', 'payment')
    .executeTakeFirstOrThrow();
  return row.id;
}
async function breachOf(commitment: string): Promise<number> {
  const row = await company.db
    .selectFrom('breaches')
    .select('id')
    .where('commitment', '=', commitment)
    .where('found', '!=', 'remedy')
    .executeTakeFirstOrThrow();
  return row.id;
}
async function pay(commitment: string, amount: string, at: string, more: Partial<PayEvent> = {}) {
  if (company.now() < instantOf(at)) company.at(at);
  const paid = { amount, unit: 'EUR' };
  const event = { breach: await breachOf(commitment), at: instantOf(at), paid, ...more };
  return recordEvent(company, agent, { event: 'pay', ...event });
}

describe('what a breach owes', () => {
  test('opens a case at the true time of the breach, which the whole payment fulfils in one transaction', async () => {
    await play(company, agent, opening('A', monday));
    await sweptAt('2026-03-05T08:00:00Z');
    expect(await payments()).toEqual([`${due} ${payable} open – –`]);
    agreed(await pay('answer', '4', '2026-03-06T08:00:00Z'));
    expect(await payments()).toEqual([`${due} ${payable} open – –`]);
    const { seq } = agreed(await pay('answer', '6', '2026-03-09T08:00:00Z'));
    expect(await payments()).toEqual([`${due} ${payable} fulfilled 2026-03-09T08:00:00Z –`]);
    expect(await newest(company, 'case.fulfilled')).toBe(seq + 1);
    expect(await tallies(company)).toContain('payment 2026-03-09 1/0/0');
  });

  test('is fulfilled on the day of its last part, in whichever order the parts are logged', async () => {
    await play(company, agent, visit(monday, false));
    agreed(await pay('visit', '10', '2026-03-06T08:00:00Z'));
    agreed(await pay('visit', '20', '2026-03-04T08:00:00Z'));
    expect(await payments()).toEqual([`${monday} 2026-03-09T22:59:59Z fulfilled 2026-03-06T08:00:00Z –`]);
  });

  test('that is found as the promise is kept opens it too; what further periods add opens no second one', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-20T08:00:00Z'));
    expect(await payments()).toEqual([`${due} ${payable} open – –`]);
    // It was overdue by then.
    await sweptAt('2026-03-20T09:00:00Z');
    expect(await payments()).toEqual([`${due} ${payable} open – ${payable}`]);
  });

  test('that begins with a band opens it then, by the sweep', async () => {
    await play(company, agent, opening('A', monday, 'repair'));
    await sweptAt('2026-03-04T08:00:00Z');
    expect(await payments()).toEqual([]);
    await sweptAt('2026-03-20T08:00:00Z');
    const [only, ...others] = await payments();
    expect(only).toMatch(/^2026-03-0\d\S+ 2026-03-1\dT22:59:59Z open – 2026-03-1/);
    expect(others).toEqual([]);
    expect(await company.db.selectFrom('remedies').select(['commitment', 'owed']).execute()).toContainEqual({
      ...{ commitment: 'repair', owed: '50' },
    });
  });

  test('opens none where the customer has to ask, nor for the breach of that promise itself, nor for a late payment', async () => {
    await play(company, agent, opening('A', monday), opening('B', monday, 'call'));
    await sweptAt('2026-06-01T08:00:00Z');
    expect(await payments()).toHaveLength(1);
    const owed = await company.db
      .selectFrom('remedies')
      .select(['commitment', 'owed', 'penalty', 'late'])
      .orderBy('id')
      .execute();
    expect(owed.map(({ commitment, penalty }) => `${commitment} ${penalty}`)).toEqual([
      'answer 0',
      'payment 0',
      'answer 1',
      'payment 1',
    ]);
    expect(await register(company)).toHaveLength(5);
    company.at('2026-06-01T09:00:00Z');
    expect(await sweep(company, null)).toEqual({ declared: 0 });
  });

  test('is one case each where a sweep comes late, breached at its true time in that sweep', async () => {
    const many = Array.from({ length: 45 }, (_, index) => opening(`A${index}`, monday));
    agreed(await recordEvents(company, agent, [{ events: many }]).then(([first]) => first as object));
    await sweptAt('2026-03-12T08:00:00Z');
    const all = await payments();
    expect(all).toHaveLength(45);
    expect(new Set(all)).toEqual(new Set([`${due} ${payable} open – ${payable}`]));
  });
});

describe('its clock', () => {
  test('stands still by hand on its own grounds, and is paid while it does', async () => {
    await play(company, agent, visit(monday, false));
    const id = await paymentCase();
    const say = (at: string, event: CaseEvent['event'], more: object = {}) =>
      recordEvent(company, agent, { event, case: id, at: instantOf(at), ...more } as never);
    company.at('2026-03-20T08:00:00Z');
    agreed(await say('2026-03-04T08:00:00Z', 'pause', { ground: 'waiting-for-bank-details' }));
    agreed(await say('2026-03-18T08:00:00Z', 'resume'));
    agreed(await pay('visit', '30', '2026-03-20T07:00:00Z'));
    expect((await payments())[0]).toMatch(/ fulfilled 2026-03-20T07:00:00Z –$/);
  });

  test('is begun, ended and corrected by nobody', async () => {
    const { correct } = correctionsIn(company);
    await play(company, agent, visit(monday, false), opening('A', monday));
    const id = await paymentCase();
    company.at('2026-03-03T08:00:00Z');
    const at = company.now();
    const refused = { problem: 'opened-by-remedies' };
    const open = {
      event: 'open',
      charter: 'test',
      commitment: 'payment',
      reference: 'X',
      unit: null,
      at,
    } as const;
    for (const event of [
      open,
      { event: 'fulfil', case: id, at },
      { event: 'withdraw', case: id, at, by: 'company' },
      { event: 'reopen', case: id, at },
    ] as const)
      expect(await recordEvent(company, agent, event), event.event).toMatchObject(refused);
    const opened = await newest(company, 'case.opened');
    expect(await correct(officer, opened, { commitment: 'payment' })).toMatchObject(refused);
    agreed(await pay('visit', '30', '2026-03-03T08:00:00Z'));
    for (const seq of [opened - 1, await newest(company, 'case.fulfilled')])
      expect(await correct(officer, seq, null)).toMatchObject(refused);
    expect(
      await recordEvent(company, agent, {
        event: 'ask',
        corrects: opened - 1,
        replacement: null,
        because: 'other',
        note: 'x',
      }),
    ).toMatchObject(refused);
  });
});

describe('what is owed no more', () => {
  test('withdraws its case: the breach is exempt', async () => {
    await play(company, agent, opening('A', monday));
    await sweptAt('2026-03-05T08:00:00Z');
    const breach = await breachOf('answer');
    const { seq: request } = agreed(
      await recordEvent(company, agent, {
        ...{ event: 'request-exemption', breach, ground: 'strike', dated: '2026-03-04', note: 'grève' },
      }),
    );
    const decided = { event: 'decide-exemption', breach, request, approved: true, note: 'oui' } as const;
    agreed(await recordEvent(company, officer, decided));
    expect(await payments()).toEqual([`${due} ${payable} withdrawn 2026-03-05T08:00:00Z –`]);
    await sweptAt('2026-04-01T08:00:00Z');
    expect(await payments()).toEqual([`${due} ${payable} withdrawn 2026-03-05T08:00:00Z –`]);
  });

  test('withdraws its case: a correction takes the breach back, and what was late by then stays late', async () => {
    const { correct } = correctionsIn(company);
    await play(
      company,
      agent,
      visit(monday, false),
      opening('A', monday),
      later('fulfil', 'A', '2026-03-06T08:00:00Z'),
    );
    company.at('2026-03-11T08:00:00Z');
    agreed(
      await correct(officer, await newest(company, 'case.fulfilled'), {
        at: instantOf('2026-03-03T08:00:00Z'),
      }),
    );
    agreed(await correct(secondOfficer, await newest(company, 'occurrence.logged'), { kept: true }));
    const end = '2026-03-11T08:00:00Z';
    expect(await payments()).toEqual([
      `${monday} 2026-03-09T22:59:59Z withdrawn ${end} 2026-03-09T22:59:59Z`,
      `${due} ${payable} withdrawn ${end} –`,
    ]);
  });

  test('in the breath in which it began opens and withdraws it', async () => {
    const { correct } = correctionsIn(company);
    await play(company, agent, opening('A', monday));
    company.at('2026-03-06T08:00:00Z');
    agreed(await correct(officer, await newest(company, 'case.opened'), null));
    expect(await payments()).toEqual([`${due} ${payable} withdrawn 2026-03-06T08:00:00Z –`]);
  });

  test('leaves one alone that was paid', async () => {
    const { correct } = correctionsIn(company);
    await play(company, agent, visit(monday, false));
    const logged = await newest(company, 'occurrence.logged');
    agreed(await pay('visit', '30', '2026-03-03T08:00:00Z'));
    agreed(await correct(officer, logged, { kept: true }));
    expect(await payments()).toEqual([`${monday} 2026-03-09T22:59:59Z fulfilled 2026-03-03T08:00:00Z –`]);
    expect(formatInstant(company.now())).toBe('2026-03-03T08:00:00Z');
  });
});

test('an edition of before opened none, and its cases are logged by hand', async () => {
  const before = await emptyCompany('2026-01-05T08:00:00Z');
  const logged = { ...terms, '08-payment': terms['08-payment'].replace('opened-by: remedies\n', '') };
  agreed(
    await publishCharter(
      before,
      publisher,
      charterToPublish({ terms: logged, preamble: ['2026-01-01', '2026-01-05'] }),
    ),
  );
  before.at(monday);
  agreed(
    await publishCharter(
      before,
      publisher,
      charterToPublish({ terms, preamble: ['2026-01-01', '2026-03-03'] }),
    ),
  );
  const count = async () =>
    (await before.db.selectFrom('cases').select('id').where('commitment', '=', 'payment').execute()).length;
  await play(before, agent, visit(monday, false), opening('A', monday), opening('P', monday, 'payment'));
  expect(await count()).toBe(1);
  before.at('2026-03-05T08:00:00Z');
  await sweep(before, null);
  // The breach of today is judged by the edition of today, whenever its case was opened.
  expect(await count()).toBe(2);
  await play(before, agent, later('fulfil', 'P', '2026-03-05T08:00:00Z'));
  await checkInvariants(before);
  await audited(before);
  await before.db.destroy();
});
