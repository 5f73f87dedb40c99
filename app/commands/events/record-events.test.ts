import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instantOf } from '../../domain/instant.ts';
import { sweep } from '../ledger/sweep.server.ts';
import {
  agent,
  type Company,
  companyOn,
  later,
  newest,
  opening,
  pausing,
  play,
  register,
  standing,
  tallies,
  visit,
  withdrawing,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { recordEvents } from './record-events.server.ts';

// Monday 2 March 2026, nine o'clock in Paris. Two working days later is the evening of the fourth.
const monday = '2026-03-02T08:00:00Z';
const due = '2026-03-04T22:59:59Z';
let company: Company;

beforeEach(async () => {
  company = await companyOn(monday);
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

describe('a case', () => {
  test('is kept when it is fulfilled by the due second', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', due));
    expect(await standing(company, 'A')).toMatchObject({
      due,
      state: 'fulfilled',
      closed: due,
      breached: null,
    });
    expect(await tallies(company)).toEqual(['answer 2026-03-04 1/0/0']);
    expect(await register(company)).toEqual([]);
  });

  test('is breached a second later, with the due time as the time of the breach', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-04T23:00:00Z'));
    expect(await register(company)).toEqual([`A ${due} declared`]);
    expect(await tallies(company)).toEqual(['answer 2026-03-04 0/1/0']);
  });

  test('is breached at the due second where the boundary is exclusive', async () => {
    const at = '2026-03-02T12:00:00Z';
    await play(company, agent, opening('A', monday, 'call'), later('fulfil', 'A', at));
    expect(await register(company)).toEqual([`A ${at} declared`]);
  });

  test('is not overdue while it is paused, and due later once it goes on', async () => {
    await play(company, agent, opening('A', monday), pausing('A', '2026-03-03T08:00:00Z'));
    company.at('2026-03-20T08:00:00Z');
    await sweep(company, null);
    expect(await standing(company, 'A')).toMatchObject({ state: 'paused', due: null, breached: null });
    await play(company, agent, later('resume', 'A', '2026-03-20T08:00:00Z'));
    // The days from the third to the nineteenth ended while the clock stood still: the twentieth is the first to count.
    expect(await standing(company, 'A')).toMatchObject({ state: 'open', due: '2026-03-23T22:59:59Z' });
  });

  test('that is fulfilled while paused goes on and is kept in the same breath', async () => {
    await play(
      company,
      agent,
      opening('A', monday),
      pausing('A', '2026-03-03T08:00:00Z'),
      later('fulfil', 'A', '2026-03-19T08:00:00Z'),
    );
    expect(await standing(company, 'A')).toMatchObject({ state: 'fulfilled', breached: null });
    expect(await tallies(company)).toEqual(['answer 2026-03-19 1/0/0']);
  });

  test('paused after its due time is breached all the same', async () => {
    await play(
      company,
      agent,
      opening('A', monday),
      pausing('A', '2026-03-05T08:00:00Z'),
      later('resume', 'A', '2026-03-06T08:00:00Z'),
    );
    expect(await standing(company, 'A')).toMatchObject({ state: 'open', due, breached: due });
    expect(await register(company)).toEqual([`A ${due} declared`]);
  });

  test('withdrawn in time says nothing; withdrawn late it is breached', async () => {
    await play(
      company,
      agent,
      opening('A', monday),
      withdrawing('A', '2026-03-03T08:00:00Z'),
      opening('B', monday),
      withdrawing('B', '2026-03-05T08:00:00Z'),
    );
    expect(await register(company)).toEqual([`B ${due} declared`]);
    expect(await tallies(company)).toEqual(['answer 2026-03-04 0/1/0']);
  });

  test('reopened goes on as after a pause, starts anew, or is refused, as its clock says', async () => {
    const results = await play(
      company,
      agent,
      opening('A', monday),
      opening('B', monday, 'call'),
      opening('C', monday, 'repair'),
      ...['A', 'B', 'C'].map((reference) => later('fulfil', reference, '2026-03-02T10:00:00Z')),
      ...['A', 'B', 'C'].map((reference) => later('reopen', reference, '2026-03-05T10:00:00Z')),
    );
    expect(results.slice(6)).toMatchObject([
      { status: 'recorded' },
      { status: 'recorded' },
      { problem: 'reopen-refused' },
    ]);
    expect(await standing(company, 'A')).toMatchObject({ state: 'open', due: '2026-03-06T22:59:59Z' });
    expect(await standing(company, 'B')).toMatchObject({ state: 'open', due: '2026-03-05T14:00:00Z' });
    expect(await tallies(company)).toEqual(['repair 2026-03-02 1/0/0']);
  });

  test('is refused what cannot follow', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-03T08:00:00Z'));
    const refused = async (event: Parameters<typeof play>[2], now?: string) => {
      if (now) company.at(now);
      const [result] = await recordEvents(company, agent, [{ events: [event] }]);
      return (result as { problem?: string }).problem;
    };
    expect(await refused(later('fulfil', 'A', '2026-03-03T09:00:00Z'), '2026-03-03T10:00:00Z')).toBe(
      'case-closed',
    );
    expect(await refused(later('reopen', 'A', '2026-03-03T07:00:00Z'))).toBe('before-last-event');
    expect(await refused(later('reopen', 'A', '2026-03-03T10:00:01Z'))).toBe('in-the-future');
    expect(await refused(later('fulfil', 'Z', '2026-03-03T09:00:00Z'))).toBe('unknown-case');
    expect(await refused(opening('A', '2026-03-02T09:00:00Z'))).toBe('reference-taken');
    expect(await refused(opening('B', monday, 'visit'))).toBe('wrong-measure');
    expect(await refused(opening('B', monday, 'nothing'))).toBe('unknown-commitment');
    expect(await refused(opening('B', '2025-12-31T08:00:00Z'))).toBe('not-in-force');
    await play(company, agent, opening('B', '2026-03-03T09:00:00Z'));
    expect(await refused(pausing('B', '2026-03-03T09:30:00Z', 'holidays'))).toBe('unknown-pause-ground');
    expect(await refused(later('resume', 'B', '2026-03-03T09:30:00Z'))).toBe('case-not-paused');
    expect(await refused(later('reopen', 'B', '2026-03-03T09:30:00Z'))).toBe('case-not-closed');
    expect(await refused(later('fulfil', 'B', '2026-03-03T08:59:59Z'))).toBe('closed-before-opened');
    expect(await refused(withdrawing('B', '2026-03-03T08:59:59Z'))).toBe('before-opening');
    await play(company, agent, pausing('B', '2026-03-03T09:30:00Z'));
    expect(await refused(pausing('B', '2026-03-03T09:40:00Z', 'checking'))).toBe('case-paused');
  });

  test('told everything twice stays as it is', async () => {
    const everything = [
      opening('A', monday, 'call'),
      pausing('A', '2026-03-02T09:00:00Z'),
      later('resume', 'A', '2026-03-02T10:00:00Z'),
      later('fulfil', 'A', '2026-03-02T11:00:00Z'),
      later('reopen', 'A', '2026-03-02T12:00:00Z'),
      pausing('A', '2026-03-02T13:00:00Z'),
      withdrawing('A', '2026-03-02T14:00:00Z'),
    ];
    const first = await play(company, agent, ...everything);
    expect(first.map((result) => 'status' in result && result.status)).toEqual(
      everything.map(() => 'recorded'),
    );
    const before = await company.db.selectFrom('ledger_head').selectAll().execute();
    const second = await play(company, agent, ...everything);
    expect(second.map((result) => 'status' in result && result.status)).toEqual(
      everything.map(() => 'unchanged'),
    );
    expect(await company.db.selectFrom('ledger_head').selectAll().execute()).toEqual(before);
  });
});

