import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Breach, fold as foldBreach } from '../breach/breach.ts';
import type { Case } from '../case/case.ts';
import { calendars } from '../charter/test-charter.ts';
import { formatInstant, instantOf } from '../instant.ts';
import type { Entry, Who } from '../ledger/entry.ts';
import { type Step, storiesOf } from '../ledger/test-given.ts';
import type { Occurrence } from '../occurrence/occurrence.ts';
import { answerDue, answerTo, defaultClaimTerms } from './answer.ts';
import { type Claim, fold, isOverdue } from './claim.ts';
import {
  type ClaimDecision,
  claimant,
  decideClaim,
  type Evidence,
  type Filing,
  fileClaim,
} from './decide.ts';
import { claimFiguresOf, countOf } from './figures.ts';
import type { RefusalReason } from './kinds.ts';

const ines: Who = { id: 'ines', role: 'compliance' };
const paul: Who = { id: 'paul', role: 'compliance' };
const others: Who[] = [
  { id: 'camille', role: 'agent' },
  { id: 'adele', role: 'administrator' },
  { id: 'sweep', role: 'system' },
  claimant,
];
const now = instantOf('2026-03-20T09:00:00Z');
const place = { charter: 'test', commitment: 'answer', edition: 1 };
const answer = { within: { count: 10, unit: 'working days' }, calendar: null } as const;
const due = instantOf('2026-04-03T21:59:59Z');

type Told = Claim | null;
const { given, tried } = storiesOf<Told>({
  begins: null,
  fold: (before, entry) => fold(before, entry as Entry<'claim.filed'>),
  contributionOf: () => [],
});
const filing = { on: '2026-03-18', what: 'Nobody answered.', reference: 'A1', contact: 'a@b.example' };
const file = (said: Partial<Filing> = {}, who = claimant, of: string | null = null): Step<Told> => ({
  now,
  decide: () => {
    const subject = of === null ? null : { id: of, opening: 0 };
    const ground = { place, zone: 'Europe/Paris', case: subject, answer, due };
    return fileClaim({ ...filing, ...said }, ground, now, who);
  },
});
const kept: Case = {
  ...{ id: 'c1', ...place, unit: null, reference: null, opened: now, clockFrom: now, due: null },
  ...{ state: 'fulfilled', closed: now, breached: null, exempt: false, stops: [], lastOccurred: now },
};
const visit: Occurrence = {
  ...{ seq: 3, ...place, unit: null, reference: null, at: now, kept: true, struck: false, exempt: false },
};
const breachAt = (seq: number, commitment = 'answer'): Breach =>
  foldBreach(null, {
    ...{ v: 1, seq, kind: 'breach.declared', recorded: formatInstant(now), occurred: formatInstant(now) },
    ...{ ...place, commitment, case: 'c1', who: { id: 'sweep', role: 'system' } },
    public: { found: 'sweep', unit: null, of: null },
  } as Entry<'breach.declared'>);
const breached = (seq: number, { saidKept = false, state = 'declared', commitment = 'answer' } = {}) =>
  ({ seq, loggedBy: ['ines'], saidKept, breach: { ...breachAt(seq, commitment), state } }) as Evidence;
const caseOf = (subject: Partial<Case>): Evidence => ({
  ...{ seq: 1, loggedBy: ['ines'], case: { ...kept, ...subject } },
});
const upheld: ClaimDecision = { upheld: true };
const refused = (reason: RefusalReason, note = 'We looked.'): ClaimDecision => ({
  ...{ upheld: false, reason, note },
});
const decide = (
  decision: ClaimDecision,
  evidence: Evidence | null,
  { who = paul, measure = 'deadline' as 'deadline' | 'rate', aboutBy = [] as string[] } = {},
): Step<Told> => ({
  now,
  decide: (claim) => decideClaim(claim, decision, evidence, { measure, aboutBy }, now, who),
});

