import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findEncounter, findFollowUps } from '#db/stores/encounters.server.ts';
import type { HoldEncounterEvent, PlanEncounterEvent } from '../../../domain/event.ts';
import { instantOf } from '../../../domain/instant.ts';
import { isProblem } from '../../../domain/problem.ts';
import { publishCharter } from '../../charters/publish-charter.server.ts';
import { sweep } from '../../ledger/sweep.server.ts';
import { audited } from '../../test-audit.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  emptyCompany,
  newest,
  officer,
  opening,
  play,
  publisher,
  tallies,
} from '../../test-company.ts';
import { checkInvariants } from '../../test-invariants.ts';
import { erasePerson } from '../erase-person.server.ts';
import { recordEvent } from '../record-events.server.ts';

const now = '2026-03-18T09:00:00Z';
const terms = {
  '06-review': 'measure: duty\nevery: year\ndischarged-by: face-to-face',
  '07-promised': `measure: deadline
opened-by: follow-ups
clock: { starts: la rencontre, within: 5 working days, calendar: france, pauses: [waiting], reopen: continue }`,
};
const preamble: [string, string] = ['binding: 2026-01-01', 'binding: 2026-01-01'];
let company: Company;

beforeEach(async () => {
  company = await emptyCompany('2025-12-20T09:00:00Z');
  agreed(await publishCharter(company, publisher, charterToPublish({ preamble, terms })));
  company.at(now);
});
afterEach(async () => {
  await audited(company);
  await checkInvariants(company);
  await company.db.destroy();
});

const planned: PlanEncounterEvent = {
  ...{ event: 'plan-encounter', charter: 'test', objective: 'renewing-interest', on: '2026-03-18' },
  ...{ reference: 'C-12', aim: 'Savoir ce qui manque.', note: 'Salle B' },
};
const plan = async (changes: Partial<PlanEncounterEvent> = {}) =>
  agreed(await recordEvent(company, agent, { ...planned, ...changes })).seq;
const report = (encounter: number, changes: Partial<HoldEncounterEvent> = {}): HoldEncounterEvent => ({
  ...{ event: 'hold-encounter', encounter, at: instantOf('2026-03-18T10:00:00Z'), means: 'face-to-face' },
  ...{ unit: 'Lyon', people: { ours: 1, theirs: 2 }, adviser: null, contact: 'relational', followUps: [] },
  ...changes,
});
const hold = (encounter: number, changes: Partial<HoldEncounterEvent> = {}) => {
  company.at(Math.max(company.now(), instantOf('2026-03-18T10:00:00Z')));
  return recordEvent(company, agent, report(encounter, { at: company.now(), ...changes }));
};
const kindsSince = async (seq: number) => {
  const rows = await company.db
    .selectFrom('entries')
    .select('kind')
    .where('seq', '>', seq)
    .orderBy('seq')
    .execute();
  return rows.map(({ kind }) => kind);
};

describe('an encounter', () => {
  test('is planned with an objective, held, and judged by both sides, once each', async () => {
    const seq = await plan();
    expect(await findEncounter(company.db, seq)).toMatchObject({ state: 'planned', reference: 'C-12' });
    agreed(await hold(seq, { adviser: 'same' }));
    for (const [side, verdict] of [
      ['ours', 'reached'],
      ['theirs', 'partly'],
    ] as const)
      agreed(await recordEvent(company, agent, { event: 'judge-encounter', encounter: seq, side, verdict }));
    expect(
      await recordEvent(company, agent, {
        ...{ event: 'judge-encounter', encounter: seq, side: 'ours', verdict: 'not' },
      }),
    ).toMatchObject({ problem: 'already-judged' });
    expect(await findEncounter(company.db, seq)).toMatchObject({
      ...{ state: 'held', said: { ours: 'reached', theirs: 'partly' } },
      held: { means: 'face-to-face', unit: 'Lyon', people: { ours: 1, theirs: 2 }, adviser: 'same' },
    });
  });

  test('held discharges the duty that its means discharge, in the same transaction, once for each unit', async () => {
    const [first, second, third, fourth] = [await plan(), await plan(), await plan(), await plan()];
    agreed(await hold(first, { means: 'phone' }));
    expect(await tallies(company)).toEqual([]);
    agreed(await hold(second));
    agreed(await hold(third));
    expect(await tallies(company)).toEqual(['review 2026-12-31 1/0/0']);
    agreed(await hold(fourth, { unit: 'Lille' }));
    expect(await tallies(company)).toEqual(['review 2026-12-31 2/0/0']);
    expect(await kindsSince(fourth)).toEqual([
      ...['encounter.held', 'encounter.held', 'duty.discharged', 'encounter.held'],
      ...['encounter.held', 'duty.discharged'],
    ]);
  });

  test('discharges anew what was struck out', async () => {
    agreed(await hold(await plan()));
    const corrects = await newest(company, 'duty.discharged');
    agreed(
      await recordEvent(company, officer, {
        ...{ event: 'correct', corrects, replacement: null, because: 'wrong-case', note: 'non' },
      }),
    );
    expect(await tallies(company)).toEqual([]);
    agreed(await hold(await plan()));
    expect(await tallies(company)).toEqual(['review 2026-12-31 1/0/0']);
  });

  test('that nobody held leaves the duty to be missed', async () => {
    await plan();
    company.at('2027-01-02T09:00:00Z');
    await sweep(company, null);
    expect(await tallies(company)).toEqual(['review 2026-12-31 0/1/0']);
  });

  test('is refused before it is planned, ahead of time, and once it is settled', async () => {
    const seq = await plan();
    expect(await hold(seq, { at: instantOf('2026-03-18T08:59:00Z') })).toMatchObject({
      problem: 'before-planned',
    });
    agreed(await recordEvent(company, agent, { event: 'call-off-encounter', encounter: seq }));
    expect(await hold(seq)).toMatchObject({ problem: 'encounter-settled' });
    const next = await plan();
    expect(await hold(next, { at: instantOf('2026-03-19T08:00:00Z') })).toMatchObject({
      problem: 'in-the-future',
    });
    expect(await hold(next, { people: { ours: 0, theirs: 1 } })).toMatchObject({
      ...{ problem: 'not-people', field: 'ours' },
    });
    expect(await recordEvent(company, agent, { ...planned, on: '2026-03-17' })).toMatchObject({
      problem: 'day-past',
    });
    expect(await recordEvent(company, agent, { ...planned, aim: '' })).toMatchObject({
      problem: 'aim-missing',
    });
  });

  test('may be held in the minute in which it was planned', async () => {
    company.at('2026-03-18T10:00:40Z');
    const seq = await plan();
    agreed(await hold(seq, { at: instantOf('2026-03-18T10:00:00Z') }));
  });
});

