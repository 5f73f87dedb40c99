import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../instant.ts';
import type { Entry, Who } from '../ledger/entry.ts';
import { type Step, storiesOf } from '../ledger/test-given.ts';
import { problem } from '../problem.ts';
import { callOff, codeContact, holdEncounter, judgeEncounter, planEncounter } from './decide.ts';
import {
  type Encounter,
  type EncounterKind,
  fold,
  foldTakenBack,
  saysOfEncounter,
  type TakenBackKind,
} from './encounter.ts';
import { sides, verdicts } from './names.ts';
import { dischargesBehind, takeBackEncounter } from './take-back.ts';

const camille: Who = { id: 'camille', role: 'agent' };
const ines: Who = { id: 'ines', role: 'compliance' };
const now = instantOf('2026-03-18T09:00:00Z');
const later = instantOf('2026-03-18T15:00:00Z');
const ground = { charter: 'test', edition: 1, zone: 'Europe/Paris' };

/** The entries of the story that is told, by their numbers. */
const told = new Map<number, Entry>();
const { given, tried } = storiesOf<Encounter | null>({
  begins: null,
  fold(before, entry) {
    told.set(entry.seq, entry);
    if (entry.kind !== 'entry.corrected') return fold(before, entry as Entry<EncounterKind>);
    const target = told.get(entry.public.corrects) as Entry<TakenBackKind>;
    return foldTakenBack(before as Encounter, target);
  },
  contributionOf: () => [],
});
type Told = Step<Encounter | null>;
const plan: Told = {
  now,
  decide: () => {
    const said = { objective: 'motivation', on: '2026-03-20', reference: 'C-1', aim: 'Savoir.' } as const;
    return planEncounter(said, ground, now, camille);
  },
};
const hold: Told = {
  now: later,
  decide: (before) =>
    holdEncounter(
      before as Encounter,
      {
        ...{ at: later, means: 'video', unit: null, people: { ours: 1, theirs: 1 } },
        ...{ adviser: 'first', contact: 'relational' },
      },
      0,
      ground,
      later,
      camille,
    ),
};
const off: Told = {
  now: later,
  decide: (before) => callOff(before as Encounter, ground, later, camille),
};
const judge = (side: (typeof sides)[number], verdict: (typeof verdicts)[number] = 'not'): Told => ({
  now: later,
  decide: (before) => judgeEncounter(before as Encounter, { side, verdict }, ground, later, camille),
});
const code: Told = {
  now: later,
  decide: (before) => codeContact(before as Encounter, 'transactional', ground, later, ines),
};
/** Whoever asks has seen that the entry was not corrected before. */
const back = (seq: number, who = camille, replacement: { unit: string } | null = null): Told => ({
  now: later,
  decide: (before, history) => {
    const target = history[seq];
    const isGone = history.some((each) => each.kind === 'entry.corrected' && each.public.corrects === seq);
    if (!target || !saysOfEncounter(target) || isGone) return problem('already-corrected');
    const correction = { corrects: seq, replacement, because: 'typing-error' } as const;
    return takeBackEncounter(before as Encounter, target, correction, [], later, who);
  },
});
const unsaid = { ours: null, theirs: null };

