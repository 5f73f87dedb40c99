import { expect, test } from 'vitest';
import { AnswerRows } from './answer-rows.ts';
import { packGiven } from './packed.ts';
import { madeUpAnswers } from './results/test-answers.ts';
import { testSurvey } from './test-survey.ts';

test('of those who came to the end each answer is kept, however many there are and however they are added', () => {
  const given = madeUpAnswers(testSurvey, 700);
  const packed = packGiven(testSurvey, given);
  const rows = new AnswerRows(testSurvey);
  for (let from = 0; from < packed.length; from += 90) rows.add(packed.slice(from, from + 90));
  const counted = given.filter(({ complete }) => complete);
  expect(counted.length).toBeLessThan(given.length);
  expect([rows.count, rows.keys]).toEqual([counted.length, counted.map(({ key }) => key)]);
  for (const name of ['with.answer', 'importance.no-cut', 'item.s3'])
    expect([...rows.column(name)]).toEqual(counted.map(({ answers }) => answers[name] ?? 0));
  expect([...rows.column('group.region')]).toEqual(
    counted.map(({ answers }) => ['north', 'south'].indexOf(String(answers['group.region'])) + 1),
  );
  expect(new Set(rows.column('item.unknown'))).toEqual(new Set([0]));
});

test('what was stored by other terms is refused, and so is what is no answer', () => {
  const rows = new AnswerRows(testSurvey);
  const [good] = packGiven(testSurvey, madeUpAnswers(testSurvey, 1));
  const wrong = (answers: string) => () => rows.add([{ key: 'one', complete: true, answers }]);
  expect(wrong('[1,2]')).toThrow('expected 23 answers');
  expect(wrong(good?.answers.replace(/^\[[^,]+/, '[9') ?? '')).toThrow('no answer to with.answer');
  expect(wrong('{')).toThrow();
  expect(rows.count).toBe(0);
});
