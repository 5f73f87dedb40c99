import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Cause } from '../breach/kinds.ts';
import { breachesByCriterion } from './criterion.ts';
import { parseCriteria } from './parse-criteria.ts';

const read = (text: string) => {
  const { criteria, findings } = parseCriteria('trust-criteria.yml', text, ['fr', 'en']);
  return { ids: criteria.map(({ id }) => id), findings: findings.map(({ line, code }) => `${line} ${code}`) };
};
const good =
  'listens: { side: both, words: { fr: écoute, en: listens }, source: ours, causes: [information] }';

test('the list that is shipped is our own, and says so of each', () => {
  const { criteria, findings } = parseCriteria(
    'trust-criteria.yml',
    readFileSync('content/trust-criteria.yml', 'utf8'),
    ['fr', 'en'],
  );
  expect(findings).toEqual([]);
  expect(criteria).toHaveLength(8);
  expect(new Set(criteria.map(({ source }) => source))).toEqual(new Set(['ours']));
});

test.each([
  ['another side', good.replace('both', 'nobody'), '1 choice-expected'],
  ['no words', `\n${good.replace('words: { fr: écoute, en: listens }, ', '')}`, '2 key-missing'],
  ['no source', good.replace('source: ours, ', ''), '1 key-missing'],
  ['words of one language', good.replace(', en: listens', ''), '1 unit-untranslated'],
  ['a cause that no breach has', good.replace('information', 'informaton'), '1 criterion-cause'],
  ['an id that is none', good.replace('listens:', 'Listens well:'), '1 criterion-id'],
  ['words without end', good.replace('écoute', 'é'.repeat(201)), '1 criterion-long'],
  ['a source without end', good.replace('ours', 'o'.repeat(501)), '1 criterion-long'],
  ['no mapping', 'listens: 3', '1 mapping-expected'],
  ['another key', good.replace('side', 'sides'), '1 key-unknown'],
])('%s is told with its line', (_, text, expected) => {
  expect(read(text).findings).toContain(expected);
});

test('what is left of the list is read all the same, up to a hundred', () => {
  expect(read(`${good}\nother: 3`).ids).toEqual(['listens']);
  const many = Array.from({ length: 101 }, (_, at) => good.replace('listens:', `c${at}:`)).join('\n');
  expect(read(many)).toMatchObject({ ids: { length: 100 }, findings: ['101 criteria-too-many'] });
});

test('a breach counts under each criterion that its cause touches', () => {
  const { criteria } = parseCriteria('c.yml', `${good}\n${good.replace('listens:', 'tells:')}`, ['fr', 'en']);
  const byCause = new Map<Cause, number>([
    ['information', 3],
    ['workload', 5],
  ]);
  expect(breachesByCriterion(criteria, byCause).map(({ breaches }) => breaches)).toEqual([3, 3]);
});
