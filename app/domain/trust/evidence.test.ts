import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NatureSpan } from '../charter/terms.ts';
import { decayedEvidence, type Tally, tallyOfRate, totalOf } from './evidence.ts';

const always: { nature: NatureSpan[] } = { nature: [{ from: null, is: 'normative', because: null }] };
const halfLife = { halfLife: 180 };

function tally(day: string, kept: number, breached = 0, exempt = 0): Tally {
  return { commitment: 'answer', day, kept, breached, exempt };
}

describe('decay', () => {
  test('a case of today counts whole, one of a half-life ago half, of two a quarter', () => {
    const tallies = [tally('2026-06-30', 8), tally('2026-01-01', 8, 2), tally('2025-07-05', 8)];
    expect(decayedEvidence(tallies, always, '2026-06-30', halfLife)).toEqual({
      kept: 8 + 4 + 2,
      breached: 1,
    });
  });

  test('the days after the one asked about do not count', () => {
    const tallies = [tally('2026-06-30', 3), tally('2026-07-01', 100, 100)];
    expect(decayedEvidence(tallies, always, '2026-06-30', halfLife)).toEqual({ kept: 3, breached: 0 });
  });

  test('exempt cases are not evidence', () => {
    expect(decayedEvidence([tally('2026-06-30', 0, 0, 9)], always, '2026-06-30', halfLife)).toEqual({
      kept: 0,
      breached: 0,
    });
  });

  test('the order in which tallies are read changes no digit', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`);
    const some = fc.array(fc.tuple(days, fc.nat(1000), fc.nat(1000)), { maxLength: 20 });
    fc.assert(
      fc.property(some, (rows) => {
        const tallies = rows.map(([day, kept, breached]) => tally(day, kept, breached));
        const forwards = decayedEvidence(tallies, always, '2026-03-01', halfLife);
        expect(decayedEvidence(tallies.toReversed(), always, '2026-03-01', halfLife)).toEqual(forwards);
      }),
    );
  });
});

test('a promise that became a norm starts its evidence anew on that date', () => {
  const terms: { nature: NatureSpan[] } = {
    nature: [
      { from: '2022-04-01', is: 'differentiating', because: null },
      { from: '2023-04-01', is: 'normative', because: { en: 'decree 2023-133' } },
    ],
  };
  const tallies = [tally('2023-03-31', 100, 50), tally('2023-04-01', 7, 1)];
  expect(decayedEvidence(tallies, terms, '2023-04-01', halfLife)).toEqual({ kept: 7, breached: 1 });
  expect(decayedEvidence(tallies, terms, '2023-03-31', halfLife)).toEqual({ kept: 100, breached: 50 });
});

test('a period takes both its ends, whole', () => {
  const tallies = [
    tally('2025-12-31', 1000),
    tally('2026-01-01', 1, 2, 3),
    tally('2026-12-31', 10, 20, 30),
    tally('2027-01-01', 1000),
  ];
  expect(totalOf(tallies, { from: '2026-01-01', to: '2026-12-31' })).toEqual({
    kept: 11,
    breached: 22,
    exempt: 33,
  });
});

test('days are counted on the calendar, over leap days and changes of the clock', () => {
  const twoDays = { halfLife: 2 };
  for (const [day, later] of [
    ['2024-02-28', '2024-03-01'],
    ['2026-03-28', '2026-03-30'],
  ] as const) {
    expect(decayedEvidence([tally(day, 8)], always, later, twoDays)).toEqual({ kept: 4, breached: 0 });
  }
});

test('a reported rate counts at the end of its period, as kept or as failed', () => {
  const report = { commitment: 'calls', periodEnd: '2026-06-30', numerator: 30, denominator: 1000 };
  expect(tallyOfRate({ ...report, direction: 'higher is better' })).toEqual({
    ...tally('2026-06-30', 30, 970),
    commitment: 'calls',
  });
  expect(tallyOfRate({ ...report, direction: 'lower is better' })).toMatchObject({ kept: 970, breached: 30 });
});
