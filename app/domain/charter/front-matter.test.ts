import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from './front-matter.ts';
import { nearest } from './nearest.ts';
import { splitSections } from './sections.ts';

describe('readFrontMatter', () => {
  test('splits keys from body, and knows their lines', () => {
    const source = '---\na: 1\n\nb:\n  c: [x, y]\n  d:\n    - e: z\n---\n\nBody\n';
    const { data, lineOf, body, bodyLine, findings } = readFrontMatter('x.md', source);
    expect({ data, body, bodyLine, findings }).toEqual({
      data: { a: 1, b: { c: ['x', 'y'], d: [{ e: 'z' }] } },
      body: '\nBody\n',
      bodyLine: 9,
      findings: [],
    });
    expect([lineOf('a'), lineOf('b'), lineOf('b', 'c'), lineOf('b', 'd', 0, 'e'), lineOf('b', 'q')]).toEqual([
      2, 4, 5, 7, 4,
    ]);
    expect(lineOf('nothing')).toBe(2);
  });

  test('leaves dates, yes and no as texts', () => {
    expect(readFrontMatter('x.md', '---\nday: 2027-06-30\nanswer: yes\n---\n').data).toEqual({
      day: '2027-06-30',
      answer: 'yes',
    });
  });

  test('a rule in the body is not a mark', () => {
    expect(readFrontMatter('x.md', '---\na: 1\n---\nOne\n\n---\nTwo').body).toBe('One\n\n---\nTwo');
  });

  test('keys that would reach a prototype are keys like others', () => {
    const { data } = readFrontMatter('x.md', '---\n__proto__: { polluted: true }\n---\n');
    expect(Object.keys(data)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('aliases do not grow', () => {
    const bomb = [
      'a: &a [x, x, x]',
      ...[...'bcdefghij'].map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghij'[at]}`)}]`),
    ];
    const { data, findings } = readFrontMatter('x.md', `---\n${bomb.join('\n')}\n---\n`);
    expect(data).toEqual({});
    expect(findings.every(({ code }) => code === 'front-matter-alias')).toBe(true);
    expect(findings[0]?.line).toBe(2);
  });

  test('never throws', () => {
    const piece = fc.constantFrom(
      '---',
      '\n',
      'a',
      ': ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&x ',
      '*x',
      '!!t ',
      '"',
      "'",
      '\t',
      '|',
      '>',
      '#',
      '\uFEFF',
      '? ',
      '%',
      '@',
      '...',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const read = readFrontMatter('x.md', `---\n${pieces.join('')}\n---\n`);
        expect(read.findings.every(({ line }) => line >= 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('splitSections', () => {
  test('knows its headings by language, in any order, and keeps other headings in place', () => {
    const body =
      'Hello.\n\n## More\nMore.\n\n## What is not covered\nA.\n\n### Detail\nB.\n\nHow we measure\n---\nC.\n';
    expect(splitSections(body, 'en')).toEqual({
      promise: 'Hello.\n\n## More\nMore.',
      notCovered: 'A.\n\n### Detail\nB.',
      howWeMeasure: 'C.',
      lines: { notCovered: [5], howWeMeasure: [11] },
    });
  });

  test('a heading inside a fence is code', () => {
    expect(splitSections('Hello.\n\n```\n## How we measure\n```\n', 'en').howWeMeasure).toBeNull();
  });

  test('finds a heading on its line, whatever the Markdown before it', () => {
    const line = fc.constantFrom(
      '',
      'text',
      '- a',
      '  - b',
      '1. c',
      '> d',
      '```',
      '    code',
      '| a |',
      '|---|',
      '# h',
      '***',
      '[a]: /b',
      '<p>',
      'x  ',
      '\ty',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const body = [...lines, '', '## How we measure', '', 'So.', ''].join('\n');
        for (const at of splitSections(body, 'en').lines.howWeMeasure) {
          expect(body.split('\n')[at]).toBe('## How we measure');
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('nearest names what a misspelt word meant, and nothing far from it', () => {
  const keys = ['target', 'title', 'nature', 'review-by'];
  expect(nearest('taget', keys)).toBe('target');
  expect(nearest('Target', keys)).toBe('target');
  expect(nearest('reviewby', keys)).toBe('review-by');
  expect(nearest('colour', keys)).toBeNull();
});