describe('a claim', () => {
  test('is filed by anybody: its day and its clock are public, the rest is not', () => {
    const [entry] = given(file()).history;
    expect(entry).toMatchObject({
      kind: 'claim.filed',
      ...place,
      who: { role: 'customer' },
      public: { on: '2026-03-18', answer, due: '2026-04-03T21:59:59Z' },
    });
    expect(JSON.stringify(entry)).not.toMatch(/answered|A1|example/);
    given()
      .when(file())
      .leadsTo({ writes: [{}], state: { state: 'open', on: '2026-03-18', due } });
  });

  test('says which case it is about, where it comes from its receipt', () => {
    given()
      .when(file({}, claimant, 'c1'))
      .leadsTo({ writes: [{ case: 'c1', public: { about: 0 } }], state: { case: 'c1' } });
  });

  test('is of no day to come, not empty, and from nobody who works here', () => {
    given()
      .when(file({ on: '2026-03-21' }))
      .refused('day-to-come');
    given()
      .when(file({ what: ' \n' }))
      .refused('reason-missing');
    for (const who of [ines, ...others.slice(0, 3)]) given().when(file({}, who)).refused('role-missing');
  });

  test('is upheld by a second person, who names the breach that it turned out to be', () => {
    // The claim is entry 0: nothing is declared before it.
    given(file()).when(decide(upheld, null)).refused('breach-missing');
    given(file())
      .when(decide(upheld, breached(7)))
      .leadsTo({
        writes: [{ public: { claim: 0, upheld: true, reason: 'declared-since', evidence: 7 }, case: 'c1' }],
        state: { state: 'upheld' },
      });
    given(file())
      .when(decide(upheld, breached(7, { saidKept: true })))
      .leadsTo({ writes: [{ public: { reason: 'log-said-kept' } }] });
  });

  test('is upheld of no breach that was taken back, of another promise, or that is not declared', () => {
    const story = given(file());
    story.when(decide(upheld, breached(7, { state: 'corrected' }))).refused('not-declared');
    story.when(decide(upheld, breached(7, { commitment: 'call' }))).refused('other-promise');
    story.when(decide(upheld, caseOf({}))).refused('not-declared');
    story
      .when(decide(upheld, breached(7, { state: 'exempt' })))
      .leadsTo({ writes: [{ public: { upheld: true } }] });
  });

  test('is decided by nobody who logged what it is about, and by an officer only', () => {
    const story = given(file());
    story.when(decide(upheld, breached(7), { who: ines })).refused('same-person');
    story.when(decide(refused('kept'), caseOf({}), { who: ines })).refused('same-person');
    story.when(decide(refused('not-found'), null, { aboutBy: ['paul'] })).refused('same-person');
    for (const who of others) story.when(decide(upheld, breached(7), { who })).refused('role-missing');
  });

  test('is refused for a reason of the list, and the claimant is told why', () => {
    const story = given(file());
    story.when(decide(refused('not-found', ' '), null)).refused('reason-missing');
    story.when(decide(refused('not-found'), null)).leadsTo({
      writes: [{ public: { claim: 0, upheld: false, reason: 'not-found' } }],
      state: { state: 'refused' },
    });
    story.when(decide(refused('not-found'), caseOf({}))).refused('evidence-unfit');
  });

  test('is refused as kept only by naming what was kept, and as not due what still runs', () => {
    const story = given(file());
    story.when(decide(refused('kept'), null)).refused('evidence-missing');
    story.when(decide(refused('kept'), breached(7))).refused('evidence-unfit');
    story.when(decide(refused('kept'), caseOf({ breached: now }))).refused('evidence-unfit');
    story.when(decide(refused('kept'), caseOf({}))).leadsTo({ writes: [{ public: { evidence: 1 } }] });
    const logged = (state: Partial<Occurrence>): Evidence => ({
      ...{ seq: 3, loggedBy: [], occurrence: { ...visit, ...state } },
    });
    story.when(decide(refused('kept'), logged({}))).leadsTo({ writes: [{ public: { evidence: 3 } }] });
    story.when(decide(refused('kept'), logged({ kept: false }))).refused('evidence-unfit');
    story.when(decide(refused('kept'), logged({ struck: true }))).refused('evidence-unfit');
    story.when(decide(refused('not-due'), caseOf({}))).refused('evidence-unfit');
    story
      .when(decide(refused('not-due'), caseOf({ state: 'paused', closed: null })))
      .leadsTo({ writes: [{ public: { reason: 'not-due' } }] });
  });

  test('about a promise that is counted by a rate names no breach: none is declared there', () => {
    const measure = 'rate';
    given(file())
      .when(decide(upheld, null, { measure }))
      .leadsTo({ writes: [{ public: { reason: 'counted' } }] });
    given(file())
      .when(decide(upheld, breached(7), { measure }))
      .refused('evidence-unfit');
    given(file())
      .when(decide(refused('kept'), null, { measure }))
      .leadsTo({ writes: [{ public: { reason: 'kept' } }] });
  });

  test('is decided once, and not before it is filed', () => {
    given()
      .when(decide(upheld, breached(7)))
      .refused('unknown-claim');
    for (const first of [decide(upheld, breached(7)), decide(refused('no-claim'), null)])
      given(file(), first)
        .when(decide(refused('no-claim'), null))
        .refused('claim-decided');
  });

  test('is overdue from the second after its due time, until it is decided', () => {
    const { state } = given(file());
    expect([isOverdue(state as Claim, due), isOverdue(state as Claim, due + 1)]).toEqual([false, true]);
    const after = given(file(), decide(upheld, breached(7))).state as Claim;
    expect(isOverdue(after, due + 1)).toBe(false);
  });
});

