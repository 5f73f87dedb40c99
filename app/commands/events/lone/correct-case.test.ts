import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Calendar } from '../../../domain/calendar/calendar.ts';
import { france } from '../../../domain/charter/test-charter.ts';
import type { Replacement } from '../../../domain/correction/correction.ts';
import { instantOf } from '../../../domain/instant.ts';
import { publishCharter } from '../../charters/publish-charter.server.ts';
import { sweep } from '../../ledger/sweep.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  companyOn,
  later,
  newest,
  officer,
  opening,
  pausing,
  play,
  publisher,
  register,
  standing,
  tallies,
  withdrawing,
} from '../../test-company.ts';
import { checkInvariants } from '../../test-invariants.ts';
import { recordEvents } from '../record-events.server.ts';
import { correctionsIn, friday, monday, moved, secondOfficer, tuesday } from './test-correction.ts';

const due = '2026-03-04T22:59:59Z';

let company: Company;
let { correct, analysed }: ReturnType<typeof correctionsIn> = {} as never;

beforeEach(async () => {
  company = await companyOn(monday);
  ({ correct, analysed } = correctionsIn(company));
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

describe('a fulfilment', () => {
  test('struck out leaves the case open and the tallies as before', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', tuesday));
    expect(await tallies(company)).toEqual(['answer 2026-03-03 1/0/0']);
    agreed(await correct(agent, await newest(company, 'case.fulfilled'), null, 'the wrong one'));
    expect(await standing(company, 'A')).toMatchObject({ state: 'open', due, closed: null });
    expect(await tallies(company)).toEqual([]);
    await checkInvariants(company);
    company.at(friday);
    await sweep(company, null);
    expect(await register(company)).toEqual([`A ${due} declared`]);
  });

  test('of a paused case struck out leaves it paused, late or not', async () => {
    await play(company, agent, opening('A', monday), pausing('A', monday), later('fulfil', 'A', friday));
    agreed(await correct(agent, await newest(company, 'case.fulfilled'), null));
    expect(await standing(company, 'A')).toMatchObject({ state: 'paused', due: null });
    // Paused only after its due time: the resumption, the breach and the fulfilment are three entries.
    await play(company, agent, opening('B', monday), pausing('B', friday), later('fulfil', 'B', friday));
    agreed(await correct(agent, await newest(company, 'case.fulfilled'), null));
    expect(await standing(company, 'B')).toMatchObject({ state: 'paused', breached: due });
  });

  test('of a paused case can be moved to before it was logged', async () => {
    await play(company, agent, opening('A', monday), pausing('A', monday), later('fulfil', 'A', friday));
    agreed(await correct(agent, await newest(company, 'case.fulfilled'), moved(tuesday)));
    expect(await standing(company, 'A')).toMatchObject({ state: 'fulfilled', closed: tuesday });
  });

  test('moved from late to in time takes the breach back, which only a second person may do', async () => {
    await play(company, agent, opening('A', monday));
    await play(company, officer, later('fulfil', 'A', friday));
    const fulfilment = await newest(company, 'case.fulfilled');
    expect(await correct(agent, fulfilment, moved(tuesday))).toMatchObject({ problem: 'role-missing' });
    expect(await correct(officer, fulfilment, moved(tuesday))).toMatchObject({ problem: 'same-person' });
    expect(await register(company)).toEqual([`A ${due} declared`]);
    await checkInvariants(company);
    agreed(await correct(secondOfficer, fulfilment, moved(tuesday)));
    expect(await register(company)).toEqual([`A ${due} corrected`]);
    expect(await standing(company, 'A')).toMatchObject({ state: 'fulfilled', breached: null });
    expect(await tallies(company)).toEqual(['answer 2026-03-03 1/0/0']);
  });

  test('moved to in time does not take back the breach for who analysed it', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', friday));
    const fulfilment = await newest(company, 'case.fulfilled');
    await analysed();
    expect(await correct(officer, fulfilment, moved(tuesday))).toMatchObject({ problem: 'same-person' });
  });

  test('moved from in time to late declares the breach', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', tuesday));
    company.at('2026-03-09T08:00:00Z');
    const { seq } = agreed(await correct(agent, await newest(company, 'case.fulfilled'), moved(friday)));
    expect(seq).toBe(await newest(company, 'entry.corrected'));
    expect(await register(company)).toEqual([`A ${due} declared`]);
    expect(await tallies(company)).toEqual(['answer 2026-03-04 0/1/0']);
  });

  test('is corrected once, not into the future, and not to before the opening', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', tuesday));
    const fulfilment = await newest(company, 'case.fulfilled');
    expect(await correct(agent, fulfilment, moved(friday))).toMatchObject({ problem: 'in-the-future' });
    expect(await correct(agent, fulfilment, moved('2026-03-01T08:00:00Z'))).toMatchObject({
      problem: 'closed-before-opened',
    });
    agreed(await correct(agent, fulfilment, moved('2026-03-02T09:00:00Z')));
    expect(await correct(agent, fulfilment, null)).toMatchObject({ problem: 'already-corrected' });
    expect(await correct(agent, 10_000, null)).toMatchObject({ problem: 'unknown-entry' });
    expect(await correct(agent, 0, null)).toMatchObject({ problem: 'not-correctable' });
    const correction = await newest(company, 'entry.corrected');
    expect(await correct(agent, correction, null)).toMatchObject({ problem: 'not-correctable' });
  });
});

