import { describe, expect, test } from 'vitest';
import { type Case, standingOf } from '../case/case.ts';
import { instantOf } from '../instant.ts';
import type { Draft, Entry, Who } from '../ledger/entry.ts';
import { type Step, storiesOf } from '../ledger/test-given.ts';
import { type Breach, correctionOf, fold } from './breach.ts';
import { analyse, sendBack, signOff } from './decide.ts';

const [ines, paul]: Who[] = [
  { id: 'ines', role: 'compliance' },
  { id: 'paul', role: 'compliance' },
];
const now = instantOf('2026-03-20T09:00:00Z');
const at = '2026-03-16T22:59:59Z';
const moved = '2026-03-17T22:59:59Z';
const place = { charter: 'test', commitment: 'answer', edition: 1 };
type Told = Step<Breach | null>;
const { given } = storiesOf<Breach | null>({ begins: null, fold, contributionOf: () => [] });

const write = (draft: object): Told => ({
  now,
  decide: () => ({ occurred: at, ...place, who: ines, ...draft }) as Draft,
});
/** Of a case, and of the occurrence that entry 7 logged. */
const ofCase = write({
  kind: 'breach.declared',
  case: 'c1',
  public: { found: 'sweep', unit: 'Lyon', of: null },
});
const ofOccurrence = write({ kind: 'breach.declared', public: { found: 'occurrence', unit: 'Lyon', of: 7 } });
const analysed = (apology: string): Told => ({
  now,
  decide: (before) =>
    analyse(before as Breach, { cause: 'process', severity: 'minor', apology, note: 'n' }, now, ines as Who),
});
const signed = (analysis: number): Told => ({
  now,
  decide: (before) =>
    signOff(before as Breach, { analysis, draft: { apology: 'Pardon.' } }, ['camille'], now, paul as Who),
});
const returned = (analysis: number): Told => ({
  now,
  decide: (before) =>
    sendBack(before as Breach, { analysis, reason: 'Trop vague.' }, ['camille'], now, paul as Who),
});
const requested = write({ kind: 'exemption.requested', public: { breach: 0, ground: 'strike' } });
const decided = (approved: boolean) =>
  write({ kind: 'exemption.decided', who: paul, public: { breach: 0, request: 1, approved } });

const subject: Case = {
  ...{ id: 'c1', ...place, unit: 'Lyon', reference: null },
  ...{ opened: now, clockFrom: now, due: now, closed: now, lastOccurred: now, state: 'fulfilled' },
  ...{ breached: null, exempt: false, stops: [] },
};
const caseCorrected = (breached: string | null, unit: string | null = 'Lyon') => {
  const standing = standingOf({ ...subject, unit, breached: breached === null ? null : instantOf(breached) });
  const fields = { corrects: 3, replacement: null, because: 'other', standing };
  return write({ kind: 'entry.corrected', case: 'c1', public: fields });
};
const occurrenceCorrected = (replacement: object | null) =>
  write({ kind: 'entry.corrected', public: { corrects: 7, replacement, because: 'other', standing: null } });

