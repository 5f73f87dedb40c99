import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readHead } from '#db/stores/ledger.server.ts';
import { atOnce } from '#db/stores/opened-cases.server.ts';
import { readRestated } from '#db/stores/restatements.server.ts';
import { Audit } from '../../domain/audit/audit.ts';
import { instantOf } from '../../domain/instant.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import { isProblem } from '../../domain/problem.ts';
import { publishCharter } from '../charters/publish-charter.server.ts';
import { correctionsIn, moved, secondOfficer } from '../events/lone/test-correction.ts';
import { recordEvents } from '../events/record-events.server.ts';
import { seal } from '../ledger/seal.server.ts';
import { sweep } from '../ledger/sweep.server.ts';
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
  play,
  publisher,
  standing,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { previewRestatement } from './preview-restatement.server.ts';
import { carryOutRestatement, decideOnRestatement, orderRestatement } from './restate.server.ts';
import { because, holidayOn, period, playWrongWeek } from './test-restatement.ts';

let company: Company;
beforeEach(async () => {
  company = await companyOn('2026-03-02T08:00:00Z');
  await playWrongWeek(company);
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const order = async () => agreed(await orderRestatement(company, officer, { ...period, because })).request;
async function restated(): Promise<number> {
  const request = await order();
  agreed(await decideOnRestatement(company, secondOfficer, request, { approved: true }));
  await carryOutRestatement(company, request);
  return request;
}
async function told(): Promise<Entry<'figures.restated'>> {
  const row = await company.db
    .selectFrom('entries')
    .select('body')
    .where('seq', '=', await newest(company, 'figures.restated'))
    .executeTakeFirstOrThrow();
  return JSON.parse(row.body);
}

test('a preview names every case that changes, and both figures, and writes nothing', async () => {
  const { size } = await readHead(company.db);
  const preview = agreed(await previewRestatement(company, { ...period, because }));
  expect(preview).toMatchObject({
    ...{ cases: 7, changed: 6, unjudged: 0 },
    before: { kept: 2, breached: 5, exempt: 0 },
    after: { kept: 4, breached: 2, exempt: 0 },
  });
  const late = preview.named.find(({ reference }) => reference === 'late');
  expect(late).toMatchObject({ before: { outcome: 'breached' }, after: { outcome: 'kept' } });
  expect((late?.after.due ?? 0) - (late?.before.due ?? 0)).toBe(86_400);
  expect((await readHead(company.db)).size).toBe(size);
});

test('what is carried out is what was previewed: a correction a case, and both figures told', async () => {
  const request = await restated();
  expect((await told()).public).toEqual({
    ...{ request, from: period.from, to: period.to, because, corrections: 6 },
    ...{ first: request + 2, last: request + 7 },
    before: { kept: 2, breached: 5, exempt: 0 },
    after: { kept: 4, breached: 2, exempt: 0 },
  });
  expect(await standing(company, 'late')).toMatchObject({ breached: null, due: '2026-03-05T22:59:59Z' });
  expect(await standing(company, 'open')).toMatchObject({ breached: '2026-03-05T22:59:59Z' });
  expect(await standing(company, 'friday')).toMatchObject({ due: '2026-03-10T22:59:59Z' });
  expect((await readRestated(company.db, 'test')).get('answer')).toMatchObject([{ request, corrections: 6 }]);
  const { size } = await readHead(company.db);
  await carryOutRestatement(company, request);
  expect((await readHead(company.db)).size).toBe(size);
  // Judged by what stands now, nothing is left to change.
  const again = agreed(await previewRestatement(company, { ...period, because }));
  expect(again.changed).toBe(0);
});

test('both figures are published with the checkpoint', async () => {
  const request = await restated();
  await seal(company);
  const row = await company.db.selectFrom('checkpoints').select('figures').executeTakeFirstOrThrow();
  const { answer, call } = JSON.parse(row.figures ?? '').charters.test.commitments;
  expect(answer.restated).toMatchObject([{ request, before: { breached: 5 }, after: { breached: 2 } }]);
  expect(call).not.toHaveProperty('restated');
});

test('a correction by hand after it is judged by the calendar of the restatement', async () => {
  await restated();
  const { correct } = correctionsIn(company);
  const rows = await company.db
    .selectFrom('entries')
    .innerJoin('cases', 'cases.id', 'entries.case_id')
    .select('entries.seq')
    .where('entries.kind', '=', 'case.fulfilled')
    .where('cases.reference', '=', 'late')
    .execute();
  agreed(await correct(agent, rows[0]?.seq ?? 0, moved('2026-03-05T09:30:00Z')));
  expect(await standing(company, 'late')).toMatchObject({ breached: null, due: '2026-03-05T22:59:59Z' });
});

describe('takes two persons', () => {
  test('whoever orders it is an officer or an administrator, and does not carry it out', async () => {
    const asked = { ...period, because };
    expect(await orderRestatement(company, agent, asked)).toMatchObject({ problem: 'role-missing' });
    const request = await order();
    const decide = (who: typeof agent) => decideOnRestatement(company, who, request, { approved: true });
    expect(await decide(officer)).toMatchObject({ problem: 'same-person' });
    expect(await decide({ id: 'admin', role: 'administrator' })).toMatchObject({ problem: 'role-missing' });
    expect(await orderRestatement(company, secondOfficer, asked)).toMatchObject({
      problem: 'already-requested',
    });
    await expect(carryOutRestatement(company, request)).rejects.toThrow(/no restatement to carry out/);
    agreed(await decideOnRestatement(company, secondOfficer, request, { approved: false, note: 'no' }));
    expect(await decide(secondOfficer)).toMatchObject({ problem: 'request-settled' });
    expect(await order()).toBeGreaterThan(request);
  });
});

test.each([
  [{ from: '2026-03-09', to: '2026-03-08' }, 'period-backwards', 'from'],
  [{ to: '2026-03-11' }, 'day-to-come', 'to'],
  [{ commitment: 'mars' }, 'unknown-commitment', 'commitment'],
  [{ charter: 'mars' }, 'unknown-commitment', 'commitment'],
  [{ commitment: 'visit' }, 'not-restatable', 'commitment'],
])('%j is refused: %s', async (asked, code, field) => {
  const input = { ...period, because, ...asked };
  expect(await orderRestatement(company, officer, input)).toEqual({ problem: code, field });
  expect(await previewRestatement(company, input)).toEqual({ problem: code, field });
});

test('what is written, and a calendar that is published, while it is carried out is looked at again', async () => {
  const request = await order();
  agreed(await decideOnRestatement(company, secondOfficer, request, { approved: true }));
  let turns = 0;
  const meddling = {
    ...company,
    othersTurn: async () => {
      turns += 1;
      if (turns !== 1) return;
      const calendars = [holidayOn('2026-03-04', '2026-03-05')];
      agreed(await publishCharter(company, publisher, charterToPublish({ calendars })));
      await play(company, agent, opening('meanwhile', '2026-03-10T08:00:00Z'));
      await play(company, agent, later('fulfil', 'meanwhile', '2026-03-10T08:00:00Z'));
    },
  };
  await carryOutRestatement(meddling, request);
  expect(turns).toBeGreaterThan(1);
  expect(await standing(company, 'late')).toMatchObject({ due: '2026-03-06T22:59:59Z' });
  expect((await told()).public).toMatchObject({ after: { kept: 5, breached: 1 } });
});

test('a process that is killed between any two turns goes on where it was, and nothing is written twice', async () => {
  const request = await order();
  agreed(await decideOnRestatement(company, secondOfficer, request, { approved: true }));
  const killed = {
    ...company,
    othersTurn: async () => {
      throw new Error('killed');
    },
  };
  let deaths = 0;
  for (;;) {
    const alive = await carryOutRestatement(killed, request).then(
      () => true,
      () => false,
    );
    if (alive) break;
    deaths += 1;
    await sweep(company, company.now());
  }
  expect(deaths).toBeGreaterThan(0);
  expect((await told()).public).toMatchObject({ corrections: 6, after: { kept: 4, breached: 2 } });
});

test('more cases than one turn looks at are all restated, in several turns, and the ledger holds', async () => {
  const at = (time: string) => instantOf(`2026-03-${time}:00:00Z`);
  const groups = Array.from({ length: 2 * atOnce + 5 }, (_, number) => ({
    events: [
      opening(`many-${number}`, '2026-03-05T09:00:00Z'),
      { event: 'fulfil', charter: 'test', reference: `many-${number}`, at: at('10T07') } as const,
    ],
  }));
  const results = await recordEvents(company, agent, groups);
  expect(results.filter(isProblem)).toEqual([]);
  company.at('2026-03-11T08:00:00Z');
  const calendars = [holidayOn('2026-03-04', '2026-03-06', '2026-03-09')];
  agreed(await publishCharter(company, publisher, charterToPublish({ calendars })));
  const request = await order();
  agreed(await decideOnRestatement(company, secondOfficer, request, { approved: true }));
  const steps: number[] = [];
  await carryOutRestatement(company, request, (done) => steps.push(done));
  expect(steps.length).toBeGreaterThan(3);
  const { corrections, before, after } = (await told()).public;
  expect(corrections).toBeGreaterThan(groups.length);
  expect(after.kept - before.kept).toBeGreaterThanOrEqual(groups.length);
  const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  const entries = rows.map(({ body }) => JSON.parse(body) as Entry);
  const audit = new Audit(async (seq) => entries[seq] as Entry);
  for (const entry of entries) await audit.take(entry);
  expect(audit.restatements.told('test').get('answer')).toMatchObject([
    { request, corrections, before, after },
  ]);
});
