import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCharter } from '../charter/parse.ts';
import { calendars, commitment, preamble } from '../charter/test-charter.ts';
import { formatInstant, instantOf } from '../instant.ts';
import { dischargeDuty } from './decide.ts';
import { type Duty, type DutyRecord, dutiesEnded, dutiesOwed } from './duty.ts';

type Every = 'month' | 'quarter' | 'year';

/** An edition with one duty, `none` without it. */
function edition(number: number, binding: string, every: Every | 'none', ended: string | null = null) {
  const measure = every === 'none' ? 'measure: rate' : `measure: duty\nevery: ${every}`;
  const sources = [
    { path: 'charter.fr.md', text: preamble },
    {
      path: '01-answer.fr.md',
      text: commitment.replace(/measure: deadline\nclock:.*\n/, `${measure}\n`).replace(/remedy:.*\n/, ''),
    },
  ];
  const { terms, findings } = parseCharter('test', sources, { calendars });
  if (!terms) throw new Error(JSON.stringify(findings));
  return { charter: 'test', number, binding, terms: { ...terms, binding, ended } };
}

const spans = (duties: Duty[]) => duties.map(({ edition: number, from, to }) => `${number}: ${from} ${to}`);
const owed = (editions: ReturnType<typeof edition>[], now: string) =>
  spans(dutiesOwed(editions, instantOf(now)));

