import { describe, expect, test } from 'vitest';
import { instantOf } from '../instant.ts';
import type { Who } from '../ledger/entry.ts';
import { storiesOf } from '../ledger/test-given.ts';
import { type ClosingFigures, closeSurvey, isOpen, publishSurvey } from './decide.ts';
import { fold, type Survey, type SurveyEntry } from './survey.ts';
import { testSurvey } from './test-survey.ts';

const officer: Who = { id: 'ines', role: 'compliance' };
const hash = `${'A'.repeat(43)}=`;
const figures: ClosingFigures = {
  ...{ invited: 100, ineligible: 2, taken: 40, complete: 30, partial: 5 },
  ...{ spent: hash, answers: hash, results: hash },
};

const { given } = storiesOf<Survey | null>({
  begins: null,
  fold: (before, entry) => fold(before, entry as SurveyEntry) as Survey,
  contributionOf: () => [],
});
const publish = (at: string, terms = testSurvey, key: string | null = null) => ({
  now: instantOf(at),
  decide: (before: Survey | null) =>
    publishSurvey({ terms, sources: hash, key }, before, instantOf(at), officer),
});
const close = (at: string, said: Partial<ClosingFigures> = {}) => ({
  now: instantOf(at),
  decide: (before: Survey | null) =>
    closeSurvey(before as Survey, { ...figures, ...said }, instantOf(at), officer),
});
const before = publish('2026-03-18T09:00:00Z');
const after = '2026-04-02T22:00:00Z';

describe('a survey', () => {
  test('is published before its first day, and then again under the next number', () => {
    given(before)
      .when(publish('2026-03-19T22:59:59Z', { ...testSurvey, cap: 3 }))
      .leadsTo({ writes: [{ kind: 'survey.published' }], state: { number: 2 } });
  });

  test('is never changed once its first day has come', () => {
    given(before).when(publish('2026-03-19T23:00:00Z')).refused('survey-begun');
  });

  test('is not published when it ought to be open already', () => {
    given().when(publish('2026-03-20T23:00:00Z')).refused('survey-late');
  });

  test('has a key exactly where codes are signed blind', () => {
    const blind = { ...testSurvey, codes: 'blind' as const };
    given()
      .when(publish('2026-03-18T09:00:00Z', blind, 'MIIB'))
      .leadsTo({ writes: [{ public: { key: 'MIIB' } }], state: { key: 'MIIB' } });
    expect(() =>
      publishSurvey(
        { terms: blind, sources: hash, key: null },
        null,
        instantOf('2026-03-18T09:00:00Z'),
        officer,
      ),
    ).toThrow();
  });

  test('is answered from its first day to the end of its last, and closed once, after it', () => {
    const { state } = given(before);
    expect(
      ['2026-03-19T22:59:59Z', '2026-03-19T23:00:00Z', '2026-04-02T21:59:59Z', after].map((at) =>
        isOpen(state as Survey, instantOf(at)),
      ),
    ).toEqual([false, true, true, false]);
    given(before).when(close('2026-04-02T21:59:59Z')).refused('survey-still-open');
    given(before)
      .when(close(after))
      .leadsTo({
        writes: [{ kind: 'survey.closed' }],
        state: { closing: expect.objectContaining({ complete: 30 }) },
      });
    given(before, close(after)).when(close(after)).refused('survey-closed');
  });

  test.each<Partial<ClosingFigures>>([{ taken: 34 }, { taken: 101 }, { ineligible: 101 }, { invited: null }])(
    'is not closed on counts that cannot be: %o',
    (said) => {
      given(before).when(close(after, said)).refused('survey-miscounted');
    },
  );
});
