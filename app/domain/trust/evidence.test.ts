import { expect, test } from 'vitest';
import { scaledDown, type Tally, tallyOfRate, totalOf } from './evidence.ts';

function tally(day: string, kept: number, breached = 0, exempt = 0): Tally {
  return { commitment: 'answer', day, kept, breached, exempt };
}

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

test('a reported rate counts at the end of its period, as kept or as failed', () => {
  const report = { commitment: 'calls', periodEnd: '2026-06-30', numerator: 30, denominator: 1000 };
  expect(tallyOfRate({ ...report, direction: 'higher is better' })).toEqual({
    ...tally('2026-06-30', 30, 970),
    commitment: 'calls',
  });
  expect(tallyOfRate({ ...report, direction: 'lower is better' })).toMatchObject({ kept: 970, breached: 30 });
});

test('a report of more cases than one may count as is scaled down, kept and missed alike; the rest is whole', () => {
  const day = { ...tally('2026-06-30', 4_863, 144), reported: [{ kept: 4_850, of: 5_000 }] };
  expect(scaledDown({ ...day, kept: 4_863, breached: 154 }, 1_000)).toEqual({ kept: 983, breached: 34 });
  expect(scaledDown(day, 5_000)).toEqual({ kept: 4_863, breached: 144 });
  expect(scaledDown({ ...day, reported: [] }, 1_000)).toEqual({ kept: 4_863, breached: 144 });
});

test('two units that report the same period are each scaled down', () => {
  const reported = [
    { kept: 1e9, of: 1e9 },
    { kept: 500, of: 2_000 },
  ];
  const day = { ...tally('2026-06-30', 1e9 + 500, 1_500), reported };
  expect(scaledDown(day, 1_000)).toEqual({ kept: 1_250, breached: 750 });
});