describe('a duty is owed', () => {
  test('for each calendar period begun since the promise binds', () => {
    expect(owed([edition(1, '2025-01-01', 'quarter')], '2025-08-01T00:00:00Z')).toEqual([
      '1: 2025-01-01 2025-03-31',
      '1: 2025-04-01 2025-06-30',
      '1: 2025-07-01 2025-09-30',
    ]);
    expect(owed([edition(1, '2024-01-01', 'month')], '2024-02-10T00:00:00Z')).toEqual([
      '1: 2024-01-01 2024-01-31',
      '1: 2024-02-01 2024-02-29',
    ]);
  });

  test('not for the part of a period that was left when the promise came into force', () => {
    expect(owed([edition(1, '2025-01-02', 'year')], '2026-12-31T22:00:00Z')).toEqual([
      '1: 2026-01-01 2026-12-31',
    ]);
    expect(owed([edition(1, '2025-02-02', 'quarter')], '2025-03-31T21:59:59Z')).toEqual([]);
  });

  test('from the first second of its period in the zone of the charter', () => {
    const editions = [edition(1, '2025-04-01', 'month')];
    expect(owed(editions, '2025-03-31T21:59:59Z')).toEqual([]);
    expect(owed(editions, '2025-03-31T22:00:00Z')).toEqual(['1: 2025-04-01 2025-04-30']);
    const [april] = dutiesOwed(editions, instantOf('2025-04-10T00:00:00Z'));
    expect(april && [april.begins, april.ends].map(formatInstant)).toEqual([
      '2025-03-31T22:00:00Z',
      '2025-04-30T21:59:59Z',
    ]);
  });

  test('under the edition in force on the first day, whatever binds later', () => {
    const editions = [
      edition(1, '2024-01-01', 'year'),
      edition(2, '2025-06-15', 'quarter'),
      edition(3, '2025-12-01', 'none'),
    ];
    expect(owed(editions, '2026-06-01T00:00:00Z')).toEqual([
      '1: 2024-01-01 2024-12-31',
      '1: 2025-01-01 2025-12-31',
      '2: 2025-07-01 2025-09-30',
      '2: 2025-10-01 2025-12-31',
    ]);
  });

  test('not under an edition that was replaced before it bound', () => {
    const editions = [edition(1, '2025-01-01', 'month'), edition(2, '2025-01-01', 'year')];
    expect(owed(editions, '2025-03-01T00:00:00Z')).toEqual(['2: 2025-01-01 2025-12-31']);
  });

  test('not for a period that the record did not outlast', () => {
    expect(owed([edition(1, '2025-01-01', 'month', '2025-02-28')], '2025-06-01T00:00:00Z')).toEqual([
      '1: 2025-01-01 2025-01-31',
      '1: 2025-02-01 2025-02-28',
    ]);
    expect(owed([edition(1, '2025-01-01', 'month', '2025-02-27')], '2025-06-01T00:00:00Z')).toHaveLength(1);
  });

  test('for periods that follow on from each other', () => {
    const date = fc
      .integer({ min: 0, max: 4_000 })
      .map((days) => formatInstant(days * 86_400 + 1_500_000_000));
    fc.assert(
      fc.property(date, date, fc.constantFrom<Every>('month', 'quarter', 'year'), (binding, now, every) => {
        const duties = dutiesOwed([edition(1, binding.slice(0, 10), every)], instantOf(now));
        for (const [index, duty] of duties.entries()) {
          expect(duty.from >= binding.slice(0, 10)).toBe(true);
          expect(duty.begins <= instantOf(now)).toBe(true);
          const next = duties[index + 1];
          if (next) expect(next.begins).toBe(duty.ends + 1);
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('a period is over after its last second', () => {
  const editions = [edition(1, '2025-01-01', 'month')];
  expect(dutiesEnded(editions, instantOf('2025-01-31T22:59:59Z'))).toEqual([]);
  expect(spans(dutiesEnded(editions, instantOf('2025-01-31T23:00:00Z')))).toEqual([
    '1: 2025-01-01 2025-01-31',
  ]);
});

describe('a discharge', () => {
  const [january] = dutiesOwed([edition(1, '2025-01-01', 'month')], instantOf('2025-01-20T00:00:00Z'));
  const nothing: DutyRecord = { discharged: [], missed: [] };
  const discharged = (
    at: string,
    record = nothing,
    unit: string | null = 'Lyon',
    now = '2025-03-01T00:00:00Z',
  ) => {
    const drafts = dischargeDuty(january as Duty, { at: instantOf(at), unit }, record, instantOf(now), {
      id: 'a',
      role: 'agent',
    });
    if ('problem' in drafts) return drafts.problem;
    return drafts.map((draft) =>
      'unit' in draft.public ? `${draft.kind} ${draft.occurred} ${draft.public.unit}` : '',
    );
  };

  test('in the period keeps the duty, to its last second', () => {
    expect(discharged('2025-01-31T22:59:59Z')).toEqual(['duty.discharged 2025-01-31T22:59:59Z Lyon']);
  });

  test('after the period comes behind the breach that it shows', () => {
    expect(discharged('2025-01-31T23:00:00Z')).toEqual([
      'breach.declared 2025-01-31T22:59:59Z null',
      'duty.discharged 2025-01-31T23:00:00Z Lyon',
    ]);
    const lille = { discharged: [{ seq: 7, unit: 'Lille', kept: true }], missed: [] };
    expect(discharged('2025-02-01T00:00:00Z', lille)[0]).toBe('breach.declared 2025-01-31T22:59:59Z Lyon');
  });

  test('after a breach that is declared is logged alone', () => {
    const late = ['duty.discharged 2025-02-01T00:00:00Z Lyon'];
    expect(
      discharged('2025-02-01T00:00:00Z', {
        discharged: [],
        missed: [{ breach: 7, unit: null, exempt: false }],
      }),
    ).toEqual(late);
    expect(
      discharged('2025-02-01T00:00:00Z', {
        discharged: [],
        missed: [{ breach: 7, unit: 'Lyon', exempt: false }],
      }),
    ).toEqual(late);
  });

  test('is refused before the period, in the future, and twice for the same unit', () => {
    expect(discharged('2024-12-31T22:59:59Z')).toBe('before-period');
    expect(discharged('2025-01-10T00:00:00Z', nothing, null, '2025-01-09T00:00:00Z')).toBe('in-the-future');
    const lyon = { discharged: [{ seq: 7, unit: 'Lyon', kept: true }], missed: [] };
    expect(discharged('2025-01-10T00:00:00Z', lyon)).toBe('already-discharged');
    expect(discharged('2025-01-10T00:00:00Z', lyon, null)).toHaveLength(1);
  });
});
