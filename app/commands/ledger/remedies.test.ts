import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findCases } from '#db/stores/cases.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { stopsThatCount } from '../../domain/case/case.ts';
import type { FactEvent, PayEvent } from '../../domain/event.ts';
import { formatInstant, type Instant, instantOf } from '../../domain/instant.ts';
import type { Entry, Who } from '../../domain/ledger/entry.ts';
import { owed } from '../../domain/remedy/owed.ts';
import { publishCharter } from '../charters/publish-charter.server.ts';
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
  pausing,
  play,
  publisher,
  register,
  tallies,
  visit,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { sweep } from './sweep.server.ts';

const monday = '2026-03-02T08:00:00Z';
const friday = '2026-03-06T08:00:00Z';
/** The due time of a case of `answer` opened on that Monday. */
const due = '2026-03-04T22:59:59Z';
const clock = 'starts: la réception, calendar: france, pauses: [waiting, checking]';
const terms = {
  '01-answer': `measure: deadline
clock: { ${clock}, within: 2 working days, reopen: continue }
remedy: { pays: 10 EUR, then: 5 EUR every 2 working days, cap: 30 EUR, within: 5 working days, late: 7 EUR }`,
  '02-call': `measure: deadline
clock: { ${clock}, within: 4 hours, reopen: restart, boundary: exclusive }
remedy: { pays: 1 EUR, then: 1 EUR every 3 hours, cap: 9 periods }`,
  '03-repair': `measure: deadline
clock: { ${clock}, within: 6 working hours, received-outside-hours: next-opening, reopen: refuse }
remedy: { bands: [{ from: 1 calendar days, pays: 20 EUR }, { from: 4 calendar days, pays: 50 EUR }] }`,
  '04-visit': `measure: each-time
remedy: { pays: 30 EUR, within: 3 working days, late: 30 EUR }`,
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

/** What is owed: `<reference or promise> <owed> <paid>`, and what stands besides. */
async function owing(): Promise<string[]> {
  const rows = await company.db
    .selectFrom('remedies')
    .leftJoin('cases', 'cases.id', 'remedies.case_id')
    .selectAll('remedies')
    .select('cases.reference')
    .orderBy('remedies.id')
    .execute();
  return rows.map(({ reference, commitment, owed: all, paid, late, lifted, penalty }) =>
    [reference ?? commitment, all, paid]
      .concat(penalty ? ['penalty'] : [], late === null ? [] : ['late'], lifted ? ['lifted'] : [])
      .join(' '),
  );
}
async function said(): Promise<string[]> {
  const rows = await company.db
    .selectFrom('entries')
    .select('body')
    .where('kind', 'in', ['remedy.owed', 'breach.declared'])
    .orderBy('seq')
    .execute();
  return rows.map(({ body }) => {
    const entry = JSON.parse(body) as Entry;
    if (entry.kind !== 'remedy.owed') return `${entry.kind} ${entry.occurred}`;
    const { owed: added, by, next } = entry.public;
    return `${entry.occurred} ${added.amount} by ${by} next ${next}`;
  });
}
const sweptAt = async (at: string) => {
  company.at(at);
  await sweep(company, null);
};
const pay = (amount: string, at: string, more: Partial<PayEvent> = {}, who: Who = officer, key?: string) =>
  payFor(newest(company, 'breach.declared'), amount, at, more, who, key);
async function payFor(
  breach: Promise<number> | number,
  amount: string,
  at: string,
  more: Partial<PayEvent> = {},
  who: Who = officer,
  key?: string,
) {
  const payment = { breach: await breach, at: instantOf(at), paid: { amount, unit: 'EUR' }, ...more };
  return recordEvent(company, who, { event: 'pay', ...payment }, key);
}

describe('a breach', () => {
  test('owes its remedy in the same breath, and every period that passes adds to it up to the cap', async () => {
    await play(company, agent, opening('A', monday));
    await sweptAt('2026-03-05T08:00:00Z');
    expect(await said()).toEqual([
      `breach.declared ${due}`,
      `${due} 10 by 2026-03-11T22:59:59Z next 2026-03-06T23:00:00Z`,
    ]);
    await sweptAt('2026-03-10T23:00:00Z');
    expect((await said()).slice(2)).toEqual([
      '2026-03-06T23:00:00Z 5 by 2026-03-13T22:59:59Z next 2026-03-10T23:00:00Z',
      '2026-03-10T23:00:00Z 5 by 2026-03-17T22:59:59Z next 2026-03-12T23:00:00Z',
    ]);
    await sweptAt('2026-03-11T22:59:59Z');
    expect(await owing()).toEqual(['A 20 0']);
    await sweptAt('2026-03-30T22:59:59Z');
    expect(await owing()).toEqual(['A 30 0 late', 'A 7 0 penalty']);
  });

  test('that is found as the promise is kept owes what had grown until then', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-10T08:00:00Z'));
    expect(await owing()).toEqual(['A 15 0']);
    await sweptAt('2026-03-11T08:00:00Z');
    expect(await owing()).toEqual(['A 15 0']);
  });

  test('of an occurrence owes what does not grow, by the calendar of the charter', async () => {
    await play(company, agent, visit(monday, false), visit(monday, true));
    expect((await said()).slice(1)).toEqual([`${monday} 30 by 2026-03-05T22:59:59Z next null`]);
    await sweptAt('2026-03-06T08:00:00Z');
    expect(await owing()).toEqual(['visit 30 0 late', 'visit 30 0 penalty']);
  });

  test('that a correction takes back owes nothing any more, and what was paid stays paid', async () => {
    await play(company, agent, visit(monday, false), visit(monday, false));
    company.at('2026-03-03T08:00:00Z');
    agreed(await pay('12', '2026-03-03T08:00:00Z'));
    for (const corrects of await numbers('occurrence.logged'))
      agreed(
        await recordEvent(company, officer, {
          ...{ event: 'correct', corrects, replacement: null },
          because: 'typing-error',
        }),
      );
    expect(await owing()).toEqual(['visit 30 0 lifted', 'visit 30 12 lifted']);
    await sweptAt('2026-03-30T08:00:00Z');
    expect(await owing()).toEqual(['visit 30 0 lifted', 'visit 30 12 lifted']);
  });

  test('that is exempt owes nothing any more; a late payment cannot be', async () => {
    await play(company, agent, opening('A', monday));
    await sweptAt('2026-03-05T08:00:00Z');
    const breach = await newest(company, 'breach.declared');
    const asked = agreed(
      await recordEvent(company, agent, { event: 'request-exemption', breach, ground: 'strike' }),
    );
    const decision = { breach, request: asked.seq, approved: true } as const;
    agreed(await recordEvent(company, officer, { event: 'decide-exemption', ...decision }));
    await sweptAt('2026-03-30T08:00:00Z');
    expect(await owing()).toEqual(['A 10 0 lifted']);
    await play(company, agent, opening('B', '2026-03-30T08:00:00Z'));
    await sweptAt('2026-04-30T08:00:00Z');
    const late = await newest(company, 'breach.declared');
    expect(
      await recordEvent(company, agent, { event: 'request-exemption', breach: late, ground: 'strike' }),
    ).toMatchObject({ problem: 'not-exemptable' });
  });

  test('that is late in being paid counts once in the rate of the promise', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', friday));
    await sweptAt('2026-03-30T08:00:00Z');
    expect(await register(company)).toEqual([`A ${due} declared`, 'A 2026-03-11T22:59:59Z declared']);
    expect(await tallies(company)).toEqual(['answer 2026-03-04 0/1/0']);
  });
});

