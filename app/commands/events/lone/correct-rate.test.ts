import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatInstant } from '../../../domain/instant.ts';
import { agent, agreed, type Company, companyOn, officer, tallies } from '../../test-company.ts';
import { checkInvariants } from '../../test-invariants.ts';
import { recordEvent } from '../record-events.server.ts';
import { correctionsIn, monday } from './test-correction.ts';

let company: Company;
let { correct }: Pick<ReturnType<typeof correctionsIn>, 'correct'> = {} as never;

beforeEach(async () => {
  company = await companyOn(monday);
  ({ correct } = correctionsIn(company));
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
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
