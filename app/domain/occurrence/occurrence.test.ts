import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Correction } from '../correction/correction.ts';
import { formatInstant, instantOf } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Step, storiesOf } from '../ledger/test-given.ts';
import { isProblem } from '../problem.ts';
import { correctOccurrence, logOccurrence } from './decide.ts';
import { contributionOf, fold, type Occurrence } from './occurrence.ts';

const agent: Who = { id: 'camille', role: 'agent' };
const place = { charter: 'test', commitment: 'call-back', edition: 1 };
const now = instantOf('2026-04-01T09:00:00Z');
const march = (day: number) => instantOf('2026-03-01T09:00:00Z') + (day - 1) * 86_400;
type Told = Step<Occurrence | null>;

const { given, tried } = storiesOf<Occurrence | null>({
  begins: null,
  fold,
  contributionOf: (occurrence) => contributionOf(occurrence, 'Europe/Paris'),
});
const logged = (kept: boolean, day = 2): Told => ({
  now,
  decide: () => logOccurrence({ at: march(day), kept, unit: 'Lyon', reference: null }, place, now, agent),
});
const corrected = (replacement: Correction['replacement']): Told => ({
  now,
  decide: (before) =>
    correctOccurrence(
      before as Occurrence,
      { corrects: 0, replacement, because: 'typing-error' },
      now,
      agent,
    ),
});
const exempted = (approved = true): Told => ({
  now,
  decide: (): Draft => ({
    kind: 'exemption.decided',
    occurred: formatInstant(now),
    ...place,
    who: { id: 'ines', role: 'compliance' },
    public: { breach: 1, request: 2, approved },
  }),
});

describe('an occurrence', () => {
  test('that was kept counts as kept, on its day', () => {
    given()
      .when(logged(true))
      .leadsTo({
        writes: [{ kind: 'occurrence.logged', public: { kept: true, unit: 'Lyon' } }],
        state: { seq: 0, at: march(2), kept: true, struck: false, exempt: false },
        counts: ['2026-03-02 kept 1'],
      });
  });

  test('that was broken is a breach of its number', () => {
    given()
      .when(logged(false))
      .leadsTo({
        writes: [
          { kind: 'occurrence.logged', public: { kept: false } },
          { kind: 'breach.declared', public: { found: 'occurrence', unit: 'Lyon', of: 0 } },
        ],
        counts: ['2026-03-02 breached 1'],
      });
  });

  test('does not lie in the future', () => {
    given().when(logged(true, 40)).refused('in-the-future');
    given(logged(true))
      .when(corrected({ at: march(40) }))
      .refused('in-the-future');
  });

  test('corrected to kept is breached no more', () => {
    given(logged(false))
      .when(corrected({ kept: true }))
      .leadsTo({ writes: [{ kind: 'entry.corrected' }], counts: ['2026-03-02 kept 1'] });
  });

  test.each([
    ['as it was', {}, { occurred: '2026-03-02T09:00:00Z', unit: 'Lyon' }],
    ['of another unit', { unit: 'Lille' }, { occurred: '2026-03-02T09:00:00Z', unit: 'Lille' }],
    ['of no unit', { unit: null }, { occurred: '2026-03-02T09:00:00Z', unit: null }],
    ['of another day', { at: march(5) }, { occurred: '2026-03-05T09:00:00Z', unit: 'Lyon' }],
  ])('corrected to broken, %s, is a breach of what it then is', (_, replacement, { occurred, unit }) => {
    given(logged(true))
      .when(corrected({ kept: false, ...replacement }))
      .leadsTo({
        writes: [
          { kind: 'entry.corrected', public: { corrects: 0 } },
          { kind: 'breach.declared', occurred, public: { found: 'correction', unit, of: 0 } },
        ],
        state: { kept: false, unit, at: instantOf(occurred) },
        counts: [`${occurred.slice(0, 10)} breached 1`],
      });
  });

  test('moved counts on its new day', () => {
    given(logged(true))
      .when(corrected({ at: march(5), unit: 'Lille' }))
      .leadsTo({
        writes: [{ kind: 'entry.corrected' }],
        state: { unit: 'Lille', at: march(5) },
        counts: ['2026-03-05 kept 1'],
      });
  });

  test('struck out counts for nothing', () => {
    given(logged(false))
      .when(corrected(null))
      .leadsTo({ writes: [{}], state: { struck: true }, counts: [] });
  });

  test('exempted counts as exempt, wherever it is moved, until it turns out kept', () => {
    given(logged(false))
      .when(exempted())
      .leadsTo({ writes: [{}], counts: ['2026-03-02 exempt 1'] });
    given(logged(false))
      .when(exempted(false))
      .leadsTo({ writes: [{}], counts: ['2026-03-02 breached 1'] });
    const story = given(logged(false), exempted());
    story.when(corrected({ at: march(5) })).leadsTo({ writes: [{}], counts: ['2026-03-05 exempt 1'] });
    story.when(corrected({ kept: true })).leadsTo({ writes: [{}], counts: ['2026-03-02 kept 1'] });
  });

  test('begins with its log', () => {
    expect(() => given(exempted())).toThrow();
  });
});

test('a correction takes a breach back exactly if one was declared and is none any more', () => {
  const takes = (kept: boolean, replacement: Correction['replacement']) => {
    const decided = corrected(replacement).decide(given(logged(kept)).state, []);
    return !isProblem(decided) && 'takesBreachBack' in decided && decided.takesBreachBack;
  };
  expect([takes(false, null), takes(false, { kept: true })]).toEqual([true, true]);
  expect([takes(false, { at: march(5) }), takes(true, null), takes(true, { kept: false })]).toEqual([
    false,
    false,
    false,
  ]);
});

test('whatever is corrected, a broken occurrence has a breach of the same day and unit', () => {
  const replacement = fc.option(
    fc.record(
      {
        at: fc.integer({ min: 1, max: 31 }).map(march),
        kept: fc.boolean(),
        unit: fc.constantFrom('Lyon', 'Lille', null),
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(fc.boolean(), replacement, fc.boolean(), (kept, instead, exempts) => {
      const steps = [logged(kept), ...(exempts && !kept ? [exempted()] : []), corrected(instead)];
      const { state, history } = tried(steps);
      const breach = history.findLast((entry) => entry.kind === 'breach.declared');
      if (breach?.kind === 'breach.declared' && breach.public.found === 'correction')
        expect([breach.occurred, breach.public.unit]).toEqual([
          formatInstant((state as Occurrence).at),
          (state as Occurrence).unit,
        ]);
    }),
    { numRuns: 100 },
  );
});
