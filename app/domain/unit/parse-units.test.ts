import { describe, expect, test } from 'vitest';
import { parseUnits } from './parse-units.ts';

const read = (text: string, spoken: ('fr' | 'en')[] = ['fr', 'en']) =>
  parseUnits('units.yml', text, { charters: ['aurore', 'boston-311'], spoken });
const found = (text: string) => {
  const { findings } = read(text);
  return findings.map(({ line, code, severity, values }) => [line, severity, code, values]);
};

describe('the list of units', () => {
  test('has each with its charters, its name in each language and its days', () => {
    const { units, findings } = read(`# ours
Lyon:
  charters: [aurore, boston-311]
  name: { fr: Agence de Lyon, en: Lyon office }
  from: 2025-01-01
  until: 2026-06-30
Roxbury: { charters: [boston-311] }
West End: { charters: [boston-311], name: The West End }
`);
    expect(findings).toEqual([]);
    const lyon = {
      key: 'Lyon',
      name: { fr: 'Agence de Lyon', en: 'Lyon office' },
      from: '2025-01-01',
      until: '2026-06-30',
    };
    expect(units.get('aurore')?.all).toEqual([lyon]);
    expect(units.get('boston-311')?.all).toEqual([
      lyon,
      { key: 'Roxbury', name: { fr: 'Roxbury', en: 'Roxbury' }, from: null, until: null },
      { key: 'West End', name: { fr: 'The West End', en: 'The West End' }, from: null, until: null },
    ]);
    expect(units.get('other')).toBeUndefined();
  });

  test.each([
    ['A: { charters: [auror] }', [1, 'error', 'unit-charter', { found: 'auror', expected: 'aurore' }]],
    ['A: { name: B }', [1, 'error', 'key-missing', { key: 'A.charters', expected: 'charters: [aurore]' }]],
    [
      'A: { charters: [] }',
      [1, 'error', 'key-missing', { key: 'A.charters', expected: 'charters: [aurore]' }],
    ],
    [
      'A:\n  charters: [aurore]\n  untl: 2026-01-01',
      [3, 'error', 'key-unknown', { key: 'A.untl', expected: 'until' }],
    ],
    [
      'A:\n  charters: [aurore]\n  from: 2026-02-30',
      [3, 'error', 'date-expected', { key: 'A.from', found: '2026-02-30' }],
    ],
    [
      'A:\n  charters: [aurore]\n  from: 2026-02-01\n  until: 2026-01-31',
      [4, 'error', 'unit-backwards', { from: '2026-02-01', until: '2026-01-31' }],
    ],
    [
      'A:\n  charters: [aurore]\n  name: { fr: Ah }',
      [3, 'warning', 'unit-untranslated', { key: 'A', language: { language: 'en' } }],
    ],
    [
      'A: { charters: [aurore] }\nB: { charters: [aurore], name: { fr: " a ", en: C } }',
      [2, 'error', 'unit-same-name', { key: 'B', other: 'A' }],
    ],
    ['A: x', [1, 'error', 'mapping-expected', expect.objectContaining({ key: 'A', found: 'x' })]],
    [`${'x'.repeat(201)}: { charters: [aurore] }`, [1, 'error', 'unit-key', expect.anything()]],
    [`Lyon: { charters: [aurore], name: ${'x'.repeat(201)} }`, [1, 'error', 'unit-key', expect.anything()]],
    [
      `Lyon: { charters: [aurore], name: { fr: ${'x'.repeat(201)}, en: Lyon } }`,
      [1, 'error', 'unit-key', expect.anything()],
    ],
    [
      'A: { charters: [aurore] }\nA: { charters: [aurore] }',
      [2, 'error', 'front-matter-duplicate-key', expect.anything()],
    ],
    ['- A', [1, 'error', 'front-matter-not-mapping', expect.anything()]],
    [
      '"a\\u202eb": { charters: [aurore] }',
      [1, 'error', 'stray-character', expect.objectContaining({ character: 'U+202E' })],
    ],
  ])('%j is a finding with its line', (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  test('of one name in two charters is no mistake', () => {
    expect(found('A: { charters: [aurore] }\nB: { charters: [boston-311], name: A }')).toEqual([]);
  });

  test('is bounded', () => {
    const many = Array.from({ length: 1_001 }, (_, number) => `U${number}: { charters: [aurore] }`).join(
      '\n',
    );
    expect(found(many)).toEqual([[1_001, 'error', 'units-too-many', { most: 1_000 }]]);
  });
});