describe('a breach', () => {
  test('is declared of a case, of an occurrence or of neither', () => {
    const state = { id: 0, at: instantOf(at), noticed: now, unit: 'Lyon', state: 'declared' } as const;
    given()
      .when(ofCase)
      .leadsTo({ writes: [{}], state: { ...state, case: 'c1', occurrence: null, found: 'sweep' } });
    given()
      .when(ofOccurrence)
      .leadsTo({ writes: [{}], state: { ...state, case: null, occurrence: 7 } });
    given()
      .when(write({ kind: 'breach.declared', public: { found: 'duty', unit: null, of: null } }))
      .leadsTo({ writes: [{}], state: { case: null, occurrence: null, unit: null } });
  });

  test('is analysed, analysed anew and signed off', () => {
    given(ofCase)
      .when(analysed('Pardon.'))
      .leadsTo({
        writes: [{ kind: 'breach.analysed', public: { breach: 0, cause: 'process' } }],
        state: { state: 'analysed', apology: null },
      });
    given(ofCase, analysed('Pardon.'))
      .when(analysed('Pardon encore.'))
      .leadsTo({ writes: [{}], state: { state: 'analysed' } });
    const story = given(ofCase, analysed('Pardon.'), analysed('Pardon encore.'));
    expect(story.state?.analysis).toMatchObject({ seq: 2, by: 'ines' });
    story.when(signed(1)).refused('analysis-changed');
    story.when(signed(2)).leadsTo({
      writes: [{ kind: 'breach.signed-off', public: { breach: 0, analysis: 2, apology: 'Pardon.' } }],
      state: { state: 'signed-off', apology: 'Pardon.', signedOff: { by: 'paul', at: now } },
    });
    given(ofCase, analysed('Pardon.'), signed(1)).when(analysed('Non.')).refused('already-signed-off');
  });

  test('is sent back, and analysed anew', () => {
    const story = given(ofCase, analysed('Pardon.'));
    story.when(returned(1)).leadsTo({
      writes: [{ kind: 'breach.returned', public: { breach: 0, analysis: 1 } }],
      state: { state: 'returned', analysis: null, apology: null },
    });
    const anew = given(ofCase, analysed('Pardon.'), returned(1));
    anew.when(signed(1)).refused('not-analysed');
    anew.when(returned(1)).refused('not-analysed');
    anew.when(analysed('Pardon.')).leadsTo({ writes: [{}], state: { state: 'analysed' } });
    given(ofCase, analysed('Pardon.'), returned(1), analysed('Pardon.'))
      .when(signed(3))
      .leadsTo({ writes: [{}], state: { state: 'signed-off', apology: 'Pardon.' } });
  });

  test('shows an apology of earlier versions from the analysis on, unless it was sent back', () => {
    const earlier = write({
      kind: 'breach.analysed',
      public: { breach: 0, cause: 'process', severity: 'minor', apology: 'Pardon.' },
    });
    const unsaid = write({ kind: 'breach.signed-off', who: paul, public: { breach: 0, analysis: 1 } });
    const story = given(ofCase, earlier);
    expect(story.state).toMatchObject({ state: 'analysed', apology: 'Pardon.' });
    story.when(unsaid).leadsTo({ writes: [{}], state: { state: 'signed-off', apology: 'Pardon.' } });
    story.when(returned(1)).leadsTo({ writes: [{}], state: { apology: null } });
  });

  test('may be exempted once it is asked for', () => {
    given(ofCase)
      .when(requested)
      .leadsTo({ writes: [{}], state: { state: 'declared' } });
    given(ofCase, requested)
      .when(decided(false))
      .leadsTo({ writes: [{}], state: { state: 'declared' } });
    given(ofCase, requested)
      .when(decided(true))
      .leadsTo({ writes: [{}], state: { state: 'exempt' } });
    given(ofCase, requested, decided(true)).when(analysed('Pardon.')).refused('set-aside');
  });

  test('begins with its declaration', () => {
    expect(() => given(requested)).toThrow();
  });
});

describe('a correction of what a breach is about', () => {
  test('moves it to where the case stands', () => {
    given(ofCase, analysed('Pardon.'))
      .when(caseCorrected(moved, 'Lille'))
      .leadsTo({ writes: [{}], state: { at: instantOf(moved), unit: 'Lille', state: 'analysed' } });
    given(ofCase)
      .when(caseCorrected(moved, null))
      .leadsTo({ writes: [{}], state: { unit: null } });
  });

  test('moves it with its occurrence', () => {
    given(ofOccurrence)
      .when(occurrenceCorrected({ occurred: moved }))
      .leadsTo({ writes: [{}], state: { at: instantOf(moved), unit: 'Lyon', state: 'declared' } });
    given(ofOccurrence)
      .when(occurrenceCorrected({ unit: null }))
      .leadsTo({ writes: [{}], state: { at: instantOf(at), unit: null } });
  });

  test.each<[string, Told, Told]>([
    ['a case in time', ofCase, caseCorrected(null)],
    ['an occurrence kept', ofOccurrence, occurrenceCorrected({ kept: true })],
    ['an occurrence that never was', ofOccurrence, occurrenceCorrected(null)],
  ])('takes it back: %s', (_, declared, correction) => {
    const story = given(declared, analysed('Pardon.'));
    story.when(correction).leadsTo({ writes: [{}], state: { state: 'corrected', at: instantOf(at) } });
    const { history } = given(declared, correction);
    expect(correctionOf(0, history)?.seq).toBe(1);
    expect(correctionOf(2, history)).toBeNull();
  });

  test('moves nothing after it was taken back', () => {
    const story = given(ofCase, caseCorrected(null));
    story
      .when(caseCorrected(moved, 'Lille'))
      .leadsTo({ writes: [{}], state: { ...(story.state as Breach) } });
    story.when(analysed('Pardon.')).refused('set-aside');
    expect(correctionOf(0, given(ofCase, caseCorrected(moved)).history as Entry[])).toBeNull();
  });
});
