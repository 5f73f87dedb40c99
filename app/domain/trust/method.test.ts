import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatFinding } from '#app/i18n/findings.ts';
import { defaultMethod, methodOf, methodPublished, outsideBounds } from './method.ts';
import { fillMethodProse, parseMethod } from './parse-method.ts';

const front = (...lines: string[]) => `---\n${lines.join('\n')}\n---\nProse on {{half-life}}.\n`;
const whole = [
  'title: How',
  'half-life: 180 days',
  'presumption: 20',
  'level: 95 %',
  'support: 80',
  'minimum: 30',
  'reported-most: 1000',
  'notice: 30 days',
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
      .with(1, 'half-life: 31 days')
      .with(3, 'level: 90.5%')
      .with(8, 'weights: { visit: 1.5 }');
    expect(read(...changed).method).toMatchObject({ halfLife: 31, level: 0.905, weights: { visit: 1.5 } });
  });

  test.each([
    [2, 'half-life', 'half-life: soon'],
    [2, 'half-life', 'half-life: 29 days'],
    [2, 'half-life', 'half-life: 731 days'],
    [2, 'half-life', 'half-life: 0.01'],
    [3, 'presumption', 'presumption: 4'],
    [3, 'presumption', 'presumption: 1000000'],
    [4, 'level', 'level: 89.9 %'],
    [4, 'level', 'level: 99.1 %'],
    [4, 'level', 'level: 95'],
    [5, 'support', 'support: 49'],
    [5, 'support', 'support: 96'],
    [6, 'minimum', 'minimum: few'],
    [6, 'minimum', 'minimum: 9'],
    [6, 'minimum', 'minimum: 201'],
    [7, 'reported-most', 'reported-most: 99'],
    [7, 'reported-most', 'reported-most: 10001'],
    [8, 'notice', 'notice: -1'],
    [8, 'notice', 'notice: 366 days'],
    [9, 'weights', 'weights: { visit: 0.4 }'],
    [9, 'weights', 'weights: { visit: 2.1 }'],
  ])('line %i, %s, refuses "%s"', (index, key, line) => {
    expect(faults(...whole.with(index - 1, line))).toEqual([[index + 1, 'method-invalid', key]]);
    expect(read(...whole.with(index - 1, line)).method).toBeNull();
  });

  test('a refusal says what was found and what was expected', () => {
    const [fault] = read(...whole.with(1, 'half-life: soon')).findings;
    const said = fault ? formatFinding(fault, 'en') : '';
    expect(said).toMatch(/^method\.en\.md:3: error: /);
    expect(said).toContain('soon');
    expect(said).toContain('180 days (30–730)');
  });

  test('a missing or unknown key is named', () => {
    expect(faults(...whole.toSpliced(1, 1))).toEqual([[2, 'key-missing', 'half-life']]);
    expect(faults(...whole, 'halflife: 3 days')).toEqual([[11, 'key-unknown', 'halflife']]);
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
      { line: 12, code: 'key-unknown' },
    ]);
  });

  test('a file without front matter is refused, not read', () => {
    expect(parseMethod('method.en.md', 'Prose.', 'first')).toMatchObject({
      method: null,
      findings: [{ code: 'front-matter-missing' }],
    });
  });
});

describe('a method that was published', () => {
  const { reportedMost, notice, ...beforeBounds } = defaultMethod;

  test('is within bounds, ends included, or names what is not', () => {
    expect(outsideBounds(defaultMethod)).toBeNull();
    expect(outsideBounds({ ...defaultMethod, halfLife: 730, level: 0.99, weights: { a: 0.5 } })).toBeNull();
    expect(outsideBounds({ ...defaultMethod, halfLife: 0.01 })).toEqual({
      key: 'half-life',
      expected: '180 days (30–730)',
      found: 0.01,
    });
    expect(outsideBounds({ ...defaultMethod, weights: { a: 1, b: 40 } })?.key).toBe('weights.b');
    expect(outsideBounds({ ...beforeBounds, notice })).toMatchObject({ key: 'reported-most', found: null });
  });

  test('counts as it says; before methods had bounds, at the bound where it lies outside', () => {
    const wide = { halfLife: 0.01, presumption: 1_000_000, weights: { a: 40 } };
    expect(methodPublished({ ...beforeBounds, ...wide }, 3)).toEqual({
      ...defaultMethod,
      ...{ version: 3, halfLife: 30, presumption: 100, weights: { a: 2 } },
    });
    expect(methodPublished(beforeBounds, 1)).toEqual({ ...defaultMethod, version: 1 });
    expect(methodPublished({ ...defaultMethod, notice: 7 }, 2)).toMatchObject({ notice: 7, version: 2 });
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
  const prose =
    '{{half-life}}, {{presumption}}, {{level}}, {{support}}, {{minimum}}, {{reported-most}}, {{notice}}';
  expect(fillMethodProse(prose, defaultMethod, 'en')).toBe('180 days, 20, 95%, 80, 30, 1,000, 30 days');
  expect(fillMethodProse(prose, { ...defaultMethod, notice: 1, level: 0.905 }, 'fr')).toBe(
    '180\u00a0jours, 20, 90,5\u00a0%, 80, 30, 1\u202f000, 1\u00a0jour',
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
    const keys = ['half-life', 'presumption', 'level', 'support', 'minimum', 'reported-most', 'notice'];
    for (const key of keys) expect(prose).toContain(`{{${key}}}`);
    expect(fillMethodProse(prose, defaultMethod, language)).not.toMatch(/\{\{|\}\}/);
    expect(prose.match(/^## /gm)).toHaveLength(8);
  });
});
