import { describe, expect, test } from 'vitest';
import type { Case } from '../case/case.ts';
import { fold } from '../case/case.ts';
import type { Entry } from '../ledger/entry.ts';
import { fold as foldOccurrence } from '../occurrence/occurrence.ts';
import { conductOf, type Traced } from './conduct.ts';
import { monthsOf } from './months.ts';
import { tracesOfCase, tracesOfOccurrence } from './traces.ts';

const zone = 'Europe/Paris';
const place = { charter: 'test', commitment: 'answer', edition: 1 };
/** An entry of a case: what it says, when that happened and when it was written. */
const entry = (kind: string, occurred: string, recorded: string, fields: object, role = 'agent') =>
  ({
    ...{ v: 1, seq: 0, kind, occurred, recorded, ...place, case: 'c1' },
    ...{ who: { id: 'x', role }, public: fields },
  }) as unknown as Entry;
/** Tells a story of one case, and sums up what it was counted under. */
function told(...entries: Entry[]): Traced[] {
  let before: Case | null = null;
  const all: Traced[] = [];
  for (const each of entries) {
    const after: Case = fold(before, each);
    all.push(...tracesOfCase(each, before, after, zone).map((trace) => ({ commitment: 'answer', ...trace })));
    before = after;
  }
  return all;
}
const opened = entry('case.opened', '2026-03-02T08:00:00Z', '2026-03-02T08:00:30Z', {
  unit: null,
  due: '2026-03-12T08:00:00Z',
});
const fulfilled = (occurred: string, recorded: string, outcome = 'kept') =>
  entry('case.fulfilled', occurred, recorded, { outcome });
const over = (traced: Traced[], months = ['2026-03']) => conductOf(traced, 'answer', months);

