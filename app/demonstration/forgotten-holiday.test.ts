import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordEvents } from '#app/commands/events/record-events.server.ts';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import { type Company, emptyCompany } from '#app/commands/test-company.ts';
import { checkInvariants } from '#app/commands/test-invariants.ts';
import { plainDate } from '#app/domain/calendar/day.ts';
import { formatInstant, instantOf } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { readRestated } from '#db/stores/restatements.server.ts';
import { followForgotten, forgottenAmong, isMisjudging, misjudged } from './forgotten-holiday.ts';
import type { Happening } from './happening.ts';
import { type Cast, seedEditions, seedPeople } from './scenarios.ts';

const hour = 3_600;
/** Ascension Day 2026 is Thursday the 14th of May. */
const [begin, end] = [instantOf('2026-05-11T07:00:00Z'), instantOf('2026-05-16T07:00:00Z')];
const nobodyStopped = { from: 0, to: 0 };
let company: Company;
let people: Cast;

beforeEach(async () => {
  company = await emptyCompany('2026-05-11T07:00:00Z');
  await seedEditions(company);
  people = await seedPeople(company);
});
afterEach(() => company.db.destroy());

function happening(at: string, event: object): Happening {
  const all = { charter: 'aurore', at: instantOf(at), ...event };
  return { at: instantOf(at), who: 'agent', group: { events: [all] } } as unknown as Happening;
}

function call(reference: string, asked: string, called: string): Happening[] {
  const opened = { event: 'open', commitment: misjudged, reference, unit: 'Lyon' };
  return [happening(asked, opened), happening(called, { event: 'fulfil', reference })];
}

/** Asked on the eve: called the same day, the day after the holiday, and late; and before, when nobody had lost anything. */
const happenings = [
  ...call('before', '2026-05-11T09:00:00Z', '2026-05-12T09:00:00Z'),
  ...call('same-day', '2026-05-13T08:00:00Z', '2026-05-13T10:00:00Z'),
  ...call('day-after', '2026-05-13T09:00:00Z', '2026-05-15T09:00:00Z'),
  ...call('late', '2026-05-13T10:00:00Z', '2026-05-15T17:30:00Z'),
].sort((one, other) => one.at - other.at);

async function forgotten(stopped = nobodyStopped, among: readonly Happening[] = happenings) {
  const { calendars } = await readPublications(company.db);
  const calendar = calendars.get('france')?.calendar;
  if (!calendar) throw new Error('no calendar');
  return forgottenAmong(among, calendar, { from: begin, until: end }, stopped);
}

test('a holiday that was lost for a day judges calls late, until a second person restates them: both figures stay', async () => {
  const lost = await forgotten();
  if (!lost) throw new Error('no holiday');
  expect(plainDate(lost.day)).toBe('2026-05-14');
  const breaches = () => company.db.selectFrom('breaches').select('state').orderBy('id').execute();
  for (let now = begin; now <= end; now += hour) {
    company.at(now);
    const due = happenings.filter(({ at }) => at > now - hour && at <= now).map(({ group }) => group);
    const results = await recordEvents(company, people.agent, due);
    expect(results.filter(isProblem)).toEqual([]);
    const { declared } = await sweep(company, null);
    const isLate = formatInstant(now) === '2026-05-15T17:00:00Z';
    expect(declared > 0, formatInstant(now)).toBe(declared > 0 && (isMisjudging(lost, now) || isLate));
    await followForgotten(company, people, lost);
    if (now === lost.found) expect(await breaches()).toEqual([{ state: 'declared' }, { state: 'declared' }]);
  }
  const told = (await readRestated(company.db, 'aurore')).get(misjudged);
  expect(told).toMatchObject([
    {
      ...{ from: '2026-05-13', to: '2026-05-14', because: 'calendar-incomplete', corrections: 2 },
      before: { kept: 1, breached: 2, exempt: 0 },
      after: { kept: 2, breached: 0, exempt: 0 },
    },
  ]);
  // Who was still to be called then is late after all.
  expect(await breaches()).toEqual([{ state: 'corrected' }, { state: 'corrected' }, { state: 'declared' }]);
  const signed = await company.db.selectFrom('restatements').select(['by', 'decided_by']).execute();
  expect(signed).toEqual([{ by: people.compliance.id, decided_by: people.secondOfficer.id }]);
  await checkInvariants(company);
});

test('no holiday is lost while nobody published, nor one that would judge nobody late', async () => {
  expect(await forgotten({ from: instantOf('2026-05-13T12:00:00Z'), to: end })).toBeNull();
  expect(await forgotten(nobodyStopped, happenings.slice(0, 2))).toBeNull();
});