describe('an opening', () => {
  test('struck out frees the reference, and nothing more can happen to that case', async () => {
    await play(company, agent, opening('A', monday, 'call'));
    const { id } = await standing(company, 'A');
    const first = await newest(company, 'case.opened');
    expect(await correct(agent, first, null), 'it is owed still').toMatchObject({ problem: 'role-missing' });
    agreed(await correct(officer, first, null));
    expect(await tallies(company)).toEqual([]);
    company.at(friday);
    expect(await sweep(company, null)).toEqual({ declared: 0 });
    const reopened = { event: 'reopen', case: id, at: instantOf(friday) } as const;
    const results = [
      ...(await recordEvents(company, agent, [{ events: [reopened] }])),
      ...(await play(company, agent, opening('A', monday), later('fulfil', 'A', tuesday))),
    ];
    expect(results).toMatchObject([
      { problem: 'unknown-case' },
      { status: 'recorded' },
      { status: 'recorded' },
    ]);
    expect(await tallies(company)).toEqual(['answer 2026-03-03 1/0/0']);
  });

  test('with events after it is not struck out before them', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', tuesday));
    const first = await newest(company, 'case.opened');
    expect(await correct(agent, first, null)).toMatchObject({ problem: 'not-correctable' });
    agreed(await correct(agent, await newest(company, 'case.fulfilled'), null));
    agreed(await correct(officer, first, null));
    expect(await standing(company, 'A')).toMatchObject({ state: 'withdrawn', due: null });
  });

  test('moved later, or paused for longer, takes a second person while the case is open; earlier it does not', async () => {
    await play(company, agent, opening('A', monday), pausing('A', monday), later('resume', 'A', tuesday));
    const at = (instant: string): Replacement => ({ at: instantOf(instant) });
    const first = await newest(company, 'case.opened');
    const resumed = await newest(company, 'case.resumed');
    company.at('2026-03-04T08:00:00Z');
    const refused = { problem: 'role-missing' };
    expect(await correct(agent, resumed, at('2026-03-04T07:00:00Z'))).toMatchObject(refused);
    expect(await correct(agent, resumed, null), 'its clock would stand still').toMatchObject(refused);
    agreed(await correct(agent, first, at('2026-02-27T08:00:00Z')));
    agreed(await correct(officer, resumed, at('2026-03-04T07:00:00Z')));
  });

  test('struck out when the case is overdue takes a breach back, swept or not', async () => {
    await play(company, agent, opening('A', monday));
    const first = await newest(company, 'case.opened');
    company.at(friday);
    expect(await correct(agent, first, null)).toMatchObject({ problem: 'role-missing' });
    agreed(await correct(officer, first, null));
    expect(await register(company)).toEqual([`A ${due} corrected`]);
  });

  test('moved moves the breach and its unit with it', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', friday));
    const first = await newest(company, 'case.opened');
    agreed(await correct(agent, first, { ...moved('2026-02-27T08:00:00Z'), unit: 'Lille' }));
    expect(await register(company)).toEqual(['A 2026-03-03T22:59:59Z declared']);
    expect(await company.db.selectFrom('breaches').select('unit').execute()).toEqual([{ unit: 'Lille' }]);
    expect(await tallies(company)).toEqual(['answer 2026-03-03 0/1/0']);
  });

  test('is not moved to a day on which another edition was in force', async () => {
    await play(company, agent, opening('A', monday));
    const first = await newest(company, 'case.opened');
    expect(await correct(agent, first, moved('2025-12-31T08:00:00Z'))).toMatchObject({
      problem: 'not-in-force',
    });
  });
});

