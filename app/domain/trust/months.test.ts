import { expect, test } from 'vitest';
import type { TermsSpan } from '../charter/spans.ts';
import { instantOf } from '../instant.ts';
import { defaultMethod } from './method.ts';
import { type MonthFigure, monthFigures, targetRuns } from './months.ts';

const watched = { watch: { since: null, until: instantOf('2026-06-15T12:00:00Z'), spans: [] }, zone: 'UTC' };
const span = (from: string, until: string | null, more: Partial<TermsSpan>): TermsSpan => ({
  ...{ firmness: 'firm', target: 0.9, direction: 'higher is better', weight: 1, nature: 'normative' },
  ...{ from, until, edition: 1 },
  ...more,
});
const tally = (day: string, kept: number, breached: number) => ({
  ...{ commitment: 'call', day, kept, breached, exempt: 0 },
});
function months(spans: TermsSpan[], tallies = [tally('2026-01-10', 90, 10)]): Map<string, MonthFigure> {
  const stood = { spans, direction: 'higher is better' } as const;
  const days = { first: '2026-01-10', asOf: '2026-06-15' };
  const found = monthFigures(stood, tallies, days, watched, defaultMethod);
  return new Map(found.map((month) => [month.month, month]));
}

test('each month is held against the target that bound it', () => {
  const found = months([span('0000-01-01', '2026-03-01', { target: 0.8 }), span('2026-03-01', null, {})]);
  expect([found.get('2026-02')?.target, found.get('2026-03')?.target]).toEqual([0.8, 0.9]);
  expect(targetRuns([...found.values()]).map(({ from, target }) => [from, target])).toEqual([
    ['2025-07', 0.8],
    ['2026-03', 0.9],
  ]);
});

test('a month in which it changed, against the mean by its cases; one without a target, or on another scale, against none', () => {
  const spans = [
    span('0000-01-01', '2026-01-21', { target: 0.8 }),
    span('2026-01-21', '2026-02-01', { target: 0.9 }),
    span('2026-02-01', '2026-03-01', { target: null }),
    span('2026-03-01', '2026-04-01', { target: 0.1, direction: 'lower is better' }),
    span('2026-05-01', null, { target: 0.95 }),
  ];
  const found = months(spans, [tally('2026-01-10', 30, 0), tally('2026-01-25', 9, 1)]);
  expect(found.get('2026-01')?.target).toBeCloseTo(0.825);
  for (const month of ['2026-02', '2026-03', '2026-04']) expect(found.get(month)?.target, month).toBeNull();
  expect(found.get('2026-05')?.target).toBe(0.95);
});

test('an edition that binds later in the month of the day says nothing of it yet', () => {
  const spans = [span('0000-01-01', '2026-06-20', { target: 0.8 }), span('2026-06-20', null, {})];
  expect(months(spans).get('2026-06')?.target).toBe(0.8);
});
