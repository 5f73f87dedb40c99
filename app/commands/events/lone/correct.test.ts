import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Calendar } from '../../../domain/calendar/calendar.ts';
import { france } from '../../../domain/charter/test-charter.ts';
import type { Correction, Replacement } from '../../../domain/correction/correction.ts';
import { formatInstant, instantOf } from '../../../domain/instant.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
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
  visit,
  withdrawing,
} from '../../test-company.ts';
import { checkInvariants } from '../../test-invariants.ts';
import { recordEvent, recordEvents } from '../record-events.server.ts';

const monday = '2026-03-02T08:00:00Z';
const tuesday = '2026-03-03T08:00:00Z';
const friday = '2026-03-06T08:00:00Z';
const due = '2026-03-04T22:59:59Z';
let company: Company;

beforeEach(async () => {
  company = await companyOn(monday);
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

function correct(who: Who, corrects: number, replacement: Replacement, note?: string) {
  const correction: Correction = { corrects, replacement, because: 'typing-error', note };
  return recordEvent(company, who, { event: 'correct', ...correction });
}
const moved = (at: string) => ({ at: instantOf(at) });

/** The newest breach, analysed by the officer. */
async function analysed() {
  const breach = await newest(company, 'breach.declared');
  const analysis = { cause: 'workload', severity: 'minor', apology: null, note: null } as const;
  agreed(await recordEvent(company, officer, { event: 'analyse', breach, ...analysis }));
}

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
    agreed(await correct({ id: 'officer-2', role: 'compliance' }, fulfilment, moved(tuesday)));
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

describe('an occurrence', () => {
  test('is corrected from kept to broken', async () => {
    await play(company, agent, visit(tuesday, true));
    agreed(await correct(agent, await newest(company, 'occurrence.logged'), { kept: false }));
    expect(await register(company)).toEqual([`visit ${tuesday} declared`]);
    expect(await tallies(company)).toEqual(['visit 2026-03-03 0/1/0']);
  });

  test('is corrected from broken to kept by a second person only, once', async () => {
    await play(company, agent, visit(tuesday, false));
    const logged = await newest(company, 'occurrence.logged');
    expect(await correct(agent, logged, { kept: true })).toMatchObject({ problem: 'role-missing' });
    agreed(await correct(officer, logged, { kept: true }));
    expect(await register(company)).toEqual([`visit ${tuesday} corrected`]);
    expect(await tallies(company)).toEqual(['visit 2026-03-03 1/0/0']);
    expect(await correct(officer, logged, { kept: false })).toMatchObject({ problem: 'already-corrected' });
  });

  test('is not struck out by who analysed its breach', async () => {
    await play(company, agent, visit(tuesday, false));
    const logged = await newest(company, 'occurrence.logged');
    await analysed();
    expect(await correct(officer, logged, null)).toMatchObject({ problem: 'same-person' });
    agreed(await correct({ id: 'officer-2', role: 'compliance' }, logged, null));
    expect(await register(company)).toEqual([`visit ${tuesday} corrected`]);
  });

  test('that stays broken takes its breach along when it is moved', async () => {
    await play(company, agent, visit(tuesday, false));
    agreed(
      await correct(agent, await newest(company, 'occurrence.logged'), { ...moved(monday), unit: null }),
    );
    expect(await register(company)).toEqual([`visit ${monday} declared`]);
    expect(await tallies(company)).toEqual(['visit 2026-03-02 0/1/0']);
  });

  test('struck out says nothing any more', async () => {
    await play(company, agent, visit(tuesday, true), visit(tuesday, false));
    agreed(await correct(officer, await newest(company, 'occurrence.logged'), null));
    expect(await tallies(company)).toEqual(['visit 2026-03-03 1/0/0']);
  });
});

describe('a rate', () => {
  const report = { charter: 'test', commitment: 'meeting', from: '2026-02-01', to: '2026-02-28', unit: null };

  test('without failures is struck out by whoever reported it, then reported anew', async () => {
    const all = { ...report, numerator: 10, denominator: 10 };
    const { seq } = agreed(await recordEvent(company, agent, { event: 'report', ...all }));
    expect(await recordEvent(company, agent, { event: 'report', ...all })).toMatchObject({
      problem: 'already-reported',
    });
    agreed(await correct(agent, seq, null));
    expect(await tallies(company)).toEqual([]);
    expect(await correct(agent, seq, null)).toMatchObject({ problem: 'already-corrected' });
    agreed(await recordEvent(company, agent, { event: 'report', ...all, numerator: 9 }));
    expect(await tallies(company)).toEqual(['meeting 2026-02-28 9/1/0']);
  });

  test('with failures takes a second person, and nothing takes its place', async () => {
    const { seq } = agreed(
      await recordEvent(company, agent, { event: 'report', ...report, numerator: 9, denominator: 10 }),
    );
    expect(await correct(agent, seq, null)).toMatchObject({ problem: 'role-missing' });
    expect(await correct(officer, seq, { kept: true })).toMatchObject({ problem: 'not-correctable' });
    agreed(await correct(officer, seq, null));
    expect(await tallies(company)).toEqual([]);
  });

  test('is refused for a period that is not over, runs backwards or was before the promise', async () => {
    const counts = { ...report, numerator: 1, denominator: 1 };
    const problems = [
      { ...counts, to: '2026-03-02' },
      { ...counts, from: '2026-03-01' },
      { ...counts, from: '2025-11-01', to: '2025-11-30' },
      { ...counts, numerator: 2 },
      { ...counts, commitment: 'visit' },
    ].map(
      async (input) =>
        ((await recordEvent(company, agent, { event: 'report', ...input })) as { problem: string }).problem,
    );
    expect(await Promise.all(problems)).toEqual([
      'in-the-future',
      'period-backwards',
      'not-in-force',
      'more-than-all',
      'wrong-measure',
    ]);
    expect(formatInstant(company.now())).toBe(monday);
  });
});
