import { expect, test } from 'vitest';
import { emptyReport, type ImportReport, type RowOutcome, withOutcomes, withoutReference } from './report.ts';

const report: ImportReport = {
  ...emptyReport('en'),
  rows: 1_042,
  accepted: 17,
  skipped: { 'no promise covers AUR-17': 2, 'no promise covers AUR-18': 1 },
  leftOut: { 'rejected twice': 3 },
  rejected: [
    { line: 17, reason: 'AUR-17 is closed before it was opened', code: 'closed-before-opened' },
    { line: 3, reason: 'AUR-170 is not one', code: 'unreadable' },
  ],
};

test('a reference is taken out of what people read, as a word of its own', () => {
  const cleared = withoutReference(report, 'AUR-17');
  expect(cleared.skipped).toEqual({ 'no promise covers …': 2, 'no promise covers AUR-18': 1 });
  expect(cleared.rejected.map(({ reason }) => reason)).toEqual([
    '… is closed before it was opened',
    'AUR-170 is not one',
  ]);
});

test.each(['17', '3', '1042', 'rejected', 'line', 'en', '(', 'AUR-17'])(
  'whatever it is (%s), counts and lines stay',
  (reference) => {
    const cleared = withoutReference(report, reference);
    const bones = ({ rows, accepted, rejected, language }: ImportReport) => ({
      ...{ rows, accepted, language },
      rejected: rejected.map(({ line, code }) => ({ line, code })),
    });
    expect(bones(cleared)).toEqual(bones(report));
    const sum = (counts: Record<string, number>) =>
      Object.values(counts).reduce((all, count) => all + count, 0);
    expect([sum(cleared.skipped), sum(cleared.leftOut)]).toEqual([3, 3]);
  },
);

test('reasons that are the same without it are counted together', () => {
  const both = { ...report, skipped: { 'of A': 1, 'of B': 2, 'of …': 4 } };
  expect(withoutReference(withoutReference(both, 'A'), 'B').skipped).toEqual({ 'of …': 7 });
});

test('a list that is full is not copied with every batch, and no report that was given ever changes', () => {
  const rejected = (line: number): RowOutcome => {
    return { line, compared: null, is: 'rejected', reason: 'no such promise', code: 'unreadable' };
  };
  const many = Array.from({ length: 999 }, (_, line) => rejected(line));
  const short = withOutcomes(emptyReport('en'), many);
  const full = withOutcomes(short, [rejected(999)]);
  const more = withOutcomes(full, [rejected(1_000)]);
  expect([short, full, more].map(({ rejected, rejectedMore }) => [rejected.length, rejectedMore])).toEqual([
    [999, 0],
    [1_000, 0],
    [1_000, 1],
  ]);
  expect(more.rejected).toBe(full.rejected);
});