describe('a payment', () => {
  beforeEach(async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', friday));
    company.at('2026-03-09T08:00:00Z');
  });

  test('in parts is in time if the last of them is', async () => {
    agreed(await pay('4', '2026-03-07T08:00:00Z'));
    agreed(await pay('6', '2026-03-09T08:00:00Z'));
    expect(await owing()).toEqual(['A 10 10']);
    await sweptAt('2026-03-30T08:00:00Z');
    expect(await owing()).toEqual(['A 10 10']);
    const sums = await company.db.selectFrom('remedy_tallies').selectAll().execute();
    expect(sums).toEqual([
      {
        ...{ charter: 'test', commitment: 'answer', month: '2026-03', currency: 'EUR' },
        ...{ owed: '10', paid: '10', remedies: 1, in_time: 1, late: 0, not_asked: 0 },
      },
    ]);
    expect((await audited(company)).remedies.sumsOf('test')).toEqual([
      {
        ...{ commitment: 'answer', month: '2026-03', currency: 'EUR' },
        ...{ owed: '10', paid: '10', remedies: 1, inTime: 1, late: 0, notAsked: 0 },
      },
    ]);
  });

  test('in part is late for the rest', async () => {
    agreed(await pay('4', '2026-03-07T08:00:00Z'));
    await sweptAt('2026-03-12T08:00:00Z');
    expect(await owing()).toEqual(['A 10 4 late', 'A 7 0 penalty']);
  });

  test('that comes too late says so first, whoever comes first', async () => {
    company.at('2026-03-12T08:00:00Z');
    agreed(await pay('10', '2026-03-12T07:00:00Z'));
    expect(await owing()).toEqual(['A 10 10 late', 'A 7 0 penalty']);
  });

  test('is refused twice, above what is owed, in another currency, before the breach and on a future day', async () => {
    const key = 'payment-1';
    const first = agreed(await pay('10', '2026-03-07T08:00:00Z', {}, officer, key));
    expect(await pay('10', '2026-03-07T08:00:00Z', {}, officer, key)).toEqual(first);
    expect(await pay('10', '2026-03-07T08:00:00Z')).toMatchObject({
      problem: 'more-than-owed',
      values: { outstanding: '0', currency: 'EUR' },
    });
    expect(await pay('1', '2026-03-07T08:00:00Z', { paid: { amount: '1', unit: 'GBP' } })).toMatchObject({
      problem: 'other-currency',
    });
    expect(await pay('1', '2026-03-04T08:00:00Z')).toMatchObject({ problem: 'before-breach' });
    expect(await pay('1', '2026-03-19T08:00:00Z')).toMatchObject({ problem: 'in-the-future' });
    for (const amount of ['0', '-1', '1e3', '', '1,5', '9'.repeat(30)])
      expect(await pay(amount, '2026-03-07T08:00:00Z')).toMatchObject({ problem: 'not-an-amount' });
    expect(await payFor(1, '1', '2026-03-07T08:00:00Z')).toMatchObject({ problem: 'unknown-remedy' });
    expect(await owing()).toEqual(['A 10 10']);
  });

  test('of more than is owed is written where that is meant, and shown', async () => {
    agreed(
      await pay('12.5', '2026-03-07T08:00:00Z', { over: true, means: 'virement', bankReference: 'SEPA 7' }),
    );
    expect(await owing()).toEqual(['A 10 12.5']);
    const rows = await company.db.selectFrom('entries').select('body').execute();
    expect(rows.filter(({ body }) => body.includes('SEPA') || body.includes('virement'))).toEqual([]);
  });
});