describe('the log of cases', () => {
  test('is told by the time from what happened until it was written, within fixed bounds', () => {
    const story = told(opened, fulfilled('2026-03-03T08:00:00Z', '2026-03-03T11:00:00Z'));
    expect(over(story)).toMatchObject({ median: { seconds: 60 }, ninetieth: { seconds: 4 * 3_600 } });
    const late = told(opened, fulfilled('2026-03-03T08:00:00Z', '2026-05-03T08:00:00Z'));
    expect(over(late).ninetieth).toEqual({ seconds: null });
    expect(over([]).median).toBeNull();
    const atBound = told(
      entry('case.opened', '2026-03-02T08:00:00Z', '2026-03-02T08:01:00Z', { unit: null, due: null }),
    );
    expect(over(atBound).median).toEqual({ seconds: 60 });
  });

  test('shows what was met in time but written once the due time had passed', () => {
    const inTime = fulfilled('2026-03-11T08:00:00Z', '2026-03-12T08:00:00Z');
    expect(over(told(opened, inTime))).toMatchObject({ met: 1, metLate: 0 });
    const after = fulfilled('2026-03-11T08:00:00Z', '2026-03-12T08:00:01Z');
    expect(over(told(opened, after))).toMatchObject({ met: 1, metLate: 1 });
    const missed = fulfilled('2026-03-14T08:00:00Z', '2026-03-14T08:00:00Z', 'breached');
    expect(over(told(opened, missed))).toMatchObject({ met: 0, metLate: 0 });
  });

  test('shows pauses by ground, for how long, and those that begin in the last tenth of the time', () => {
    const pause = (at: string, ground = 'waiting') => entry('case.paused', at, at, { ground });
    const resume = (at: string, due: string) => entry('case.resumed', at, at, { due });
    const story = told(
      opened,
      pause('2026-03-03T08:00:00Z'),
      resume('2026-03-04T08:00:00Z', '2026-03-13T08:00:00Z'),
      // Nine tenths of eleven days and more.
      pause('2026-03-12T08:00:00Z'),
      resume('2026-03-12T10:00:00Z', '2026-03-13T10:00:00Z'),
      pause('2026-03-12T11:00:00Z', 'checking'),
    );
    expect(over(story)).toMatchObject({
      ...{ opened: 1, paused: 1, pauses: 3, pausesLast: 2 },
      grounds: [
        { ground: 'checking', cases: 1, seconds: 0 },
        { ground: 'waiting', cases: 1, seconds: 86_400 + 2 * 3_600 },
      ],
    });
  });

  test('shows withdrawals by whose wish and who wrote them', () => {
    const withdrawn = (by: string, role: string) =>
      told(opened, entry('case.withdrawn', '2026-03-03T08:00:00Z', '2026-03-03T08:00:00Z', { by }, role));
    expect(over([...withdrawn('customer', 'import'), ...withdrawn('company', 'agent')]).withdrawn).toEqual([
      { by: 'company', role: 'agent', count: 1 },
      { by: 'customer', role: 'import', count: 1 },
    ]);
  });

  test('shows which way corrections went that changed an outcome, and counts no other', () => {
    const correction = (breached: string | null, state = 'fulfilled') => {
      const now = '2026-04-03T08:00:00Z';
      const standing = {
        ...{ unit: null, opened: '2026-03-02T08:00:00Z', clockFrom: '2026-03-02T08:00:00Z', state, breached },
        ...{ due: '2026-03-12T08:00:00Z', closed: '2026-03-14T08:00:00Z', exempt: false, stops: [] },
        lastOccurred: '2026-03-14T08:00:00Z',
      };
      return entry('entry.corrected', now, now, {
        corrects: 0,
        replacement: null,
        because: 'other',
        standing,
      });
    };
    const breach = entry('breach.declared', '2026-03-12T08:00:00Z', '2026-03-12T08:01:00Z', {
      found: 'sweep',
      unit: null,
      of: null,
    });
    const late = [opened, breach, fulfilled('2026-03-14T08:00:00Z', '2026-03-14T08:00:00Z', 'breached')];
    expect(over(told(...late, correction(null)))).toMatchObject({ better: 1, worse: 0 });
    expect(over(told(...late, correction('2026-03-12T08:00:00Z')))).toMatchObject({ better: 0, worse: 0 });
    const kept = [opened, fulfilled('2026-03-11T08:00:00Z', '2026-03-11T08:00:00Z')];
    expect(over(told(...kept, correction('2026-03-12T08:00:00Z')))).toMatchObject({ better: 0, worse: 1 });
  });

  test('stands in the month of the opening on the wall, and an empty month shows', () => {
    const night = entry('case.opened', '2026-03-31T22:30:00Z', '2026-03-31T22:30:00Z', {
      unit: null,
      due: null,
    });
    const months = ['2026-03', '2026-04', '2026-05'];
    expect(over(told(night), months).months).toEqual([
      { month: '2026-03', opened: 0 },
      { month: '2026-04', opened: 1 },
      { month: '2026-05', opened: 0 },
    ]);
  });
});

test('occurrences are counted with their lag, and their corrections by which way they went', () => {
  const logged = entry('occurrence.logged', '2026-03-02T08:00:00Z', '2026-03-02T09:00:00Z', {
    kept: false,
    unit: null,
  });
  const before = foldOccurrence(null, logged);
  expect(tracesOfOccurrence(logged, null, before, zone)).toEqual([
    { month: '2026-03', name: 'opened', count: 1 },
    { month: '2026-03', name: 'lag.2', count: 1 },
  ]);
  const now = '2026-03-09T08:00:00Z';
  const corrected = entry('entry.corrected', now, now, { corrects: 0, replacement: { kept: true } });
  expect(tracesOfOccurrence(corrected, before, foldOccurrence(before, corrected), zone)).toEqual([
    { month: '2026-03', name: 'corrected-better', count: 1 },
  ]);
});

test('a period is told in its months', () => {
  expect(monthsOf({ key: '12-months', from: '2025-11-30', to: '2026-11-29' })).toHaveLength(12);
  expect(monthsOf({ key: '2026', from: '2026-01-01', to: '2026-03-09' })).toEqual([
    '2026-01',
    '2026-02',
    '2026-03',
  ]);
});
