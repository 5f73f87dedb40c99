import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../instant.ts';
import type { Entry, Who } from '../ledger/entry.ts';
import { type Step, storiesOf } from '../ledger/test-given.ts';
import { callOff, codeContact, holdEncounter, judgeEncounter, planEncounter } from './decide.ts';
import { type Encounter, type EncounterKind, familyOf, fold } from './encounter.ts';
import { families, objectives, sides, verdicts } from './names.ts';

const camille: Who = { id: 'camille', role: 'agent' };
const ines: Who = { id: 'ines', role: 'compliance' };
const now = instantOf('2026-03-18T09:00:00Z');
const later = instantOf('2026-03-18T15:00:00Z');
const ground = { charter: 'test', edition: 1, zone: 'Europe/Paris' };

const { given, tried } = storiesOf<Encounter | null>({
  begins: null,
  fold: (before, entry) => fold(before, entry as Entry<EncounterKind>),
  contributionOf: () => [],
});
type Told = Step<Encounter | null>;
const known = (before: Encounter | null) => before as Encounter;
const plan = (who = camille): Told => ({
  now,
  decide: () =>
    planEncounter(
      { objective: 'renewing-interest', on: '2026-03-20', reference: 'C-1', aim: 'Savoir.' },
      ground,
      now,
      who,
    ),
});
const hold = (at = later, who = camille): Told => ({
  now: later,
  decide: (before) =>
    holdEncounter(
      known(before),
      {
        ...{ at, means: 'video', unit: null, people: { ours: 1, theirs: 1 } },
        ...{ adviser: 'first', contact: 'relational' },
      },
      2,
      ground,
      later,
      who,
    ),
});
const off: Told = { now: later, decide: (before) => callOff(known(before), ground, later, camille) };
const judge = (side: (typeof sides)[number], verdict: (typeof verdicts)[number]): Told => ({
  now: later,
  decide: (before) => judgeEncounter(known(before), { side, verdict }, ground, later, camille),
});
const code = (who: Who): Told => ({
  now: later,
  decide: (before) => codeContact(known(before), 'transactional', ground, later, who),
});

describe('an encounter', () => {
  test('is planned with its objective, by whoever answers for cases', () => {
    given()
      .when(plan())
      .leadsTo({
        writes: [{ kind: 'encounter.planned', public: { objective: 'renewing-interest', on: '2026-03-20' } }],
        state: { state: 'planned', held: null, by: 'camille' },
      });
    given()
      .when(plan({ id: 'sweep', role: 'system' }))
      .refused('role-missing');
  });

  test('held says how, and nothing of whom with', () => {
    given(plan())
      .when(hold())
      .leadsTo({
        writes: [
          {
            kind: 'encounter.held',
            occurred: '2026-03-18T15:00:00Z',
            public: {
              ...{ encounter: 0, means: 'video', unit: null, people: { ours: 1, theirs: 1 } },
              ...{ adviser: 'first', contact: 'relational', followUps: 2 },
            },
          },
        ],
        state: { state: 'held' },
      });
  });

  test('is not held before its objective was written, but in the same minute', () => {
    given(plan())
      .when(hold(now - 61))
      .refused('before-planned');
    given(plan())
      .when(hold(now - 59))
      .leadsTo({ writes: [{ kind: 'encounter.held' }] });
    given(plan())
      .when(hold(later + 1))
      .refused('in-the-future');
  });

  test('is held or called off, once', () => {
    given(plan(), off).when(hold()).refused('encounter-settled');
    given(plan(), hold()).when(off).refused('encounter-settled');
    given(plan(), hold()).when(hold()).refused('encounter-settled');
    given(plan(), off).when(judge('ours', 'not')).refused('not-held');
  });

  test('is judged by each side once', () => {
    given(plan(), hold(), judge('ours', 'reached'))
      .when(judge('theirs', 'not'))
      .leadsTo({
        writes: [{ kind: 'encounter.judged', public: { side: 'theirs', verdict: 'not' } }],
        state: { said: { ours: 'reached', theirs: 'not' } },
      });
    given(plan(), hold(), judge('ours', 'reached')).when(judge('ours', 'not')).refused('already-judged');
  });

  test('is coded a second time by another person, once', () => {
    given(plan(), hold()).when(code(camille)).refused('same-person');
    given(plan(), hold())
      .when(code(ines))
      .leadsTo({
        writes: [{ kind: 'encounter.coded' }],
        state: { second: { contact: 'transactional', by: 'ines' } },
      });
    given(plan(), hold(), code(ines)).when(code(ines)).refused('already-coded');
  });

  test('whatever is tried, it is held with what was said then, or not judged at all', () => {
    const step = fc.oneof(
      fc.constant(hold()),
      fc.constant(off),
      fc
        .tuple(fc.constantFrom(...sides), fc.constantFrom(...verdicts))
        .map(([side, verdict]) => judge(side, verdict)),
      fc.constantFrom(camille, ines).map(code),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const state = tried([plan(), ...steps]).state as Encounter;
        expect(state.held !== null).toBe(state.state === 'held');
        if (state.held) return;
        expect(state.said).toEqual({ ours: null, theirs: null });
        expect(state.second).toBeNull();
      }),
    );
  });
});

test('each objective belongs to one family', () => {
  expect(objectives).toHaveLength(12);
  expect(new Set(objectives).size).toBe(12);
  expect(objectives.map(familyOf)).toEqual(
    Object.entries(families).flatMap(([family, all]) => all.map(() => family)),
  );
});