describe('a pause', () => {
  test('on the wrong ground is corrected to one that the clock names', async () => {
    await play(company, agent, opening('A', monday), pausing('A', tuesday), withdrawing('A', friday));
    const pause = await newest(company, 'case.paused');
    expect(await correct(agent, pause, { ground: 'holidays' })).toMatchObject({
      problem: 'unknown-pause-ground',
    });
    agreed(await correct(agent, pause, { ground: 'checking' }));
    const { stops, state } = await standing(company, 'A');
    expect(JSON.parse(stops)).toMatchObject([{ ground: 'checking' }]);
    expect(state).toBe('withdrawn');
  });

  test('that never was leaves the case late', async () => {
    await play(company, agent, opening('A', monday), pausing('A', tuesday), later('fulfil', 'A', friday));
    expect(await register(company)).toEqual([]);
    agreed(await correct(agent, await newest(company, 'case.paused'), null));
    expect(await register(company)).toEqual([`A ${due} declared`]);
  });
});

test('what a calendar says later does not acquit a case that was closed before', async () => {
  await play(company, agent, opening('A', monday), later('fulfil', 'A', tuesday));
  const holidays: Calendar['holidays'] = [{ date: '2026-03-04', name: { fr: 'Fête' } }];
  agreed(
    await publishCharter(company, publisher, charterToPublish({ calendars: [{ ...france, holidays }] })),
  );
  company.at(friday);
  agreed(await correct(agent, await newest(company, 'case.fulfilled'), moved('2026-03-05T08:00:00Z')));
  expect(await register(company)).toEqual([`A ${due} declared`]);
});

