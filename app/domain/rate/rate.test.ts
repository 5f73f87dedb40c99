import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommitmentTerms } from '../charter/terms.ts';
import { charterOf } from '../charter/test-charter.ts';
import type { Correction } from '../correction/correction.ts';
import { strikeOut } from '../correction/strike-out.ts';
import { instantOf } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Step, storiesOf } from '../ledger/test-given.ts';
import { type RateReport, reportRate } from './decide.ts';
import { contributionOf, failedOf, fold, type Rate } from './rate.ts';

const agent: Who = { id: 'camille', role: 'agent' };
const now = instantOf('2026-04-02T09:00:00Z');
const promise = charterOf().terms?.commitments[0] as CommitmentTerms;
const { given, tried } = storiesOf<Rate | null>({ begins: null, fold, contributionOf });

const march: RateReport = {
  from: '2026-03-01',
  to: '2026-03-31',
  numerator: 90,
  denominator: 100,
  unit: 'Lyon',
};
const reported = (
  counts: Partial<RateReport> = {},
  direction: CommitmentTerms['direction'] = 'higher is better',
): Step<Rate | null> => ({
  now,
  decide: () => {
    const terms = { ...promise, direction };
    const binding = { charter: 'test', edition: 1, zone: 'Europe/Paris', terms };
    return reportRate({ ...march, ...counts }, binding, now, agent);
  },
});
const percentage: Step<Rate | null> = {
  now,
  decide: (): Draft => ({
    kind: 'rate.reported',
    occurred: '2026-04-02T09:00:00Z',
    ...{ charter: 'test', commitment: promise.id, edition: 1 },
    who: agent,
    public: { from: march.from, to: march.to, unit: null, kept: null, of: null, percent: 97.5 },
  }),
};
const corrected = (replacement: Correction['replacement'] = null): Step<Rate | null> => ({
  now,
  decide: (before) =>
    strikeOut(
      before as Rate,
      failedOf(before as Rate),
      { corrects: 0, replacement, because: 'typing-error' },
      now,
      agent,
    ),
});

describe('the counts of a period', () => {
  test('count on its last day, kept and failed', () => {
    given()
      .when(reported())
      .leadsTo({
        writes: [{ kind: 'rate.reported', public: { kept: 90, of: 100, percent: null, unit: 'Lyon' } }],
        state: { seq: 0, kept: 90, of: 100, struck: false },
        counts: ['2026-03-31 breached 10', '2026-03-31 kept 90'],
      });
  });

  test('of what should be rare are of failures', () => {
    const story = given(reported({ numerator: 4 }, 'lower is better'));
    expect(story.state).toMatchObject({ kept: 96, of: 100 });
    expect(failedOf(story.state as Rate)).toBe(4);
  });

  test('are of a period that is over and no more than all', () => {
    given()
      .when(reported({ from: '2026-04-01' }))
      .refused('period-backwards');
    given()
      .when(reported({ to: '2026-04-02' }))
      .refused('in-the-future');
    given()
      .when(reported({ numerator: 101 }))
      .refused('more-than-all');
  });

  test('struck out count for nothing, once', () => {
    given(reported())
      .when(corrected())
      .leadsTo({ writes: [{ kind: 'entry.corrected' }], state: { struck: true }, counts: [] });
    given(reported(), corrected()).when(corrected()).refused('already-corrected');
    given(reported())
      .when(corrected({ unit: 'Lille' }))
      .refused('not-correctable');
  });

  test('begin with their report', () => {
    expect(() => fold(null, given(reported(), corrected()).history[1]!)).toThrow();
  });
});

test('a bare percentage counts for nothing, and none of it failed', () => {
  given()
    .when(percentage)
    .leadsTo({ writes: [{}], state: { percent: 97.5 }, counts: [] });
  expect(failedOf(given(percentage).state as Rate)).toBe(0);
});

test('whatever is reported, kept and failed are all of it', () => {
  const counts = fc.record({ numerator: fc.nat(500), denominator: fc.nat(500) });
  const direction = fc.constantFrom<CommitmentTerms['direction']>('higher is better', 'lower is better');
  fc.assert(
    fc.property(counts, direction, fc.boolean(), (each, way, strikes) => {
      const told = tried([reported(each, way)]);
      expect(told.history).toHaveLength(each.numerator > each.denominator ? 0 : 1);
      if (!told.state) return;
      const { state } = strikes ? tried([reported(each, way), corrected()]) : told;
      const sum = contributionOf(state as Rate).reduce((all, { count }) => all + count, 0);
      expect(sum).toBe(strikes ? 0 : each.denominator);
      expect(failedOf(told.state) + (told.state.kept as number)).toBe(each.denominator);
    }),
    { numRuns: 100 },
  );
});
