import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../case/case.ts';
import { type Instant, instantOf } from '../instant.ts';
import type { Entry, Who } from '../ledger/entry.ts';
import { type Step, storiesOf } from '../ledger/test-given.ts';
import { answer, customer, isSaidAlready } from './decide.ts';
import { changeableUntil, contributionOf, type Feedback, fold } from './feedback.ts';
import { type Answer, answers } from './kinds.ts';

const day = 86_400;
const closed = instantOf('2026-03-16T09:00:00Z');
const place = { charter: 'test', commitment: 'answer', edition: 1 };
const ended: Case = {
  ...place,
  ...{ id: 'c1', unit: null, reference: 'A', state: 'fulfilled', breached: null, exempt: false, stops: [] },
  ...{ opened: closed - day, clockFrom: closed - day, due: closed, closed, lastOccurred: closed },
};

const { given, tried } = storiesOf<Feedback | null>({
  begins: null,
  fold: (before, entry) => fold(before, entry as Entry<'feedback.received'>),
  contributionOf: () => [],
});
const say = (
  kept: Answer,
  { now = closed + day, subject = ended as Case | null, who = customer, note = '' } = {},
): Step<Feedback | null> => ({
  now,
  decide: (before) => answer(subject, before, { kept, note }, now, who),
});
const whoElse: Who[] = [
  { id: 'camille', role: 'agent' },
  { id: 'ines', role: 'compliance' },
  { id: 'adele', role: 'administrator' },
  { id: 'sweep', role: 'system' },
  { id: 'file', role: 'import' },
];

describe('an answer', () => {
  test('says in public whether the promise was kept, of the case and its promise', () => {
    given()
      .when(say('no'))
      .leadsTo({
        writes: [{ kind: 'feedback.received', ...place, case: 'c1', public: { kept: 'no', replaces: null } }],
        state: { kept: 'no', first: closed + day, at: closed + day },
      });
  });

  test('is given once the case ended, met or withdrawn, and not of one that never was', () => {
    given()
      .when(say('yes', { subject: { ...ended, state: 'withdrawn' } }))
      .leadsTo({ writes: [{}] });
    for (const state of ['open', 'paused'] as const)
      given()
        .when(say('yes', { subject: { ...ended, state, closed: null } }))
        .refused('case-not-ended');
    given()
      .when(say('yes', { subject: { ...ended, state: 'withdrawn', due: null } }))
      .refused('case-not-ended');
    given()
      .when(say('yes', { subject: null }))
      .refused('unknown-case');
  });

  test('is the customer’s: nobody who works here gives it for them', () => {
    for (const who of whoElse) given().when(say('yes', { who })).refused('role-missing');
  });

  test('is changed by another, for thirty days since the first and not a second more', () => {
    const first = closed + day;
    given(say('yes'))
      .when(say('no', { now: first + 30 * day }))
      .leadsTo({
        writes: [{ public: { kept: 'no', replaces: 0 } }],
        state: { kept: 'no', seq: 1, first, at: first + 30 * day },
      });
    given(say('yes'))
      .when(say('no', { now: first + 30 * day + 1 }))
      .refused('answer-settled');
    given(say('yes'), say('no', { now: first + 20 * day }))
      .when(say('yes', { now: first + 31 * day }))
      .refused('answer-settled');
  });

  test('may be changed once more where the case was reopened and ended anew', () => {
    const again = closed + 60 * day;
    const reopened = { ...ended, closed: again };
    given(say('no'))
      .when(say('yes', { subject: reopened, now: again + day }))
      .leadsTo({ writes: [{ public: { kept: 'yes', replaces: 0 } }] });
    given(say('no'))
      .when(say('yes', { subject: reopened, now: again + 30 * day + 1 }))
      .refused('answer-settled');
  });

  test('takes no comment once the person was erased from the case', () => {
    const subject: Case = { ...ended, erased: true };
    given()
      .when(say('no', { subject, note: 'c’est moi' }))
      .refused('comment-after-erasure');
    given()
      .when(say('no', { subject }))
      .leadsTo({ writes: [{}] });
  });

  test('counts on the day of the newest, in the zone of the charter', () => {
    const { state } = given(say('yes'), say('no', { now: instantOf('2026-03-18T23:30:00Z') }));
    expect(contributionOf(state as Feedback, 'Europe/Paris')).toEqual({ day: '2026-03-19', kept: 'no' });
  });

  test('is said already where it is the same and adds no comment', () => {
    const { state } = given(say('yes'));
    expect(isSaidAlready(state, 'merci', { kept: 'yes' })).toBe(true);
    expect(isSaidAlready(state, 'merci', { kept: 'yes', note: 'merci' })).toBe(true);
    expect(isSaidAlready(state, null, { kept: 'yes', note: 'merci' })).toBe(false);
    expect(isSaidAlready(state, null, { kept: 'no' })).toBe(false);
    expect(isSaidAlready(null, null, { kept: 'yes' })).toBe(false);
  });
});

test('whatever is tried, each answer names the one before, and none comes after its time', () => {
  const step = fc
    .tuple(fc.constantFrom(...answers), fc.nat(70 * day), fc.constantFrom(customer, ...whoElse))
    .map(([kept, after, who]) => say(kept, { now: closed + after, who }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const { history } = tried(steps.toSorted((one, other) => one.now - other.now));
      const all = history as Entry<'feedback.received'>[];
      const first = instantOf(all[0]?.occurred ?? '2026-03-16T09:00:00Z');
      for (const [index, { public: said, occurred, who }] of all.entries()) {
        expect(said.replaces).toBe(index === 0 ? null : index - 1);
        expect(instantOf(occurred) as Instant).toBeLessThanOrEqual(changeableUntil({ first }, closed));
        expect(who.role).toBe('customer');
      }
    }),
    { numRuns: 200 },
  );
});
