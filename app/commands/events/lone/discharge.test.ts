import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instantOf } from '../../../domain/instant.ts';
import { publishCharter } from '../../charters/publish-charter.server.ts';
import { sweep } from '../../ledger/sweep.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  emptyCompany,
  newest,
  publisher,
  register,
  tallies,
} from '../../test-company.ts';
import { checkInvariants } from '../../test-invariants.ts';
import { recordEvent } from '../record-events.server.ts';

const endOfJanuary = '2026-01-31T22:59:59Z';
const monthly = charterToPublish({ terms: { '06-review': 'measure: duty\nevery: month' } });
let company: Company;

beforeEach(async () => {
  company = await emptyCompany('2026-01-05T08:00:00Z');
  agreed(await publishCharter(company, publisher, monthly));
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const discharge = (at: string, unit: string | null = null, from = '2026-01-01', key?: string) => {
  if (instantOf(at) > company.now()) company.at(at);
  const input = { charter: 'test', commitment: 'review', from, at: instantOf(at), unit };
  return recordEvent(company, agent, { event: 'discharge', ...input }, key);
};
const sweepAt = async (instant: string) => {
  company.at(instant);
  return (await sweep(company, null)).declared;
};

describe('a duty', () => {
  test('discharged in its period is kept, on the last day of it', async () => {
    agreed(await discharge('2026-01-20T08:00:00Z'));
    expect(await sweepAt('2026-02-10T08:00:00Z')).toBe(0);
    expect(await tallies(company)).toEqual(['review 2026-01-31 1/0/0']);
  });

  test('that nobody discharged is a breach with the last second of its period as its time, once', async () => {
    expect(await sweepAt(endOfJanuary)).toBe(0);
    expect(await sweepAt('2026-01-31T23:00:00Z')).toBe(1);
    expect(await sweepAt('2026-03-10T08:00:00Z')).toBe(1);
    expect(await sweepAt('2026-03-10T08:01:00Z')).toBe(0);
    expect(await register(company)).toEqual([
      `review ${endOfJanuary} declared`,
      'review 2026-02-28T22:59:59Z declared',
    ]);
    expect(await tallies(company)).toEqual(['review 2026-01-31 0/1/0', 'review 2026-02-28 0/1/0']);
  });

  test.each([true, false])(
    'discharged late is logged and breached all the same (swept before: %s)',
    async (swept) => {
      if (swept) await sweepAt('2026-02-01T08:00:00Z');
      agreed(await discharge('2026-02-02T08:00:00Z', 'Lyon'));
      agreed(await discharge('2026-02-02T09:00:00Z', 'Lille'));
      await sweepAt('2026-02-03T08:00:00Z');
      expect(await register(company)).toEqual([`review ${endOfJanuary} declared`]);
      expect(await tallies(company)).toEqual(['review 2026-01-31 0/1/0']);
      expect(await newest(company, 'duty.discharged')).toBeGreaterThan(
        await newest(company, 'breach.declared'),
      );
    },
  );

  test('kept by one unit and missed by another is both', async () => {
    agreed(await discharge('2026-01-20T08:00:00Z', 'Lyon'));
    agreed(await discharge('2026-02-02T08:00:00Z', 'Lille'));
    await sweepAt('2026-02-03T08:00:00Z');
    expect(await tallies(company)).toEqual(['review 2026-01-31 1/1/0']);
  });

  test('whose discharge is struck out was not discharged', async () => {
    const { seq } = agreed(await discharge('2026-01-20T08:00:00Z'));
    const strike = { corrects: seq, replacement: null, because: 'wrong-case' } as const;
    agreed(await recordEvent(company, agent, { event: 'correct', ...strike }));
    expect(await recordEvent(company, agent, { event: 'correct', ...strike })).toMatchObject({
      problem: 'already-corrected',
    });
    expect(await tallies(company)).toEqual([]);
    agreed(await discharge('2026-01-21T08:00:00Z'));
    agreed(
      await recordEvent(company, agent, {
        event: 'correct',
        ...strike,
        corrects: await newest(company, 'duty.discharged'),
      }),
    );
    expect(await sweepAt('2026-02-01T08:00:00Z')).toBe(1);
    expect(await tallies(company)).toEqual(['review 2026-01-31 0/1/0']);
  });

  test('is logged once under the same key', async () => {
    const first = await discharge('2026-01-20T08:00:00Z', null, '2026-01-01', 'k');
    expect(await discharge('2026-01-20T08:00:00Z', null, '2026-01-01', 'k')).toEqual(first);
    expect(await discharge('2026-01-20T08:00:00Z')).toMatchObject({ problem: 'already-discharged' });
  });

  test('is not owed for a period that the promise does not have', async () => {
    for (const from of ['2025-12-01', '2026-01-02', '2026-02-01'])
      expect(await discharge('2026-01-20T08:00:00Z', null, from)).toMatchObject({ problem: 'not-in-force' });
    const input = { charter: 'test', from: '2026-01-01', at: company.now(), unit: null };
    expect(
      await recordEvent(company, agent, { event: 'discharge', ...input, commitment: 'visit' }),
    ).toMatchObject({
      problem: 'wrong-measure',
    });
    expect(
      await recordEvent(company, agent, { event: 'discharge', ...input, commitment: 'nothing' }),
    ).toMatchObject({
      problem: 'unknown-commitment',
    });
  });

  test('is owed no longer once the record has ended', async () => {
    const ended = charterToPublish({
      preamble: ['binding: 2026-01-01', 'binding: 2026-02-10\nended: 2026-02-15'],
      terms: { '06-review': 'measure: duty\nevery: month' },
    });
    agreed(await publishCharter(company, publisher, ended));
    expect(await sweepAt('2026-06-01T08:00:00Z')).toBe(1);
    expect(await register(company)).toEqual([`review ${endOfJanuary} declared`]);
  });
});
