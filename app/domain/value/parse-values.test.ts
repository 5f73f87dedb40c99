import { describe, expect, test } from 'vitest';
import { parseValues } from './parse-values.ts';

const commitments = ['call-back', 'named-adviser', 'hr-call-back'];
const read = (text: string) => parseValues('values.yml', text, { spoken: ['fr', 'en'], commitments });
const found = (text: string) => {
  const { findings } = read(text);
  return findings.map(({ line, code, severity, values }) => [line, severity, code, values]);
};

describe('the values of a company', () => {
  test('have words, the promises that carry them, and the items that ask', () => {
    const { values, findings } = read(`# ours
respect:
  words: { fr: Le respect, en: Respect }
  commitments: [call-back, hr-call-back]
  items: { client: felt-respect, collaborateur: lived-respect }
daring:
  words: { fr: L’audace, en: Daring }
  commitments: []
`);
    expect(findings).toEqual([]);
    expect(values).toEqual([
      {
        id: 'respect',
        words: { fr: 'Le respect', en: 'Respect' },
        commitments: ['call-back', 'hr-call-back'],
        items: { client: 'felt-respect', collaborateur: 'lived-respect' },
      },
      { id: 'daring', words: { fr: 'L’audace', en: 'Daring' }, commitments: [], items: {} },
    ]);
  });

  test('with a mistake are read as far as they can be', () => {
    const { values } = read('a: { words: { fr: A, en: A }, commitments: [call-bak, call-back] }\nb: x');
    expect(values).toMatchObject([{ id: 'a', commitments: ['call-back'] }]);
  });

  const words = 'words: { fr: A, en: A }';
  test.each([
    [
      `a:\n  ${words}\n  commitments:\n    - call-back\n    - named-advisor`,
      [
        5,
        'error',
        'value-commitment-unknown',
        { key: 'a.commitments', found: 'named-advisor', expected: 'named-adviser' },
      ],
    ],
    ['a: { commitments: [] }', [1, 'error', 'key-missing', expect.objectContaining({ key: 'a.words' })]],
    [
      `a:\n  ${words}\n  comitments: []`,
      [3, 'error', 'key-unknown', { key: 'a.comitments', expected: 'commitments' }],
    ],
    [
      'a: { words: { fr: A } }',
      [1, 'warning', 'value-untranslated', { key: 'a', language: { language: 'en' } }],
    ],
    [`a: { words: ${'x'.repeat(201)} }`, [1, 'error', 'value-words-long', expect.anything()]],
    [
      `a: { ${words}, items: { clients: q } }`,
      [1, 'error', 'key-unknown', { key: 'a.items.clients', expected: 'client' }],
    ],
    [`a: { ${words}, items: q }`, [1, 'error', 'mapping-expected', expect.anything()]],
    [`a: { ${words}, commitments: call-back }`, [1, 'error', 'list-expected', expect.anything()]],
    [`Big: { ${words} }`, [1, 'error', 'name-expected', { key: 'Big', found: 'Big' }]],
    ['a: x', [1, 'error', 'mapping-expected', expect.objectContaining({ key: 'a', found: 'x' })]],
    ['- a', [1, 'error', 'front-matter-not-mapping', expect.anything()]],
  ])('%j is a finding with its line', (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  test('are bounded', () => {
    const many = Array.from({ length: 21 }, (_, n) => `v${n}: { ${words} }`).join('\n');
    expect(found(many)).toEqual([[21, 'error', 'values-too-many', { most: 20 }]]);
  });
});