describe('a follow-up', () => {
  test('opens a case from the encounter on, under its customer’s reference, then or later', async () => {
    const seq = await plan();
    agreed(await hold(seq, { followUps: ['Envoyer le devis', 'Rappeler en mai'] }));
    const texts = ['Changer le compteur'];
    agreed(await recordEvent(company, agent, { event: 'follow-up', encounter: seq, texts }));
    const ids = await findFollowUps(company.db, seq, 10);
    const cases = await company.db.selectFrom('cases').selectAll().where('id', 'in', ids).execute();
    expect(
      cases.map(({ commitment, reference, opened, unit }) => [commitment, reference, opened, unit]),
    ).toEqual(Array.from({ length: 3 }, () => ['promised', 'C-12', '2026-03-18T10:00:00Z', 'Lyon']));
  });

  test('is kept or breached as any case, and closed by hand', async () => {
    const seq = await plan();
    agreed(await hold(seq, { followUps: ['Envoyer le devis', 'Rappeler'] }));
    const [kept = ''] = await findFollowUps(company.db, seq, 10);
    company.at('2026-03-19T09:00:00Z');
    await play(company, agent, { event: 'fulfil', case: kept, at: company.now() });
    company.at('2026-04-01T09:00:00Z');
    await sweep(company, null);
    expect((await tallies(company)).filter((each) => each.startsWith('promised'))).toEqual([
      ...['promised 2026-03-19 1/0/0', 'promised 2026-03-25 0/1/0'],
    ]);
  });

  test('is opened by nothing else, moved nowhere, and refused where the charter promises nothing', async () => {
    const [byHand] = await play(company, agent, opening('A', now, 'promised'));
    expect(byHand).toMatchObject({ problem: 'opened-by-follow-ups' });
    agreed(await hold(await plan(), { followUps: ['Envoyer'] }));
    const corrects = await newest(company, 'case.opened');
    expect(
      await recordEvent(company, officer, {
        ...{ event: 'correct', corrects, because: 'wrong-case', note: 'non' },
        replacement: { commitment: 'answer' },
      }),
    ).toMatchObject({ problem: 'opened-by-follow-ups' });
    const without = await emptyCompany('2025-12-20T09:00:00Z');
    agreed(await publishCharter(without, publisher, charterToPublish()));
    without.at(now);
    const seq = agreed(await recordEvent(without, agent, planned)).seq;
    without.at('2026-03-18T11:00:00Z');
    const refused = await recordEvent(without, agent, report(seq, { followUps: ['Envoyer'] }));
    expect(isProblem(refused) && refused.problem).toBe('no-follow-up-promise');
    expect(await findEncounter(without.db, seq)).toMatchObject({ state: 'planned' });
    await without.db.destroy();
  });
});

test('a duty that encounters discharge is not logged by hand', async () => {
  const said = { charter: 'test', commitment: 'review', from: '2026-01-01', at: company.now(), unit: null };
  expect(await recordEvent(company, agent, { event: 'discharge', ...said })).toMatchObject({
    problem: 'discharged-by-encounters',
  });
});

test('a contact is coded twice, by another than who logged it, once', async () => {
  const seq = await plan();
  agreed(await hold(seq));
  const code = (who = officer) =>
    recordEvent(company, who, { event: 'code-contact', encounter: seq, contact: 'transactional' });
  expect(await code(agent)).toMatchObject({ problem: 'same-person' });
  agreed(await code());
  expect(await code()).toMatchObject({ problem: 'already-coded' });
  expect(await findEncounter(company.db, seq)).toMatchObject({ second: { contact: 'transactional' } });
});

test('an erasure takes the customer and what was written of them out of all of it', async () => {
  const seq = await plan();
  agreed(await hold(seq, { followUps: ['Envoyer le devis à Madame Durand'], note: 'Madame Durand' }));
  const erased = await erasePerson(company, publisher, { reference: 'C-12', charter: 'test' });
  expect(erased).toMatchObject({ status: 'erased', traces: { occurrences: [], encounters: [seq] } });
  expect(await company.db.selectFrom('private_fields').select('seq').execute()).toEqual([]);
  expect(await findEncounter(company.db, seq)).toMatchObject({ reference: null });
  expect(await recordEvent(company, agent, planned)).toMatchObject({ problem: 'erased' });
});