describe('an encounter', () => {
  test('that never took place is planned again, and held anew', () => {
    given(plan, hold)
      .when(back(1))
      .leadsTo({
        writes: [
          {
            ...{ kind: 'entry.corrected', charter: 'test', edition: 1 },
            public: { corrects: 1, replacement: null, because: 'typing-error', standing: null, eases: false },
          },
        ],
        state: { state: 'planned', held: null },
      });
    given(plan, hold, back(1))
      .when(hold)
      .leadsTo({ writes: [{ kind: 'encounter.held' }], state: { state: 'held' } });
  });

  test('of which somebody has spoken goes with their word, and needs a second person', () => {
    for (const spoken of [judge('ours'), judge('theirs'), code])
      given(plan, hold, spoken)
        .when(back(1))
        .leadsTo({
          writes: [{ public: { eases: true } }],
          state: { state: 'planned', held: null, said: unsaid, second: null },
        });
  });

  test('that was not called off can still be held', () => {
    given(plan, off)
      .when(back(1))
      .leadsTo({ writes: [{ public: { eases: false } }], state: { state: 'planned' } });
    given(plan, off, back(1))
      .when(hold)
      .leadsTo({ writes: [{ kind: 'encounter.held' }] });
  });

  test('that nobody meant to plan is gone, and is taken back last', () => {
    given(plan)
      .when(back(0))
      .leadsTo({ writes: [{ public: { eases: false } }], state: { state: 'struck' } });
    given(plan, hold).when(back(0)).refused('taken-back-last');
    given(plan, off).when(back(0)).refused('taken-back-last');
    given(plan, back(0)).when(hold).refused('encounter-settled');
    given(plan, back(0)).when(off).refused('encounter-settled');
  });

  test('loses the word of one side alone, by a second person, and gets it anew', () => {
    given(plan, hold, judge('ours', 'reached'), judge('theirs'))
      .when(back(3))
      .leadsTo({
        writes: [{ public: { eases: true } }],
        state: { state: 'held', said: { ours: 'reached', theirs: null } },
      });
    given(plan, hold, judge('theirs'), back(2))
      .when(judge('theirs', 'reached'))
      .leadsTo({
        writes: [{ kind: 'encounter.judged' }],
        state: { said: { ours: null, theirs: 'reached' } },
      });
  });

  test('is not taken back twice, otherwise, or by anybody', () => {
    given(plan, hold, back(1)).when(back(1)).refused('already-corrected');
    given(plan, hold, judge('ours'), back(1), hold).when(back(2)).refused('already-corrected');
    given(plan, hold)
      .when(back(1, camille, { unit: 'Lille' }))
      .refused('not-correctable');
    given(plan, hold)
      .when(back(1, { id: 'sweep', role: 'system' }))
      .refused('role-missing');
  });

  test('whatever is tried and taken back, it is held with what was said then, or not judged at all', () => {
    const step = fc.oneof(
      fc.constantFrom(hold, off, code),
      fc
        .tuple(fc.constantFrom(...sides), fc.constantFrom(...verdicts))
        .map(([side, verdict]) => judge(side, verdict)),
      fc.nat(8).map((seq) => back(seq, ines)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const state = tried([plan, ...steps]).state as Encounter;
        expect(state.held !== null).toBe(state.state === 'held');
        if (state.held) return;
        expect(state.said).toEqual(unsaid);
        expect(state.second).toBeNull();
      }),
    );
  });
});

test('what an encounter discharged stands right behind it, of duties that only encounters discharge', () => {
  const commitments = [{ id: 'review', dischargedBy: 'video' }, { id: 'report' }];
  const edition = { charter: 'test', number: 1, terms: { commitments } };
  const publications = { editions: [edition] } as unknown as Parameters<typeof dischargesBehind>[0];
  const held = { seq: 4, kind: 'encounter.held', charter: 'test' } as Entry<'encounter.held'>;
  const discharge = (seq: number, commitment: string, charter = 'test') =>
    ({ seq, kind: 'duty.discharged', charter, commitment, edition: 1 }) as Entry;
  const opened = { seq: 6, kind: 'case.opened', charter: 'test' } as Entry;
  const found = (...behind: Entry[]) => dischargesBehind(publications, held, behind).map(({ seq }) => seq);
  expect(found()).toEqual([]);
  expect(found(discharge(5, 'review'), opened, discharge(7, 'review'))).toEqual([5]);
  expect(found(discharge(5, 'report'))).toEqual([]);
  expect(found(discharge(5, 'review', 'other'))).toEqual([]);
  expect(dischargesBehind(publications, { ...held, kind: 'encounter.planned' } as never, [])).toEqual([]);
});
