import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatFinding } from '#app/i18n/findings.ts';
import { defaultMethod, fillMethodProse, methodOf, parseMethod } from './method.ts';

const front = (...lines: string[]) => `---\n${lines.join('\n')}\n---\nProse on {{half-life}}.\n`;
const whole = [
  'title: How',
  'half-life: 180 days',
  'presumption: 20',
  'level: 95 %',
  'support: 80',
  'minimum: 30',
  'weights: {}',
];
const read = (...lines: string[]) => parseMethod('method.en.md', front(...lines), 'first');
const faults = (...lines: string[]) =>
  read(...lines).findings.map(({ line, code, values }) => [line, code, values.key]);

describe('reading the method', () => {
  test('the parameters of the front matter become numbers', () => {
    expect(read(...whole)).toEqual({
      title: 'How',
      prose: 'Prose on {{half-life}}.\n',
      method: defaultMethod,
      findings: [],
    });
    const changed = whole
      .with(1, 'half-life: 1 day')
      .with(3, 'level: 89.5%')
      .with(6, 'weights: { visit: 3 }');
    expect(read(...changed).method).toMatchObject({ halfLife: 1, level: 0.895, weights: { visit: 3 } });
  });

  test.each([
    [2, 'half-life', 'half-life: soon'],
    [2, 'half-life', 'half-life: 0 days'],
    [3, 'presumption', 'presumption: -1'],
    [4, 'level', 'level: 100 %'],
    [4, 'level', 'level: 95'],
    [5, 'support', 'support: 101'],
    [6, 'minimum', 'minimum: few'],
    [7, 'weights', 'weights: { visit: -1 }'],
  ])('line %i, %s, refuses "%s"', (index, key, line) => {
    expect(faults(...whole.with(index - 1, line))).toEqual([[index + 1, 'method-invalid', key]]);
    expect(read(...whole.with(index - 1, line)).method).toBeNull();
  });

  test('a refusal says what was found and what was expected', () => {
    const [fault] = read(...whole.with(1, 'half-life: soon')).findings;
    const said = fault ? formatFinding(fault, 'en') : '';
    expect(said).toMatch(/^method\.en\.md:3: error: /);
    expect(said).toContain('soon');
    expect(said).toContain('180 days');
  });

  test('a missing or unknown key is named', () => {
    expect(faults(...whole.toSpliced(1, 1))).toEqual([[2, 'key-missing', 'half-life']]);
    expect(faults(...whole, 'halflife: 3 days')).toEqual([[9, 'key-unknown', 'halflife']]);
    expect(faults(...whole.toSpliced(0, 1))).toEqual([[2, 'key-missing', 'title']]);
  });

  test('a translation carries its title alone', () => {
    const translation = parseMethod('method.fr.md', front('title: Comment', 'support: 10'), 'translation');
    expect(translation.method).toBeNull();
    expect(translation.findings).toMatchObject([{ line: 3, code: 'key-in-translation' }]);
    expect(parseMethod('method.fr.md', front('title: Comment'), 'translation').findings).toEqual([]);
  });

  test('a placeholder that names no parameter is found in the prose', () => {
    const source = front(...whole).replace('{{half-life}}', '{{half life}}');
    expect(parseMethod('method.en.md', source, 'first').findings).toMatchObject([
      { line: 10, code: 'key-unknown' },
    ]);
  });

  test('a file without front matter is refused, not read', () => {
    expect(parseMethod('method.en.md', 'Prose.', 'first')).toMatchObject({
      method: null,
      findings: [{ code: 'front-matter-missing' }],
    });
  });
});

test('parameters left out are those of the method they change', () => {
  expect(methodOf({ support: 70 })).toEqual({ ...defaultMethod, support: 70 });
  expect(methodOf({ minimum: 5 }, { ...defaultMethod, support: 70 })).toMatchObject({
    minimum: 5,
    support: 70,
  });
});

test('prose says the parameters in its own language', () => {
  const prose = '{{half-life}}, {{presumption}}, {{level}}, {{support}}, {{minimum}}';
  expect(fillMethodProse(prose, defaultMethod, 'en')).toBe('180 days, 20, 95%, 80, 30');
  expect(fillMethodProse(prose, { ...defaultMethod, halfLife: 1, level: 0.895 }, 'fr')).toBe(
    '1\u00a0jour, 20, 89,5\u00a0%, 80, 30',
  );
});

describe('the method that ships', () => {
  const source = (language: 'fr' | 'en') => readFileSync(`content/method/method.${language}.md`, 'utf8');
  const first = parseMethod('content/method/method.fr.md', source('fr'), 'first');
  const translation = parseMethod('content/method/method.en.md', source('en'), 'translation');

  test('reads without a fault and has the parameters of the design', () => {
    expect([...first.findings, ...translation.findings]).toEqual([]);
    expect(first.method).toEqual(defaultMethod);
  });

  test.each([
    ['fr', first.prose],
    ['en', translation.prose],
  ] as const)('explains every parameter in %s, and leaves no placeholder', (language, prose) => {
    for (const key of ['half-life', 'presumption', 'level', 'support', 'minimum'])
      expect(prose).toContain(`{{${key}}}`);
    expect(fillMethodProse(prose, defaultMethod, language)).not.toMatch(/\{\{|\}\}/);
    expect(prose.match(/^## /gm)).toHaveLength(7);
  });
});
