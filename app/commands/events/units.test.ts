/** Units that content/units.yml lists are the only ones that its charters take, through whatever door. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FactEvent } from '../../domain/event.ts';
import { instantOf } from '../../domain/instant.ts';
import { parseUnits } from '../../domain/unit/parse-units.ts';
import type { Units } from '../../domain/unit/unit.ts';
import { readCase } from '../../queries/staff/case.server.ts';
import { readUnitOffer } from '../../queries/staff/unit-offer.server.ts';
import { agent, agreed, type Company, companyOn, newest, opening, play, visit } from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { correctionsIn, monday } from './lone/test-correction.ts';
import { recordEvent } from './record-events.server.ts';

const listOf = (text: string): Units =>
  parseUnits('units.yml', text, { charters: ['test', 'boston'], spoken: ['fr', 'en'] }).units;
const listed = listOf(`Lyon: { charters: [test], name: { fr: Agence de Lyon, en: Lyon office } }
Lille: { charters: [test], until: 2026-03-01 }
Nantes: { charters: [test], until: 2024-12-31 }
Roxbury: { charters: [boston] }
`);
let company: Company;
let units: Units;

beforeEach(async () => {
  units = listed;
  company = { ...(await companyOn(monday)), units: () => units };
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const named = (event: FactEvent, unit: string | null) => ({ ...event, unit }) as FactEvent;
const told = async (event: FactEvent) => (await play(company, agent, event))[0];

test('a case and an occurrence take a unit by its key or its name, and the ledger has the key', async () => {
  await told(named(opening('A', monday), 'lyon office'));
  await told(named(visit(monday, true), 'Agence de Lyon'));
  const entries = await company.db
    .selectFrom('entries')
    .select('body')
    .where('kind', 'in', ['case.opened', 'occurrence.logged'])
    .execute();
  expect(entries.map(({ body }) => JSON.parse(body).public.unit)).toEqual(['Lyon', 'Lyon']);
});

test('an unknown one is refused with the nearest, and one that is gone with its last day', async () => {
  expect(await told(named(opening('A', monday), 'Lyonn'))).toMatchObject({
    problem: 'unknown-unit',
    field: 'unit',
    values: { unit: 'Lyonn', nearest: 'Lyon' },
  });
  expect(await told(named(visit(monday, true), 'Lille'))).toMatchObject({
    problem: 'unit-ended',
    values: { until: '2026-03-01' },
  });
  expect(await told(named(opening('A', monday), null))).toMatchObject({ status: 'recorded' });
});

test('counts, duties and corrections are held to the same list', async () => {
  const report = {
    event: 'report',
    charter: 'test',
    commitment: 'meeting',
    from: '2026-02-01',
    to: '2026-03-01',
    numerator: 1,
    denominator: 2,
  } as const;
  expect(await recordEvent(company, agent, { ...report, unit: 'Paris' })).toMatchObject({
    problem: 'unknown-unit',
  });
  agreed(await recordEvent(company, agent, { ...report, unit: 'lille' }));
  const discharge = {
    event: 'discharge',
    charter: 'test',
    commitment: 'review',
    from: '2026-01-01',
    at: company.now(),
  } as const;
  expect(await recordEvent(company, agent, { ...discharge, unit: 'Lille' })).toMatchObject({
    problem: 'unit-ended',
  });
  agreed(await recordEvent(company, agent, { ...discharge, unit: 'Lyon' }));
  await told(named(opening('A', monday), null));
  const { correct, ask } = correctionsIn(company);
  const opened = await newest(company, 'case.opened');
  expect(await correct(agent, opened, { unit: 'Lion' })).toMatchObject({ problem: 'unknown-unit' });
  expect(await ask(agent, opened, { unit: 'Lion' })).toMatchObject({ problem: 'unknown-unit' });
  agreed(await correct(agent, opened, { unit: 'Agence de Lyon' }));
  const cases = await company.db.selectFrom('cases').select('unit').execute();
  expect(cases).toEqual([{ unit: 'Lyon' }]);
});

test('an entry is not moved to where its unit was not yet', async () => {
  units = listOf('Lyon: { charters: [test], from: 2026-03-02 }');
  await told(named(visit(monday, true), 'Lyon'));
  const { correct } = correctionsIn(company);
  const logged = await newest(company, 'occurrence.logged');
  expect(await correct(agent, logged, { at: instantOf('2026-03-01T09:00:00Z') })).toMatchObject({
    problem: 'unit-not-yet',
    values: { unit: 'Lyon', from: '2026-03-02' },
  });
  agreed(await correct(agent, logged, { at: instantOf('2026-03-02T07:00:00Z') }));
});

test('entries of before the list stay, are shown as they were written and can be said again', async () => {
  units = new Map();
  await told(named(opening('A', monday), 'Rue de la Paix'));
  units = listed;
  expect(await told(named(opening('A', monday), 'Rue de la Paix'))).toMatchObject({ status: 'unchanged' });
  const { id } = await company.db.selectFrom('cases').select('id').executeTakeFirstOrThrow();
  expect((await readCase(company, id, company.now()))?.unit).toEqual({ key: 'Rue de la Paix', name: null });
});

test('a form offers the units of its charter that are there, or lately were', async () => {
  await told(named(opening('A', monday), 'Lyon'));
  const offered = await readUnitOffer(company, company.now(), ['test']);
  expect(offered.suggested).toBeNull();
  expect(offered.lists[0]?.slugs).toEqual(['test']);
  expect(offered.lists.map((list) => list.units.map(({ key, until }) => [key, until]))).toEqual([
    [
      ['Lyon', null],
      ['Lille', '2026-03-01'],
    ],
  ]);
  units = new Map();
  expect(await readUnitOffer(company, company.now(), ['test'])).toEqual({ lists: [], suggested: ['Lyon'] });
  expect(await readUnitOffer(company, company.now(), ['boston'])).toEqual({ lists: [], suggested: [] });
});
