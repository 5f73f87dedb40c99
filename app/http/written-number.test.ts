import { expect, test } from 'vitest';
import { writtenCount } from './written-number.ts';

test.each([
  ['1 250', 1_250],
  ['1\u202F250', 1_250],
  ['1.250.000', 1_250_000],
  ['12,0', 12],
])('a count written %j is %d', (text, count) => {
  expect(writtenCount('fr').parse(text)).toBe(count);
});

test.each([
  ['1,250', 'forms.doubtfulNumber'],
  ['12,5', 'forms.wholeNumber'],
  ['-3', 'forms.badNumber'],
  ['beaucoup', 'forms.badNumber'],
  ['9007199254740993', 'forms.wholeNumber'],
])('%j is refused by %s', (text, message) => {
  expect(writtenCount('fr').safeParse(text).error?.issues[0]?.message).toBe(message);
});

test('what is doubtful is asked about with both readings, and how each is written', () => {
  const issue = writtenCount('fr').safeParse('1,250').error?.issues[0];
  const { values } = (issue as unknown as { params: { values: (language: 'fr' | 'en') => object } }).params;
  expect(values('fr')).toEqual({
    ...{ text: '1,250', first: '1,25', second: '1\u202F250' },
    ...{ firstWritten: '1,2500', secondWritten: '1250' },
  });
});
