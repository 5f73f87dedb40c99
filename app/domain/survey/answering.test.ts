import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../instant.ts';
import { isHalf, leftOut, readPage, refusalToAnswer, withPage } from './answering.ts';
import { type Answers, pagesOf, questionsIn } from './answers.ts';
import { packAnswers, unpackAnswers } from './packed.ts';
import type { Survey } from './survey.ts';
import { testSurvey } from './test-survey.ts';

const survey: Survey = { seq: 1, number: 1, sources: '', key: null, terms: testSurvey, closing: null };
const page = pagesOf(testSurvey, 'a').find(({ id }) => id === 'no-cut');
if (!page) throw new Error('no such page');
const groups = pagesOf(testSurvey, 'a').at(-1);
if (!groups) throw new Error('no groups');

/** Answers to any questions of the survey. */
const anyAnswers = fc
  .tuple(
    ...questionsIn(testSurvey).map((question) =>
      fc.option<number | string>(
        question.kind === 'group'
          ? fc.constantFrom(...question.group.categories.map(({ id }) => id))
          : fc.integer({ min: 1, max: question.most }),
      ),
    ),
  )
  .map((values): Answers => {
    const named = questionsIn(testSurvey).map(({ name }, at) => [name, values[at] ?? null] as const);
    return Object.fromEntries(named.filter((each): each is [string, number | string] => each[1] !== null));
  });

test('answers are packed in the order of the file, and come back as they were', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      expect(unpackAnswers(testSurvey, packAnswers(testSurvey, answers))).toEqual(answers);
    }),
  );
  expect(() => unpackAnswers(testSurvey, '[1]')).toThrow(/expected 23 answers/);
  const packed = packAnswers(testSurvey, {}).replace('null', '6');
  expect(() => unpackAnswers(testSurvey, packed)).toThrow(/no answer to with\.answer/);
});

describe('a page', () => {
  test('takes numbers in their range and leaves out what nobody answered', () => {
    const said = readPage(page, [
      ['with.no-cut', '5'],
      ['importance.no-cut', '9'],
      ['without.no-cut', ''],
    ]);
    expect(said).toEqual({ 'with.no-cut': 5, 'without.no-cut': null, 'importance.no-cut': 9 });
    expect(readPage(groups, [['group.region', 'north']])).toMatchObject({ 'group.region': 'north' });
  });

  test.each<[string, string, object]>([
    ['with.no-cut', '6', { problem: 'not-an-answer', field: 'with.no-cut', values: { found: '6', most: 5 } }],
    ['with.no-cut', '0', { problem: 'not-an-answer' }],
    ['with.no-cut', '1.5', { problem: 'not-an-answer' }],
    ['with.no-cut', ' 1', { problem: 'not-an-answer' }],
    ['importance.no-cut', '10', { problem: 'not-an-answer', values: { found: '10', most: 9 } }],
    ['with.answer', '1', { problem: 'unknown-question' }],
    ['__proto__', '1', { problem: 'unknown-question' }],
    ['x'.repeat(9_000), '1', { problem: 'unknown-question', values: { name: 'x'.repeat(40) } }],
  ])('refuses %s = %j, and says what was expected', (name, text, expected) => {
    expect(readPage(page, [[name, text]])).toMatchObject(expected);
  });

  test('refuses a category that is none, and two answers to one question', () => {
    expect(readPage(groups, [['group.region', 'east']])).toMatchObject({
      problem: 'not-a-category',
      values: { found: 'east', expected: 'north, south' },
    });
    const twice = readPage(page, [
      ['with.no-cut', '1'],
      ['with.no-cut', '2'],
    ]);
    expect(twice).toMatchObject({ problem: 'answered-twice', field: 'with.no-cut' });
  });

  test('takes the place of what it said before, and of nothing else', () => {
    const before = { 'with.no-cut': 1, 'without.no-cut': 2, 'item.q1': 7 };
    const after = withPage(before, { 'with.no-cut': 3, 'without.no-cut': null, 'importance.no-cut': null });
    expect(after).toEqual({ 'with.no-cut': 3, 'item.q1': 7 });
    expect(isHalf(page, after)).toBe(true);
    expect(isHalf(page, before)).toBe(false);
    expect(isHalf(page, {})).toBe(false);
    expect(leftOut(page, after)).toEqual(['without.no-cut', 'importance.no-cut']);
  });
});

test.each([
  ['2026-03-19T22:59:59Z', { problem: 'survey-not-open', values: { opens: '2026-03-20' } }],
  ['2026-03-19T23:00:00Z', null],
  ['2026-04-02T21:59:59Z', null],
  ['2026-04-02T22:00:00Z', { problem: 'survey-over', values: { closes: '2026-04-02' } }],
])('at %s it is answered, or it is said why not', (at, expected) => {
  expect(refusalToAnswer(survey, instantOf(at))).toEqual(expected);
});
