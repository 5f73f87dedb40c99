import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strikeOut } from '../correction/strike-out.ts';
import { formatInstant, instantOf } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Step, storiesOf } from '../ledger/test-given.ts';
import { dischargeDuty, missDuty } from './decide.ts';
import {
  contributionOf,
  type Duty,
  type DutyRecord,
  fold,
  isSettled,
  mayBeMissed,
  nothingKnown,
} from './duty.ts';

const agent: Who = { id: 'camille', role: 'agent' };
const now = instantOf('2026-06-01T09:00:00Z');
const place = { charter: 'test', commitment: 'review', edition: 1 };
const march: Duty = {
  ...place,
  ...{ from: '2026-03-01', to: '2026-03-31' },
  begins: instantOf('2026-02-28T23:00:00Z'),
  ends: instantOf('2026-03-31T21:59:59Z'),
};
type Unit = string | null;
type Told = Step<DutyRecord>;

const { given, tried } = storiesOf<DutyRecord>({
  begins: nothingKnown,
  fold,
  contributionOf: (record) => contributionOf(record, march.to),
});
const discharged = (at: string, unit: Unit): Told => ({
  now,
  decide: (before) => dischargeDuty(march, { at: instantOf(at), unit }, before, now, agent),
});
const inTime = (unit: Unit) => discharged('2026-03-20T09:00:00Z', unit);
const late = (unit: Unit) => discharged('2026-04-02T09:00:00Z', unit);
const missed = (unit: Unit): Told => ({
  now,
  decide: (before) => (mayBeMissed(before, unit) ? missDuty(march, unit, agent) : []),
});
const struck = (seq: number): Told => ({
  now,
  decide: (before) =>
    strikeOut(
      { ...place, seq, struck: !before.discharged.some((each) => each.seq === seq) },
      0,
      { corrects: seq, replacement: null, because: 'wrong-case' },
      now,
      agent,
    ),
});
const exempted = (breach: number, approved = true): Told => ({
  now,
  decide: (): Draft => ({
    kind: 'exemption.decided',
    occurred: formatInstant(now),
    ...place,
    who: { id: 'ines', role: 'compliance' },
    public: { breach, request: 9, approved },
  }),
});
const breach = (unit: Unit) => ({
  kind: 'breach.declared',
  occurred: '2026-03-31T21:59:59Z',
  public: { found: 'duty', unit, of: null },
});
const log = (unit: Unit) => ({ kind: 'duty.discharged', public: { from: march.from, to: march.to, unit } });
const [kept, broken] = ['2026-03-31 kept 1', '2026-03-31 breached 1'];

describe('a duty', () => {
  test('discharged in time is kept, on the last day of its period', () => {
    given()
      .when(inTime('Lyon'))
      .leadsTo({ writes: [log('Lyon')], state: { missed: [] }, counts: [kept] });
    given(inTime('Lyon'))
      .when(inTime('Lille'))
      .leadsTo({ writes: [{}], counts: ['2026-03-31 kept 2'] });
  });

  test('discharged late where nobody was in time is the breach of all', () => {
    given()
      .when(late('Lyon'))
      .leadsTo({ writes: [breach(null), log('Lyon')], counts: [broken] });
    given(late('Lyon'))
      .when(late('Lille'))
      .leadsTo({ writes: [log('Lille')], counts: [broken] });
  });

  test.each(['Lille', null])('discharged late after somebody in time is the breach of one: %s', (unit) => {
    given(inTime('Lyon'))
      .when(late(unit))
      .leadsTo({ writes: [breach(unit), log(unit)], counts: [broken, kept] });
  });

  test('that all have missed is kept by nobody any more', () => {
    given(missed(null))
      .when(inTime('Lyon'))
      .leadsTo({ writes: [log('Lyon')], counts: [broken] });
  });

  test('that one has missed may be kept by others', () => {
    given(missed('Lille'))
      .when(inTime('Lyon'))
      .leadsTo({ writes: [log('Lyon')], counts: [broken, kept] });
    given(missed('Lille'))
      .when(late('Lille'))
      .leadsTo({ writes: [log('Lille')], counts: [broken] });
  });

  test('whose discharge is struck out is as it was before', () => {
    given(inTime('Lyon'))
      .when(struck(0))
      .leadsTo({ writes: [{}], state: nothingKnown, counts: [] });
    given(late('Lyon'))
      .when(struck(1))
      .leadsTo({ writes: [{}], counts: [broken] });
    given(inTime('Lyon'), struck(0)).when(struck(0)).refused('already-corrected');
  });

  test('missed and exempted counts as exempt, and only that breach', () => {
    given(missed(null))
      .when(exempted(0))
      .leadsTo({ writes: [{}], counts: ['2026-03-31 exempt 1'] });
    given(missed(null))
      .when(exempted(0, false))
      .leadsTo({ writes: [{}], counts: [broken] });
    given(missed('Lyon'), missed('Lille'))
      .when(exempted(1))
      .leadsTo({ writes: [{}], counts: [broken, '2026-03-31 exempt 1'] });
  });
});

describe('what is left to find out of a duty', () => {
  test.each<[string, Told[], boolean]>([
    ['nothing was logged', [], false],
    ['somebody kept it', [inTime('Lyon')], true],
    ['that was struck out', [inTime('Lyon'), struck(0)], false],
    ['somebody was late', [late('Lyon')], true],
    ['one has missed it', [missed('Lyon')], true],
    ['all have, and are exempt', [missed(null), exempted(0)], true],
  ])('%s', (_, steps, settled) => {
    expect(isSettled(given(...steps).state)).toBe(settled);
  });
});

describe('whose breach may be declared: of all, of Lyon, of Lille', () => {
  test.each<[string, Told[], boolean[]]>([
    ['of nobody heard', [], [true, true, true]],
    ['kept by Lyon', [inTime('Lyon')], [true, false, true]],
    ['kept by who names no unit', [inTime(null)], [false, true, true]],
    ['missed by all', [missed(null)], [false, false, false]],
    ['missed by Lyon', [missed('Lyon')], [true, false, true]],
    ['late, after nobody', [late('Lyon')], [false, false, false]],
    ['late, after Lyon', [inTime('Lyon'), late('Lille')], [true, false, false]],
  ])('%s', (_, steps, may) => {
    const { state } = given(...steps);
    expect([null, 'Lyon', 'Lille'].map((unit) => mayBeMissed(state, unit))).toEqual(may);
  });
});

test('whatever is tried, every breach that is decided may be declared', () => {
  const unit = fc.constantFrom<Unit>('Lyon', 'Lille', null);
  const step = fc.oneof(
    unit.map(inTime),
    unit.map(late),
    unit.map(missed),
    fc.nat(4).map(struck),
    fc.nat(4).map((seq) => exempted(seq)),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const { history } = tried(steps);
      let record = nothingKnown;
      for (const entry of history) {
        if (entry.kind === 'breach.declared') expect(mayBeMissed(record, entry.public.unit)).toBe(true);
        record = fold(record, entry);
      }
    }),
    { numRuns: 200 },
  );
});
