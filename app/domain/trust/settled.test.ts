import { describe, expect, test } from 'vitest';
import { testClock, testCommitment, testEdition } from '../charter/test-edition.ts';
import { instantOf } from '../instant.ts';
import type { Tally } from './evidence.ts';
import { settledAt, type Waiting } from './settled.ts';

const asOf = '2026-06-30';
const at = instantOf('2026-06-30T12:00:00Z');
const answer = testCommitment({ measure: 'deadline', clock: testClock });
const review = testCommitment({ id: 'review', number: 2, measure: 'duty', every: 'quarter' });
const editions = [testEdition(1, '2026-01-01', [answer, review])];

function waiting(due: string, count = 1): Waiting {
  return { commitment: 'answer', edition: 1, due: instantOf(due), count };
}
const tally = (commitment: string, day: string, kept: number, breached = 0, exempt = 0): Tally => ({
  ...{ commitment, day, kept, breached, exempt },
});
const discharged = tally('review', '2026-03-31', 1);
function settled(tallies: Tally[], cases: Waiting[], of = { editions, asOf, at }) {
  const byCommitment = new Map<string, Tally[]>();
  for (const each of tallies)
    byCommitment.set(each.commitment, [...(byCommitment.get(each.commitment) ?? []), each]);
  return settledAt(of.editions, { tallies: byCommitment, waiting: cases }, of.asOf, of.at);
}

describe('an open case past its due time', () => {
  test('counts as breached on its due day in the charter’s zone, whoever declared it', () => {
    const found = settled(
      [discharged, tally('answer', '2026-06-11', 5, 1)],
      [waiting('2026-06-10T21:59:59Z', 300), waiting('2026-06-10T22:00:00Z')],
    );
    expect(found.get('answer')).toEqual([
      tally('answer', '2026-06-10', 0, 300),
      tally('answer', '2026-06-11', 5, 2),
    ]);
  });

  test('in its due second says nothing, one second later it is breached', () => {
    const due = waiting('2026-06-30T12:00:00Z');
    expect(settled([discharged], [due]).get('answer')).toBeUndefined();
    const later = { editions, asOf, at: at + 1 };
    expect(settled([discharged], [due], later).get('answer')).toEqual([tally('answer', asOf, 0, 1)]);
  });

  test('where the due second is late, it is breached in it', () => {
    const strict = { ...answer, clock: { ...testClock, boundary: 'exclusive' as const } };
    const of = { editions: [testEdition(1, '2026-01-01', [strict])], asOf, at };
    expect(settled([], [waiting('2026-06-30T12:00:00Z')], of).get('answer')).toHaveLength(1);
  });

  test('of a day after the one asked about does not count', () => {
    const of = { editions, asOf: '2026-06-09', at };
    expect(settled([discharged], [waiting('2026-06-10T21:59:59Z')], of).get('answer')).toBeUndefined();
  });
});

describe('a duty of a period that is over', () => {
  test('counts as breached on its last day where nobody discharged it', () => {
    expect(settled([], []).get('review')).toEqual([tally('review', '2026-03-31', 0, 1)]);
  });

  test.each([
    ['kept', discharged],
    ['breached', tally('review', '2026-03-31', 0, 1)],
    ['exempt', tally('review', '2026-03-31', 0, 0, 1)],
  ])('that is %s already counts once', (_, known) => {
    expect(settled([known], []).get('review')).toEqual([known]);
  });

  test('whose discharge was struck out is breached', () => {
    expect(settled([tally('review', '2026-03-31', 0)], []).get('review')).toEqual([
      tally('review', '2026-03-31', 0, 1),
    ]);
  });
});
