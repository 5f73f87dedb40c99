import { expect, test } from 'vitest';
import { parseOwed } from './parse-owed.ts';

const read = (text: string) => {
  const { owed, findings } = parseOwed('encounters.yml', text, ['aurore', 'boston-311']);
  return { owed: [...owed], findings: findings.map(({ line, code }) => `${line} ${code}`) };
};

test('says of each charter how many customers are owed a meeting', () => {
  expect(read('aurore: { owed: 240 }\nboston-311:\n  owed: 12\n')).toEqual({
    owed: [
      ['aurore', 240],
      ['boston-311', 12],
    ],
    findings: [],
  });
});

test.each([
  ['a charter that there is not', 'aurora: { owed: 3 }', '1 owed-charter'],
  ['no number', '\naurore: { owed: many }', '2 owed-count'],
  ['none', 'aurore: { owed: 0 }', '1 owed-count'],
  ['a part of one', 'aurore: { owed: 2.5 }', '1 owed-count'],
  ['what has no end', 'aurore: { owed: 1e99 }', '1 owed-count'],
  ['nothing', 'aurore: {}', '1 owed-count'],
  ['no mapping', 'aurore: 240', '1 mapping-expected'],
  ['another key', 'aurore: { owed: 240, met: 3 }', '1 key-unknown'],
])('%s is told with its line', (_, text, expected) => {
  expect(read(text).findings).toContain(expected);
});
