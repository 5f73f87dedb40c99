import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEncounterCounts } from '#db/stores/encounter-counts.server.ts';
import { findEncounter, findFollowUps } from '#db/stores/encounters.server.ts';
import { stretchOf } from '../../../domain/encounter/figures.ts';
import type { HoldEncounterEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { readCorrectable } from '../../../queries/staff/entry.server.ts';
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
  publisher,
  tallies,
} from '../../test-company.ts';
import { checkInvariants } from '../../test-invariants.ts';
import { erasePerson } from '../erase-person.server.ts';
import { recordEvent } from '../record-events.server.ts';
import { correctionsIn, secondOfficer } from './test-correction.ts';

const terms = {
  '06-review': 'measure: duty\nevery: year\ndischarged-by: face-to-face',
  '07-promised': `measure: deadline
opened-by: follow-ups
clock: { starts: la rencontre, within: 5 working days, calendar: france, pauses: [waiting], reopen: continue }`,
};
const preamble: [string, string] = ['binding: 2026-01-01', 'binding: 2026-01-01'];
const colleague: Who = { id: 'agent-2', role: 'agent' };
let company: Company;

beforeEach(async () => {
  company = await emptyCompany('2025-12-20T09:00:00Z');
  agreed(await publishCharter(company, publisher, charterToPublish({ preamble, terms })));
  company.at('2026-03-18T10:00:00Z');
});
afterEach(async () => {
  await audited(company);
  await checkInvariants(company);
  await company.db.destroy();
});

const plan = async () =>
  agreed(
    await recordEvent(company, agent, {
      ...{ event: 'plan-encounter', charter: 'test', objective: 'motivation', on: '2026-03-18' },
      ...{ reference: 'C-12', aim: 'Savoir ce qui manque.' },
    }),
  ).seq;
const hold = async (encounter: number, changes: Partial<HoldEncounterEvent> = {}) =>
  agreed(
    await recordEvent(company, agent, {
      ...{ event: 'hold-encounter', encounter, at: company.now(), means: 'face-to-face', unit: 'Lyon' },
      ...{ people: { ours: 1, theirs: 2 }, adviser: 'same', contact: 'relational', followUps: [] },
      ...changes,
    }),
  ).seq;
const judge = async (encounter: number) =>
  agreed(
    await recordEvent(company, agent, {
      ...{ event: 'judge-encounter', encounter, side: 'theirs', verdict: 'not' },
    }),
  ).seq;
const back = (who: Who, corrects: number) =>
  correctionsIn(company).correct(who, corrects, null, 'Mme Durand');
const counts = () =>
  readEncounterCounts(company.db, 'test', stretchOf('Europe/Paris', '2025-03-19', '2026-03-18'), [], {
    ...{ owed: 10, followUps: [] },
  });
const offered = (seq: number, who: Who) => readCorrectable(company, seq, who, company.now());

