import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { type Cast, castCases, seedCast } from '#app/demonstration/scenarios.ts';
import { instantOf } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem } from '../../domain/problem.ts';
import { readBreach } from './breach.server.ts';

let context: Context;
let people: Cast;
let clock = instantOf('2026-03-18T09:00:00Z');

beforeAll(async () => {
  context = { ...(await createContext(':memory:')), now: () => clock, random: randomBytes };
  people = await seedCast(context);
});
afterAll(() => context.db.destroy());

async function breachOf(reference: string): Promise<number> {
  const { id } = await context.db
    .selectFrom('breaches')
    .innerJoin('cases', 'cases.id', 'breaches.case_id')
    .select('breaches.id')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  return id;
}

async function read(id: number, who: Who) {
  const breach = await readBreach(context, id, who, clock);
  if (!breach) throw new Error(`no breach ${id}`);
  return breach;
}

const analysis = { cause: 'process', severity: 'minor', apology: 'Pardon.', note: 'Secret.' } as const;

test('a breach that nobody has analysed', async () => {
  const breach = await read(await breachOf(castCases.keptLate), people.compliance);
  expect(breach).toMatchObject({
    state: 'declared',
    reference: castCases.keptLate,
    unit: { key: 'Nantes', name: { fr: 'Agence de Nantes', en: 'Nantes office' } },
    zone: 'Europe/Paris',
    late: { is: 'after' },
    found: 'fulfilment',
    loggedBy: [{ name: 'Camille Roche', role: 'agent' }],
    analysis: null,
    signedOff: null,
    signOff: 'not-analysed',
    mayAnalyse: true,
  });
  expect(breach.lines.map(({ kind }) => kind)).toEqual([
    'case.opened',
    'breach.declared',
    'remedy.owed',
    'case.fulfilled',
    'remedy.paid',
  ]);
});

test('its way through analysis, revision and sign-off', async () => {
  const id = await breachOf(castCases.overdue);
  const first = { event: 'analyse' as const, breach: id, ...analysis };
  const written = await recordEvent(context, people.compliance, first, 'form:one');
  expect(await recordEvent(context, people.compliance, first, 'form:one')).toEqual(written);
  expect((await read(id, people.compliance)).signOff).toBe('author');
  const before = await read(id, people.secondOfficer);
  expect(before).toMatchObject({ state: 'analysed', signOff: 'offered', analysis: { ...analysis } });
  expect(before.analysis?.by.name).toBe('Inès Moreau');
  expect(before.lines.filter(({ kind }) => kind === 'breach.analysed')).toHaveLength(1);

  clock += 60;
  await recordEvent(context, people.compliance, { ...first, apology: null }, 'form:two');
  const seen = before.analysis?.seq ?? 0;
  const late = await recordEvent(context, people.secondOfficer, {
    event: 'sign-off',
    breach: id,
    analysis: seen,
  });
  expect(late).toMatchObject({ problem: 'analysis-changed' });
  expect(await recordEvent(context, people.compliance, { event: 'sign-off', breach: id })).toMatchObject({
    problem: 'same-person',
  });

  const analysed = (await read(id, people.secondOfficer)).analysis?.seq ?? 0;
  const signature = { event: 'sign-off' as const, breach: id, analysis: analysed };
  const signed = await recordEvent(context, people.secondOfficer, signature, 'form:three');
  expect(isProblem(signed)).toBe(false);
  expect(await recordEvent(context, people.secondOfficer, signature, 'form:three')).toEqual(signed);
  const after = await read(id, people.compliance);
  expect(after).toMatchObject({
    state: 'signed-off',
    signOff: 'signed-off',
    mayAnalyse: false,
    analysis: { apology: null },
    signedOff: { by: { name: 'Paul Lefèvre' }, at: clock },
    late: { is: 'waiting' },
  });
  expect(after.lines.flatMap(({ analysis }) => (analysis ? [analysis.apology] : []))).toEqual([
    'Pardon.',
    null,
  ]);
  const again = await recordEvent(context, people.compliance, { event: 'analyse', breach: id, ...analysis });
  expect(again).toMatchObject({ problem: 'already-signed-off' });
});

test('an officer who logged the case does not sign it off', async () => {
  const id = await breachOf(castCases.analysed);
  const { case_id } = await context.db
    .selectFrom('breaches')
    .select('case_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { body } = await context.db
    .selectFrom('entries')
    .select('body')
    .where('case_id', '=', case_id)
    .where('kind', '=', 'case.opened')
    .executeTakeFirstOrThrow();
  const logger: Who = { id: JSON.parse(body).who.id, role: 'compliance' };
  expect((await read(id, logger)).signOff).toBe('logger');
  expect(await recordEvent(context, logger, { event: 'sign-off', breach: id })).toMatchObject({
    problem: 'same-person',
  });
});

test('a broken occurrence, whose entries name no case', async () => {
  const { id, occurrence } = await context.db
    .selectFrom('breaches')
    .select(['id', 'occurrence'])
    .where('occurrence', 'is not', null)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  await recordEvent(context, people.compliance, { event: 'analyse', breach: id, ...analysis });
  await recordEvent(context, people.secondOfficer, { event: 'sign-off', breach: id });
  const breach = await read(id, people.compliance);
  expect(breach).toMatchObject({
    occurrence,
    case: null,
    late: null,
    signedOff: { by: { name: 'Paul Lefèvre' } },
  });
  expect(breach.lines.map(({ kind }) => kind)).toEqual([
    'occurrence.logged',
    'breach.declared',
    'breach.analysed',
    'breach.signed-off',
  ]);
});

test('a number that is no breach', async () => {
  expect(await readBreach(context, 0, people.compliance, clock)).toBeNull();
});
