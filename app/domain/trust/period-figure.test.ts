import { expect, test } from 'vitest';
import { termsOver } from '../charter/spans.ts';
import { testCommitment, testEdition } from '../charter/test-edition.ts';
import type { Tally } from './evidence.ts';
import { defaultMethod } from './method.ts';
import { figureOver } from './period-figure.ts';

const promise = (target: number) => testCommitment({ target });
const editions = [
  testEdition(1, '2025-01-01', [promise(0.9)]),
  testEdition(2, '2025-06-01', [{ ...promise(0.9), exempt: ['strike'] }]),
  testEdition(3, '2026-03-01', [promise(0.5)]),
];
const spans = termsOver(editions, 'answer');
const tally = (day: string, kept: number, breached: number): Tally => ({
  ...{ commitment: 'answer', day, kept, breached, exempt: 0 },
});
const tallies = [tally('2026-02-28', 60, 40), tally('2026-03-01', 200, 100)];
const now = { target: 0.5, direction: 'higher is better' as const };
const over = (from: string, to: string) =>
  figureOver({ spans, now }, tallies, { from, to }, 0, defaultMethod);

test('a period in which the target changed shows each part against its own', () => {
  const { parts, ...whole } = over('2026-01-01', '2026-12-31');
  expect(parts).toMatchObject([
    {
      ...{ from: '2026-01-01', to: '2026-02-28', target: 0.9, printed: '60.0', verdict: 'missed' },
      budget: { allowed: 10, used: 40 },
    },
    {
      ...{ from: '2026-03-01', to: '2026-12-31', target: 0.5, printed: '66.7', verdict: 'kept' },
      budget: { allowed: 150, used: 100 },
    },
  ]);
  // (0.9 × 100 + 0.5 × 300) / 400
  expect(whole).toMatchObject({
    cases: 400,
    target: 0.6,
    verdict: 'kept',
    budget: { allowed: 160, used: 140 },
  });
});

test('an earlier period is held against the target of its time; other changes make no parts', () => {
  expect(over('2025-01-01', '2025-12-31')).toMatchObject({ target: 0.9, parts: [] });
  expect(over('2026-02-01', '2026-02-28')).toMatchObject({ target: 0.9, verdict: 'missed', parts: [] });
  expect(over('2026-03-01', '2026-03-31')).toMatchObject({ target: 0.5, parts: [] });
});