describe('an encounter that is taken back', () => {
  test('counts no more, stays in the ledger, and leaves the duty that it discharged open', async () => {
    const seq = await plan();
    const held = await hold(seq);
    expect(await tallies(company)).toEqual(['review 2026-12-31 1/0/0']);
    expect(await counts()).toMatchObject({ met: 1, advisers: { same: 1 }, contacts: { of: 1 } });
    agreed(await back(colleague, held));
    expect(await tallies(company)).toEqual([]);
    expect(await counts()).toMatchObject({ met: 0, advisers: { same: 0 }, contacts: { of: 0 } });
    expect(await findEncounter(company.db, seq)).toMatchObject({ state: 'planned', held: null });
    company.at('2027-01-02T09:00:00Z');
    await sweep(company, null);
    expect(await tallies(company)).toEqual(['review 2026-12-31 0/1/0']);
  });

  test('is held anew, and discharges the duty again, once it was struck out with it or before', async () => {
    const seq = await plan();
    const held = await hold(seq);
    agreed(await back(agent, await newest(company, 'duty.discharged')));
    agreed(await back(agent, held));
    expect(await newest(company, 'entry.corrected')).toBe(held + 3);
    await hold(seq, { unit: 'Lille' });
    expect(await tallies(company)).toEqual(['review 2026-12-31 1/0/0']);
    expect(await findEncounter(company.db, seq)).toMatchObject({ state: 'held', held: { unit: 'Lille' } });
  });

  test('leaves what another one discharged, and the cases that its follow-ups opened', async () => {
    const [first, second] = [await plan(), await plan()];
    await hold(first);
    agreed(await back(agent, await hold(second, { followUps: ['Rappeler'] })));
    expect(await tallies(company)).toEqual(['review 2026-12-31 1/0/0']);
    const [id = ''] = await findFollowUps(company.db, second, 10);
    const subject = await company.db
      .selectFrom('cases')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirst();
    expect(subject).toEqual({ state: 'open' });
    expect(
      await recordEvent(company, agent, { event: 'follow-up', encounter: second, texts: ['Écrire'] }),
    ).toMatchObject({ problem: 'not-held' });
  });

  test('of which somebody has spoken is for an officer who had no part in it', async () => {
    const seq = await plan();
    const held = await hold(seq);
    await judge(seq);
    agreed(
      await recordEvent(company, officer, { event: 'code-contact', encounter: seq, contact: 'relational' }),
    );
    expect(await offered(held, secondOfficer)).toMatchObject({ secondPerson: 'said', isSecond: true });
    expect(await offered(held, officer)).toMatchObject({ secondPerson: 'said', isSecond: false });
    expect(await back(colleague, held)).toMatchObject({ problem: 'role-missing' });
    expect(await back(officer, held)).toMatchObject({ problem: 'same-person' });
    agreed(await back(secondOfficer, held));
    expect(await counts()).toMatchObject({ theirs: { not: 0 } });
    expect(await offered(held, agent)).toMatchObject({ line: { correctable: false } });
  });

  test('is asked for by whoever may not, and granted', async () => {
    const seq = await plan();
    await hold(seq);
    const judged = await judge(seq);
    const { ask } = correctionsIn(company);
    const request = agreed(await ask(agent, judged, null)).seq;
    expect(await ask(colleague, judged, null)).toMatchObject({ problem: 'already-requested' });
    agreed(await recordEvent(company, officer, { event: 'grant', request, note: 'vu' }));
    expect(await findEncounter(company.db, seq)).toMatchObject({ said: { theirs: null } });
    await judge(seq);
  });

  test('is taken back before its plan, and its plan leaves nothing to hold', async () => {
    const seq = await plan();
    const held = await hold(seq);
    expect(await back(agent, seq)).toMatchObject({ problem: 'taken-back-last' });
    agreed(await back(agent, held));
    expect(await back(agent, held)).toMatchObject({ problem: 'already-corrected' });
    agreed(await back(agent, seq));
    expect(await findEncounter(company.db, seq)).toMatchObject({ state: 'struck' });
    expect(await recordEvent(company, agent, { event: 'call-off-encounter', encounter: seq })).toMatchObject({
      problem: 'encounter-settled',
    });
    const off = await plan();
    agreed(await recordEvent(company, agent, { event: 'call-off-encounter', encounter: off }));
    agreed(await back(agent, await newest(company, 'encounter.called-off')));
    expect(await findEncounter(company.db, off)).toMatchObject({ state: 'planned' });
  });

  test('is erased with what was written as it was taken back', async () => {
    const seq = await plan();
    agreed(await back(agent, await hold(seq)));
    agreed(await back(agent, seq));
    await erasePerson(company, publisher, { reference: 'C-12', charter: 'test' });
    expect(await company.db.selectFrom('private_fields').select('seq').execute()).toEqual([]);
  });
});

test('a second code is not taken back', async () => {
  const seq = await plan();
  await hold(seq);
  const code = { event: 'code-contact', encounter: seq, contact: 'relational' } as const;
  const { seq: coded } = agreed(await recordEvent(company, officer, code));
  expect(await back(secondOfficer, coded)).toMatchObject({ problem: 'not-correctable' });
  expect(await offered(coded, agent)).toBeNull();
});
