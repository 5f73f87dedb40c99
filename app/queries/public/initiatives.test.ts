import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPublications } from '../../../db/stores/publications.server.ts';
import { correctionsIn, monday, secondOfficer, tuesday } from '../../commands/events/lone/test-correction.ts';
import { recordEvent } from '../../commands/events/record-events.server.ts';
import { audited } from '../../commands/test-audit.ts';
import {
  agent,
  agreed,
  type Company,
  companyOn,
  later,
  newest,
  officer,
  opening,
  play,
  visit,
} from '../../commands/test-company.ts';
import { checkInvariants } from '../../commands/test-invariants.ts';
import { Audit } from '../../domain/audit/audit.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import { noUnits } from '../../domain/unit/unit.ts';
import { readInitiativesDesk } from '../compliance/initiatives.server.ts';
import { readInitiatives } from './initiatives.server.ts';

let company: Company;
beforeEach(async () => {
  company = await companyOn(monday);
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const begin = (who = officer, said: object = {}) =>
  recordEvent(company, who, {
    ...{ event: 'begin-initiative', charter: 'test', what: 'training', from: '2026-03-01', units: ['Lyon'] },
    ...said,
  } as const);
const shown = async () =>
  readInitiatives(company.db, await readPublications(company.db), noUnits, {
    ...{ now: company.now(), language: 'fr' },
  });

test('an initiative is public once an officer records it, and shows what units keep once a month is over', async () => {
  company.at('2026-03-20T08:00:00Z');
  expect(await begin(agent)).toMatchObject({ problem: 'role-missing' });
  const { seq } = agreed(await begin());
  expect((await shown()).begun).toMatchObject([
    { seq, charter: 'test', what: 'training', units: [{ key: 'Lyon' }], months: { after: [] } },
  ]);
  expect((await readInitiativesDesk(company)).initiatives).toMatchObject([{ seq, from: '2026-03-01' }]);
  company.at('2026-04-02T08:00:00Z');
  expect((await shown()).begun).toMatchObject([
    { months: { after: ['2026-03'] }, reading: { verdict: 'too-few' }, took: { units: 0 } },
  ]);
});

test('an initiative that is taken back stays named, and nothing is compared of it any more', async () => {
  company.at('2026-03-20T08:00:00Z');
  const [{ seq }, other] = [agreed(await begin()), agreed(await begin(officer, { what: 'tools' }))];
  const { correct, ask } = correctionsIn(company);
  expect(await correct(agent, seq, null)).toMatchObject({ problem: 'role-missing' });
  expect(await ask(agent, seq, null)).toMatchObject({ problem: 'role-missing' });
  const first = agreed(await correct(officer, seq, null)).seq;
  expect(await correct(officer, seq, null)).toMatchObject({ problem: 'already-corrected' });
  expect(await shown()).toMatchObject({
    begun: [{ seq: other.seq, what: 'tools' }],
    takenBack: [{ seq, what: 'training', struck: { seq: first, day: '2026-03-20' } }],
  });
  company.at('2026-04-02T08:00:00Z');
  expect(await correct(officer, other.seq, null)).toMatchObject({ problem: 'same-person' });
  const asked = agreed(await ask(officer, other.seq, null)).seq;
  const granting = { event: 'grant', request: asked, note: 'vu' } as const;
  expect(await recordEvent(company, officer, granting)).toMatchObject({ problem: 'same-person' });
  agreed(await recordEvent(company, secondOfficer, granting));
  expect((await shown()).begun).toEqual([]);
  expect((await readInitiativesDesk(company)).initiatives.map(({ struck }) => struck)).toEqual([
    asked + 1,
    first,
  ]);
  await audited(company);
});

test('of a charter that a reader may not see nothing is shown', async () => {
  company.at('2026-03-20T08:00:00Z');
  agreed(await begin());
  const { calendars } = await readPublications(company.db);
  const asked = { now: company.now(), language: 'fr' } as const;
  expect(await readInitiatives(company.db, { editions: [], calendars }, noUnits, asked)).toEqual({
    ...{ begun: [], takenBack: [] },
  });
});

test('what is no initiative is refused, with the field', async () => {
  company.at('2026-03-20T08:00:00Z');
  for (const [said, problem] of [
    [{ charter: 'nobody' }, { problem: 'unknown-commitment', field: 'charter' }],
    [{ from: '2026-03-21' }, { problem: 'day-to-come', field: 'from' }],
    [{ units: [] }, { problem: 'none-chosen', field: 'units' }],
    [{ units: ['L\u202eyon'] }, { field: 'units' }],
  ] as const)
    expect(await begin(officer, said)).toMatchObject(problem);
});

const months = async () =>
  (await company.db.selectFrom('unit_tallies').selectAll().orderBy('unit').execute())
    .filter(({ kept, breached }) => kept + breached > 0)
    .map(({ unit, month, kept, breached }) => `${unit} ${month} ${kept}/${breached}`);

test('what a unit kept follows cases and occurrences, into another unit and out of all', async () => {
  const { correct } = correctionsIn(company);
  await play(company, agent, opening('A', monday), later('fulfil', 'A', tuesday), visit(tuesday, false));
  expect(await months()).toEqual(['Lyon 2026-03 1/1']);
  const logged = await newest(company, 'occurrence.logged');
  agreed(await correct(agent, logged, { unit: 'Lille' }));
  expect(await months()).toEqual(['Lille 2026-03 0/1', 'Lyon 2026-03 1/0']);
  const met = await newest(company, 'case.fulfilled');
  agreed(await correct(officer, met, null));
  expect(await months()).toEqual(['Lille 2026-03 0/1']);
});

test('an entry that nobody could have decided is found by the audit', async () => {
  company.at('2026-03-20T08:00:00Z');
  const { seq } = agreed(await begin());
  const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  const entries = rows.map(({ body }) => JSON.parse(body) as Entry);
  const told = async (change: (entry: Entry<'initiative.begun'>) => object) => {
    const audit = new Audit(async (number) => entries[number] as Entry);
    for (const entry of entries)
      await audit.take(
        entry.seq === seq ? ({ ...entry, ...change(entry as Entry<'initiative.begun'>) } as Entry) : entry,
      );
  };
  await expect(told(() => ({}))).resolves.toBeUndefined();
  const lies: [string, (entry: Entry<'initiative.begun'>) => object][] = [
    ['of a day to come', ({ public: of }) => ({ public: { ...of, from: '2026-03-21' } })],
    ['of units out of order', ({ public: of }) => ({ public: { ...of, units: ['Lyon', 'Lille'] } })],
    ['of a charter that is not published', () => ({ charter: 'nobody' })],
    ['of an edition that is not the newest', () => ({ edition: 7 })],
    ['by an agent', ({ who }) => ({ who: { ...who, role: 'agent' } })],
  ];
  for (const [lie, change] of lies) await expect(told(change), lie).rejects.toThrow();
});