test('whatever is tried, a claim is decided once at most, by an officer with no part in it', () => {
  const step = fc
    .tuple(
      fc.constantFrom(ines, paul, ...others),
      fc.boolean(),
      fc.constantFrom<RefusalReason>('kept', 'not-found', 'no-claim'),
      fc.constantFrom(null, breached(7), caseOf({})),
    )
    .map(([who, agrees, reason, evidence]) => decide(agrees ? upheld : refused(reason), evidence, { who }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const { history } = tried([file(), ...steps]);
      const decisions = history.filter(({ kind }) => kind === 'claim.decided') as Entry<'claim.decided'>[];
      expect(decisions.length).toBeLessThanOrEqual(1);
      for (const { who, public: said } of decisions) {
        expect(who.role).toBe('compliance');
        if (said.evidence !== undefined) expect(who.id).toBe('paul');
        if (said.upheld) expect(said.evidence).toBe(7);
      }
    }),
    { numRuns: 200 },
  );
});

describe('by when a claim is answered', () => {
  const published = new Map([...calendars].map(([name, calendar]) => [name, { hash: '', calendar }]));
  const edition = (calendar: string | null) =>
    ({ terms: { zone: 'Europe/Paris', commitments: [{ clock: calendar && { calendar } }] } }) as never;

  test.each([
    ['the calendar of the company', 'france', 'never-open', 'france'],
    ['the one of the charter, where none is named', null, 'france', 'france'],
    ['the one of the charter, where the one named is not published', 'mars', 'france', 'france'],
    ['plain weeks, where none is published', 'mars', null, null],
    ['plain weeks, where the calendar never counts a day', 'never-open', null, null],
  ])('is counted by %s', (_, named, own, expected) => {
    const terms = { ...defaultClaimTerms, calendar: named };
    const said = answerTo(terms, published, edition(own), now);
    expect(said.answer).toEqual({ within: { count: 10, unit: 'working days' }, calendar: expected });
    expect(formatInstant(said.due)).toBe('2026-04-03T21:59:59Z');
    expect(answerDue(said.answer, published, 'Europe/Paris', now)).toBe(said.due);
  });

  test('is not known by a calendar that nobody published', () => {
    const mars = { within: defaultClaimTerms.within, calendar: 'mars' };
    expect(answerDue(mars, published, 'Europe/Paris', now)).toBeNull();
  });
});

test('claims add up: how many of each, and within how many days half were decided', () => {
  const claim = (days: number | null, reason: 'kept' | 'log-said-kept' = 'kept'): Claim => ({
    ...{ seq: 0, ...place, case: null, on: '2026-03-18', filed: now, due },
    state: days === null ? 'open' : reason === 'kept' ? 'refused' : 'upheld',
    decided:
      days === null ? null : { seq: 1, by: 'paul', at: now + days * 86_400 + 3_600, reason, evidence: null },
  });
  const counts = [claim(null), claim(null), claim(0), claim(3), claim(9, 'log-said-kept')].map(countOf);
  expect(claimFiguresOf(counts, 1)).toEqual({
    ...{ filed: 5, upheld: 1, refused: 2, open: 2, overdue: 1, saidKept: 1, medianDays: 3 },
  });
  expect(claimFiguresOf([claim(0), claim(4)].map(countOf), 0).medianDays).toBe(0);
  expect(claimFiguresOf([claim(null)].map(countOf), 0).medianDays).toBeNull();
});