describe('groups', () => {
  test('are refused as a whole, without touching the others', async () => {
    company.at('2026-03-03T08:00:00Z');
    const results = await recordEvents(company, agent, [
      { events: [opening('A', monday), later('fulfil', 'A', '2026-03-02T09:00:00Z')] },
      { events: [opening('B', monday), pausing('B', '2026-03-02T09:00:00Z', 'holidays')] },
      { events: [visit('2026-03-02T09:00:00Z', false), later('fulfil', 'B', '2026-03-02T09:00:00Z')] },
      { events: [later('reopen', 'A', '2026-03-02T10:00:00Z')] },
      { events: [visit('2026-03-02T09:00:00Z', false)] },
    ]);
    expect(results).toMatchObject([
      { status: 'recorded' },
      { problem: 'unknown-pause-ground' },
      { problem: 'unknown-case' },
      { status: 'recorded' },
      { status: 'recorded' },
    ]);
    const cases = await company.db.selectFrom('cases').select(['reference', 'state']).execute();
    expect(cases).toEqual([{ reference: 'A', state: 'open' }]);
    expect(await register(company)).toEqual(['visit 2026-03-02T09:00:00Z declared']);
  });

  test('with the same key are recorded once, in one call as in two', async () => {
    const group = { events: [visit(monday, true)], key: 'k' };
    const first = await recordEvents(company, agent, [group, group]);
    const second = await recordEvents(company, agent, [{ ...group, events: [visit(monday, false)] }]);
    const { seq } = first[0] as { seq: number };
    expect([...first, ...second]).toMatchObject([
      { status: 'recorded', seq },
      { status: 'unchanged', seq },
      { status: 'unchanged', seq },
    ]);
    expect(await tallies(company)).toEqual(['visit 2026-03-02 1/0/0']);
  });

  test('of what comes alone find written what came before them in the same call', async () => {
    company.at('2026-03-03T08:00:00Z');
    const month = {
      charter: 'test',
      commitment: 'meeting',
      from: '2026-02-01',
      to: '2026-02-28',
      unit: null,
    };
    const report = { event: 'report' as const, ...month, numerator: 9, denominator: 9 };
    const seq = await newest(company, 'edition.published');
    const strike = { corrects: seq + 1, replacement: null, because: 'typing-error' } as const;
    const results = await recordEvents(company, agent, [
      { events: [visit(monday, true)] },
      { events: [report], key: 'march' },
      { events: [report] },
      { events: [report], key: 'march' },
      { events: [{ event: 'correct', ...strike }], key: 'struck' },
      { events: [visit(monday, true)] },
    ]);
    expect(results).toMatchObject([
      { status: 'recorded', seq: seq + 1 },
      { status: 'recorded', seq: seq + 2 },
      { problem: 'already-reported' },
      { status: 'unchanged', seq: seq + 2 },
      { status: 'recorded', seq: seq + 3 },
      { status: 'recorded', seq: seq + 4 },
    ]);
    const again = await recordEvents(company, agent, [
      { events: [{ event: 'correct', ...strike }], key: 'struck' },
    ]);
    expect(again).toEqual([{ status: 'unchanged', seq: seq + 3, case: null }]);
  });

  test('in which what comes alone does not are refused to the programmer', async () => {
    const events = [visit(monday, true), { event: 'sign-off' as const, breach: 1 }];
    await expect(recordEvents(company, agent, [{ events }])).rejects.toThrow('sign-off comes alone');
  });

  test('that are empty or hold an empty reference leave the tables as the ledger has them', async () => {
    const nameless = { ...opening('', monday), reference: '' };
    await recordEvents(company, agent, [{ events: [] }, { events: [nameless] }]);
    expect(await company.db.selectFrom('cases').select('reference').execute()).toEqual([{ reference: null }]);
  });
});

test('a working-hours clock waits for the opening', async () => {
  // Sunday noon: six working hours from Monday nine in Paris.
  await play(company, agent, opening('A', '2026-03-08T11:00:00Z', 'repair'));
  expect(await standing(company, 'A')).toMatchObject({ due: '2026-03-09T14:00:00Z' });
  expect(instantOf('2026-03-09T14:00:00Z') - instantOf('2026-03-09T08:00:00Z')).toBe(6 * 3600);
});
