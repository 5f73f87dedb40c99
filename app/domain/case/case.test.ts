import { describe, expect, test } from 'vitest';
import { instantOf } from '../instant.ts';
import {
  due,
  exempted,
  fulfilled,
  given,
  march,
  opened,
  paused,
  redated,
  reopened,
  resumed,
  swept,
  withdrawn,
} from './test-case.ts';

describe('a case', () => {
  test('is opened with its due time, and counts for nothing yet', () => {
    given()
      .when(opened(2))
      .leadsTo({
        writes: [{ kind: 'case.opened', case: 'c1', public: { unit: 'Lyon', due } }],
        state: { state: 'open', due: instantOf(due), opened: march(2), clockFrom: march(2) },
        counts: [],
      });
  });

  test('stands still while it is paused', () => {
    given(opened(2))
      .when(paused(4))
      .leadsTo({
        writes: [{ kind: 'case.paused', public: { ground: 'papers' } }],
        state: { state: 'paused', due: null, stops: [{ from: march(4), to: null, ground: 'papers' }] },
        counts: [],
      });
    given(opened(2), paused(4)).when(paused(5)).refused('case-paused');
  });

  test('is due later once it was paused', () => {
    const later = '2026-03-18T22:59:59Z';
    given(opened(2), paused(4))
      .when(resumed(6))
      .leadsTo({
        writes: [{ kind: 'case.resumed', public: { due: later } }],
        state: {
          state: 'open',
          due: instantOf(later),
          stops: [{ from: march(4), to: march(6), ground: 'papers' }],
        },
      });
    given(opened(2)).when(resumed(6)).refused('case-not-paused');
  });

  test('fulfilled in time is kept, on the day of its fulfilment', () => {
    given(opened(2))
      .when(fulfilled(16))
      .leadsTo({
        writes: [{ kind: 'case.fulfilled', public: { outcome: 'kept' } }],
        state: { state: 'fulfilled', closed: march(16), breached: null },
        counts: ['2026-03-16 kept 1'],
      });
  });

  test('fulfilled late is breached, on the day that it was due', () => {
    given(opened(2))
      .when(fulfilled(20))
      .leadsTo({
        writes: [
          { kind: 'breach.declared', occurred: due, public: { found: 'fulfilment', unit: 'Lyon', of: null } },
          { kind: 'case.fulfilled', public: { outcome: 'breached' } },
        ],
        state: { state: 'fulfilled', breached: instantOf(due), closed: march(20) },
        counts: ['2026-03-16 breached 1'],
      });
  });

  test('fulfilled while it is paused is resumed in the same breath', () => {
    given(opened(2), paused(4))
      .when(fulfilled(25))
      .leadsTo({
        writes: [{ kind: 'case.resumed' }, { kind: 'case.fulfilled', public: { outcome: 'kept' } }],
        counts: ['2026-03-25 kept 1'],
      });
  });

  test('withdrawn in time counts for nothing, and late for a breach', () => {
    given(opened(2))
      .when(withdrawn(9))
      .leadsTo({ writes: [{ kind: 'case.withdrawn' }], counts: [] });
    given(opened(2))
      .when(withdrawn(20))
      .leadsTo({
        writes: [{ kind: 'breach.declared', public: { found: 'withdrawal' } }, { kind: 'case.withdrawn' }],
        state: { state: 'withdrawn' },
        counts: ['2026-03-16 breached 1'],
      });
    given(opened(2), withdrawn(9)).when(fulfilled(10)).refused('case-closed');
  });

  test('reopened goes on where it stopped, or starts anew, as it is promised', () => {
    given(opened(2), fulfilled(4))
      .when(reopened(6))
      .leadsTo({
        writes: [{ kind: 'case.reopened', public: { due: '2026-03-18T22:59:59Z', restarts: false } }],
        state: { state: 'open', closed: null, clockFrom: march(2) },
        counts: [],
      });
    given(opened(2), fulfilled(4))
      .when(reopened(6, 'restart'))
      .leadsTo({
        writes: [{ kind: 'case.reopened', public: { due: '2026-03-20T22:59:59Z', restarts: true } }],
        state: { state: 'open', closed: null, clockFrom: march(6) },
        counts: [],
      });
    given(opened(2), fulfilled(4)).when(reopened(6, 'refuse')).refused('reopen-refused');
  });

  test('is due at another time when its calendar has another holiday', () => {
    given(opened(2))
      .when(redated(5, ['2026-03-10']))
      .leadsTo({
        writes: [{ kind: 'case.redated', public: { due: '2026-03-17T22:59:59Z' } }],
        state: { due: instantOf('2026-03-17T22:59:59Z'), lastOccurred: march(2) },
      });
    given(opened(2)).when(redated(5, [])).leadsTo({ writes: [] });
    given(opened(2))
      .when(redated(20, ['2026-03-10']))
      .leadsTo({ writes: [{ kind: 'breach.declared' }] });
  });
});

describe('the breach of a case', () => {
  test('is found by the sweep once, with the due time as its time', () => {
    given(opened(2))
      .when(swept(17))
      .leadsTo({
        writes: [{ kind: 'breach.declared', occurred: due, public: { found: 'sweep' } }],
        counts: ['2026-03-16 breached 1'],
      });
    given(opened(2), swept(17)).when(swept(18)).leadsTo({ writes: [] });
    given(opened(2)).when(swept(16)).leadsTo({ writes: [] });
  });

  test('that is exempted counts as exempt, and one that is not as before', () => {
    given(opened(2), swept(17))
      .when(exempted(18))
      .leadsTo({ writes: [{}], counts: ['2026-03-16 exempt 1'] });
    given(opened(2), swept(17))
      .when(exempted(18, false))
      .leadsTo({ writes: [{}], counts: ['2026-03-16 breached 1'] });
    given(opened(2), swept(17), exempted(18))
      .when(fulfilled(19))
      .leadsTo({ writes: [{ public: { outcome: 'exempt' } }], counts: ['2026-03-16 exempt 1'] });
  });
});

test('a case begins with its opening', () => {
  expect(() => given(exempted(2))).toThrow();
});