async function numbers(kind: string): Promise<number[]> {
  const rows = await company.db.selectFrom('entries').select('seq').where('kind', '=', kind).execute();
  return rows.map(({ seq }) => seq);
}

type Step = { number: number; after: number; kind: 'pause' | 'resume' | 'fulfil' | 'withdraw' | 'reopen' };
const hour = 3_600;
const start = instantOf(monday);
const end = start + 28 * 24 * hour;
const promises = ['answer', 'call', 'repair'];

test('whoever sweeps when: what entries say is owed is what the terms owe', async () => {
  const step = fc.record({
    number: fc.nat(5),
    after: fc.oneof(fc.nat(60), fc.nat(40 * hour)),
    kind: fc.constantFrom<Step['kind']>('pause', 'resume', 'fulfil', 'withdraw', 'reopen'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 18 }),
      fc.array(fc.integer({ min: start, max: end }), { maxLength: 6 }),
      async (steps, moments) => {
        await company.db.destroy();
        company = await emptyCompany(monday);
        agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
        for (let number = 0; number < 6; number++)
          await play(company, agent, opening(`C${number}`, monday, promises[number % 3]));
        await act(steps, moments);
        await holdToTerms();
        await checkInvariants(company);
        await audited(company);
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

/** Plays the steps, with sweeps at the moments; what cannot follow is refused. */
async function act(steps: readonly Step[], moments: readonly Instant[]): Promise<void> {
  const left = [...moments].sort((one, other) => one - other);
  const sweepUntil = async (until: Instant) => {
    for (let next = left[0]; next !== undefined && next <= until; next = left[0]) {
      left.shift();
      await sweptAt(formatInstant(next));
    }
  };
  let at = start;
  for (const { number, after, kind } of steps) {
    at += after;
    if (at >= end) break;
    await sweepUntil(at);
    company.at(at);
    const about = { charter: 'test', reference: `C${number}`, at };
    const event = { event: kind, ...about, ground: 'waiting', by: 'company' } as unknown as FactEvent;
    await recordEvents(company, agent, [{ events: [event] }]);
  }
  await sweepUntil(end);
  await sweptAt(formatInstant(end));
}

/** Every breached case whose clock was never started anew is owed what the terms say, worked out from its times alone. */
async function holdToTerms(): Promise<void> {
  const { editions, calendars } = await readPublications(company.db, {});
  const [edition] = editions;
  const ids = (await company.db.selectFrom('cases').select('id').execute()).map(({ id }) => id);
  const remedies = await company.db.selectFrom('remedies').selectAll().where('penalty', '=', 0).execute();
  for (const subject of (await findCases(company.db, ids)).values()) {
    const found = remedies.filter((each) => each.case_id === subject.id);
    expect(found.length).toBe(subject.breached === null ? 0 : 1);
    const promise = edition?.terms.commitments.find(({ id }) => id === subject.commitment);
    const [remedy] = found;
    if (!promise?.clock || !promise.remedy || !remedy || remedy.from !== formatInstant(subject.clockFrom))
      continue;
    const calendar = calendars.get(promise.clock.calendar)?.calendar;
    if (!calendar) throw new Error('no calendar');
    const stops = stopsThatCount(subject);
    const by = subject.closed ?? end;
    expect(owed(promise.remedy, promise.clock, calendar, subject.clockFrom, stops, by, {})).toEqual({
      amount: remedy.owed,
      unit: 'EUR',
    });
  }
}

test('a pause of what is overdue does not stop what is owed', async () => {
  await play(company, agent, opening('A', monday), pausing('A', friday));
  await sweptAt('2026-03-11T08:00:00Z');
  expect(await owing()).toEqual(['A 20 0']);
});
