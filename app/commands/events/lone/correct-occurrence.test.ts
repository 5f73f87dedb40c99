import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishCharter } from '../../charters/publish-charter.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  companyOn,
  newest,
  officer,
  play,
  publisher,
  register,
  tallies,
  visit,
} from '../../test-company.ts';
import { checkInvariants } from '../../test-invariants.ts';
import { NotAdmitted } from '../../transact.server.ts';
import { correctionsIn, monday, moved, secondOfficer, tuesday } from './test-correction.ts';

const twoVisits = charterToPublish({
  preamble: ['binding: 2026-01-01', 'binding: 2026-03-02'],
  terms: { '07-welcome': 'measure: each-time' },
});

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
    agreed(await correct(secondOfficer, logged, null));
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

test('is corrected in the role of demonstrations by nobody where the company is not made up', async () => {
  await play(company, agent, visit(tuesday, true));
  const logged = await newest(company, 'occurrence.logged');
  const madeUp = { id: 'agent-1', role: 'demonstration' } as const;
  await expect(correct(madeUp, logged, null)).rejects.toThrow(NotAdmitted);
  expect(await tallies(company)).toEqual(['visit 2026-03-03 1/0/0']);
});

describe('an occurrence of another promise', () => {
  test('counts there, and its breach is declared anew by a second person', async () => {
    agreed(await publishCharter(company, publisher, twoVisits));
    await play(company, agent, visit(tuesday, true), visit(tuesday, false));
    const broken = await newest(company, 'occurrence.logged');
    agreed(await correct(agent, broken - 1, { commitment: 'welcome' }));
    expect(await tallies(company)).toEqual(['visit 2026-03-03 0/1/0', 'welcome 2026-03-03 1/0/0']);
    expect(await correct(agent, broken, { commitment: 'welcome' })).toMatchObject({
      problem: 'role-missing',
    });
    agreed(await correct(officer, broken, { commitment: 'welcome', unit: null }));
    expect(await tallies(company)).toEqual(['welcome 2026-03-03 1/1/0']);
    expect(await register(company)).toEqual([`visit ${tuesday} corrected`, `welcome ${tuesday} declared`]);
  });

  test('is refused where nothing of the kind was promised', async () => {
    await play(company, agent, visit(tuesday, true));
    const logged = await newest(company, 'occurrence.logged');
    expect(await correct(agent, logged, { commitment: 'answer' })).toMatchObject({
      problem: 'wrong-measure',
    });
    expect(await correct(agent, logged, { commitment: 'none' })).toMatchObject({
      problem: 'unknown-commitment',
    });
    expect(await correct(agent, logged, { commitment: 'visit' })).toMatchObject({
      problem: 'not-correctable',
    });
    expect(await correct(agent, logged, moved('2025-12-31T08:00:00Z'))).toMatchObject({
      problem: 'not-in-force',
    });
  });
});