describe('a case of another promise', () => {
  test('is judged by its clock, under its name, and counts there', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-02T10:00:00Z'));
    agreed(await correct(agent, await newest(company, 'case.opened'), { commitment: 'call' }));
    expect(await standing(company, 'A')).toMatchObject({ commitment: 'call', due: '2026-03-02T12:00:00Z' });
    expect(await tallies(company)).toEqual(['call 2026-03-02 1/0/0']);
    await play(company, agent, later('reopen', 'A', tuesday));
    expect(await standing(company, 'A')).toMatchObject({ due: '2026-03-03T12:00:00Z' });
  });

  test('that it broke is breached there; the breach of the other is taken back by a second person', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', friday));
    const first = await newest(company, 'case.opened');
    expect(await correct(agent, first, { commitment: 'call' })).toMatchObject({ problem: 'role-missing' });
    agreed(await correct(officer, first, { commitment: 'call', unit: 'Lille' }));
    expect(await register(company)).toEqual([`A ${due} corrected`, 'A 2026-03-02T12:00:00Z declared']);
    expect(await tallies(company)).toEqual(['call 2026-03-02 0/1/0']);
    const breach = await company.db.selectFrom('breaches').select(['commitment', 'unit']).execute();
    expect(breach).toEqual([
      { commitment: 'answer', unit: 'Lyon' },
      { commitment: 'call', unit: 'Lille' },
    ]);
  });

  test('with a longer clock takes a second person while it is owed; with a shorter one it does not', async () => {
    await play(company, agent, opening('A', monday, 'call'), opening('B', monday));
    const short = await newest(company, 'case.opened');
    const long = short - 1;
    agreed(await correct(agent, short, { commitment: 'call' }));
    expect(await correct(agent, long, { commitment: 'answer' })).toMatchObject({ problem: 'role-missing' });
    agreed(await correct(officer, long, { commitment: 'answer' }));
  });

  test('is of the same edition, and has a clock', async () => {
    await play(company, agent, opening('A', monday), pausing('A', monday));
    const first = await newest(company, 'case.opened');
    expect(await correct(officer, first, { commitment: 'visit' })).toMatchObject({
      problem: 'wrong-measure',
    });
    expect(await correct(officer, first, { commitment: 'x' })).toMatchObject({
      problem: 'unknown-commitment',
    });
    const pause = await newest(company, 'case.paused');
    const refused = { problem: 'not-correctable' };
    expect(await correct(officer, pause, { commitment: 'call' })).toMatchObject(refused);
    expect(await correct(officer, first, { commitment: 'answer' })).toMatchObject(refused);
  });
});

describe('a reference', () => {
  test('is corrected in private: the case is found by it, and free of the other', async () => {
    await play(company, agent, opening('A', monday), opening('B', monday));
    const second = await newest(company, 'case.opened');
    expect(await correct(agent, second, { reference: 'A' })).toMatchObject({ problem: 'reference-taken' });
    agreed(await correct(agent, second, { reference: 'C-1' }));
    expect(await play(company, agent, later('fulfil', 'C-1', tuesday), opening('B', tuesday))).toMatchObject([
      { status: 'recorded' },
      { status: 'recorded' },
    ]);
    const rows = await company.db.selectFrom('entries').select('body').execute();
    expect(rows.filter(({ body }) => body.includes('C-1'))).toEqual([]);
    expect(rows.some(({ body }) => body.includes('"reference":true'))).toBe(true);
  });
});

describe('what is still owed', () => {
  test('is not owed later by an agent alone, its clock standing still or not', async () => {
    await play(company, agent, opening('A', monday), pausing('A', '2026-03-02T10:00:00Z'));
    company.at(tuesday);
    const first = await newest(company, 'case.opened');
    const later = moved('2026-03-02T09:30:00Z');
    expect(await correct(agent, first, moved('2026-03-03T07:00:00Z'))).toMatchObject({
      problem: 'before-opening',
    });
    agreed(await correct(agent, first, later));
    await play(company, agent, opening('C', monday, 'call'), pausing('C', '2026-03-03T08:30:00Z'));
    expect(await register(company)).toEqual(['C 2026-03-02T12:00:00Z declared']);
    await play(
      company,
      agent,
      opening('D', '2026-03-03T09:00:00Z', 'call'),
      pausing('D', '2026-03-03T10:00:00Z'),
    );
    const paused = await newest(company, 'case.opened');
    expect(await correct(agent, paused, moved('2026-03-03T09:45:00Z'))).toMatchObject({
      problem: 'role-missing',
    });
    agreed(await correct(officer, paused, moved('2026-03-03T09:45:00Z')));
  });

  test('is not owed any more, where an agent strikes out its reopening, by a second person only', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-02T10:00:00Z'));
    await play(company, agent, later('reopen', 'A', tuesday));
    const reopened = await newest(company, 'case.reopened');
    expect(await correct(agent, reopened, null)).toMatchObject({ problem: 'role-missing' });
    agreed(await correct(officer, reopened, null));
    expect(await standing(company, 'A')).toMatchObject({ state: 'fulfilled' });
  });
});
