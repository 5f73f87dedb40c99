import { expect, test } from 'vitest';
import { playwrightTimes, slowestLines, vitestTimes } from './slowest.ts';

test('the tests of both kinds are told by the time they took, and those that take long by their reason', () => {
  const units = vitestTimes({
    testResults: [
      {
        name: '/somewhere/app/domain/clock/clock.test.ts',
        assertionResults: [
          { fullName: 'a deadline', duration: 1_500 },
          { fullName: 'skipped', duration: null },
          { fullName: 'a kill', duration: 30_000, meta: { slow: 'kills often' } },
        ],
      },
    ],
  });
  const spec = (title: string, duration: number, annotations: object[] = []) => ({
    title,
    file: 'story.spec.ts',
    tests: [{ annotations, results: [{ duration }] }],
  });
  const browser = playwrightTimes({
    suites: [{ specs: [spec('long', 21_000)], suites: [{ specs: [spec('short', 900)] }] }],
  });
  expect(slowestLines([...units, ...browser], 4)).toEqual([
    '  30.0 s  clock/clock.test.ts: a kill (kills often)',
    '  21.0 s  story.spec.ts: long (over 20 s, and says no reason)',
    '   1.5 s  clock/clock.test.ts: a deadline',
    '   0.9 s  story.spec.ts: short',
  ]);
});

test('a report that is not there has no times', () => {
  expect([...vitestTimes(null), ...playwrightTimes(null)]).toEqual([]);
});
