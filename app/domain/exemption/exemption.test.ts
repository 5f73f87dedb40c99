import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Breach, fold as foldBreach } from '../breach/breach.ts';
import { instantOf } from '../instant.ts';
import type { Draft, Entry, Who } from '../ledger/entry.ts';
import { type Step, storiesOf } from '../ledger/test-given.ts';
import { decideExemption, requestExemption } from './decide.ts';
import { type Exemption, fold } from './exemption.ts';

const camille: Who = { id: 'camille', role: 'agent' };
const ines: Who = { id: 'ines', role: 'compliance' };
const paul: Who = { id: 'paul', role: 'compliance' };
const others: Who[] = [
  { id: 'adele', role: 'administrator' },
  { id: 'sweep', role: 'system' },
  { id: 'file', role: 'import' },
  { id: 'cast', role: 'demonstration' },
];
const now = instantOf('2026-03-20T09:00:00Z');
const place = { charter: 'test', commitment: 'answer', edition: 1, case: 'c1' };

/** A breach and the newest request that it should not count. */
type Told = { breach: Breach; exemption: Exemption | null } | null;
const { given, tried } = storiesOf<Told>({
  begins: null,
  fold: (before, entry) => ({
    breach: foldBreach(before?.breach ?? null, entry),
    exemption: fold(before?.exemption ?? null, entry),
  }),
  contributionOf: () => [],
});
const write = (draft: object): Step<Told> => ({
  now,
  decide: () => ({ occurred: '2026-03-16T22:59:59Z', ...place, ...draft }) as Draft,
});
const declared = write({
  ...{ kind: 'breach.declared', who: others[1] },
  public: { found: 'sweep', unit: null, of: null },
});
const takenBack = write({
  ...{ kind: 'entry.corrected', who: paul },
  public: { corrects: 3, replacement: null, because: 'other', standing: { breached: null, unit: null } },
});
const ask = (who: Who, ground = 'strike'): Step<Told> => ({
  now,
  decide: (before) =>
    requestExemption(
      (before as NonNullable<Told>).breach,
      before?.exemption ?? null,
      { ground, note: 'proof' },
      { grounds: ['strike'], zone: 'Europe/Paris', decide: null, cited: null },
      now,
      who,
    ),
});
/** By who was no part of it, unless said otherwise. The case is camille’s and, in some of these, Ines’s. */
const decide = (who: Who, approved: boolean, { note = 'seen', loggedBy = ['camille'] } = {}): Step<Told> => ({
  now,
  decide: (before) =>
    decideExemption(
      (before as NonNullable<Told>).breach,
      before?.exemption ?? null,
      { approved, note },
      loggedBy,
      now,
      who,
    ),
});

describe('an exemption', () => {
  test('is asked for by an agent or an officer, on a ground that the promise names', () => {
    given(declared)
      .when(ask(camille))
      .leadsTo({
        writes: [
          { kind: 'exemption.requested', ...place, who: camille, public: { breach: 0, ground: 'strike' } },
        ],
        state: { exemption: { ...asked, by: 'camille' } },
      });
    given(declared)
      .when(ask(ines))
      .leadsTo({ writes: [{}], state: { exemption: { ...asked, by: 'ines' } } });
    for (const who of others) given(declared).when(ask(who)).refused('role-missing');
    given(declared).when(ask(camille, 'weather')).refused('unknown-exemption-ground');
  });

  test('is asked for once at a time', () => {
    given(declared, ask(camille)).when(ask(ines)).refused('already-requested');
    given(declared, ask(camille), decide(paul, false))
      .when(ask(ines))
      .leadsTo({ writes: [{}], state: { exemption: { ...asked, seq: 3, by: 'ines' } } });
  });

  test('is granted by a second person: the breach does not count any more', () => {
    const story = given(declared, ask(camille));
    story.when(decide(paul, true)).leadsTo({
      writes: [{ kind: 'exemption.decided', who: paul, public: { breach: 0, request: 1, approved: true } }],
    });
    const after = given(declared, ask(camille), decide(paul, true));
    expect(after.state).toMatchObject({
      breach: { state: 'exempt' },
      exemption: { state: 'granted', decided: { seq: 2, by: 'paul', at: now } },
    });
    after.when(decide(ines, true)).refused('set-aside');
    after.when(ask(camille)).refused('set-aside');
  });

  test('is refused by a second person, who says why: the breach stands', () => {
    const story = given(declared, ask(camille));
    for (const note of ['', ' ']) story.when(decide(paul, false, { note })).refused('reason-missing');
    const after = given(declared, ask(camille), decide(paul, false));
    expect(after.state).toMatchObject({ breach: { state: 'declared' }, exemption: { state: 'refused' } });
    after.when(decide(paul, true)).refused('request-settled');
  });

  test('is decided by nobody who asked for it or logged the case, and by an officer only', () => {
    const story = given(declared, ask(ines));
    story.when(decide(ines, true)).refused('same-person');
    story.when(decide(paul, true, { loggedBy: ['camille', 'paul'] })).refused('same-person');
    for (const who of [camille, ...others]) story.when(decide(who, true)).refused('role-missing');
  });

  test('is decided only where somebody asked, and not once the breach is taken back', () => {
    given(declared).when(decide(paul, true)).refused('unknown-request');
    given(declared, ask(camille), takenBack).when(decide(paul, true)).refused('set-aside');
    given(declared, takenBack).when(ask(camille)).refused('set-aside');
  });
});

const asked: Exemption = {
  ...{ seq: 1, breach: 0, ground: 'strike', dated: null, circumstance: null },
  ...{ by: 'camille', at: now, due: null, note: null },
  ...{ state: 'open', decided: null },
};

test('the private words of both are read by whoever holds them', () => {
  const { history } = given(declared, ask(camille), decide(paul, false));
  const told = history.reduce<Exemption | null>(
    (before, entry) => fold(before, entry, { note: `said by ${entry.who.id}` }),
    null,
  );
  expect(told).toMatchObject({ note: 'said by camille', decided: { note: 'said by paul' } });
});

test('whatever is tried, a breach is exempt exactly by one decision of a second person', () => {
  const who = fc.constantFrom(camille, ines, paul, ...others);
  const step = fc.oneof(
    fc.tuple(who, fc.constantFrom('strike', 'weather')).map(([by, ground]) => ask(by, ground)),
    fc
      .tuple(who, fc.boolean(), fc.constantFrom('', 'why'), fc.subarray(['camille', 'ines']))
      .map(([by, approved, note, loggedBy]) => decide(by, approved, { note, loggedBy })),
    fc.constant(takenBack),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const { state, history } = tried([declared, ...steps]);
      const asks = history.filter(({ kind }) => kind === 'exemption.requested');
      const decisions = history.filter(
        (entry): entry is Entry<'exemption.decided'> => entry.kind === 'exemption.decided',
      );
      for (const { who: by, public: said } of decisions) {
        expect(by.role).toBe('compliance');
        expect(asks.find(({ seq }) => seq === said.request)?.who.id).not.toBe(by.id);
      }
      // Each request is decided on once at most, and the next is made only then.
      expect(new Set(decisions.map(({ public: said }) => said.request)).size).toBe(decisions.length);
      expect(asks.length - decisions.length).toBeLessThanOrEqual(1);
      const granted = decisions.filter(({ public: said }) => said.approved).length;
      expect(granted).toBeLessThanOrEqual(1);
      const taken = history.some(({ kind }) => kind === 'entry.corrected');
      if (!taken) expect(state?.breach.state).toBe(granted === 1 ? 'exempt' : 'declared');
    }),
    { numRuns: 300 },
  );
});
