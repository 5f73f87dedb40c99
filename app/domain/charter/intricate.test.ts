import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFrontMatter, readKeys } from './front-matter.ts';
import { intricateFrom } from './intricate.ts';
import { renderMarkdown } from './markdown.ts';

const many = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const stairs = Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('');
const sparse = (size: number) => `${'|a'.repeat(size)}|\n${'|-'.repeat(size)}|\n${'|\n'.repeat(size)}`;

test.each<[string, string]>([
  ['a word and a line below, 32 KB', many('a_', 32_000)],
  ['the same from the third line on', `# A\n\n${many('a_', 32_000)}`],
  ['emphasis that nobody closes', many('a**b*c ', 49_000)],
  ['tags that nobody closes', many('<a ', 40_000)],
  ['quotes in quotes', `${'> '.repeat(2_000)}a`],
  ['quotes without room', `${'>'.repeat(40_000)}a`],
  ['lists in lists', `${'- '.repeat(2_000)}a`],
  ['numbers in numbers', `${'1. '.repeat(2_000)}a`],
  ['lists below lists', stairs],
  ['a table of short rows', sparse(400)],
  ['many tables of short rows', many(`${sparse(30)}\n`, 40_000)],
  ['fences without end', many('```\na\n', 49_000)],
  ['items without end', many('- a\n', 49_000)],
  ['a text without end', many('a ', 50_001)],
])('%s', (_, text) => {
  expect(intricateFrom(text)).not.toBeNull();
  // Such a text, published before anyone looked, is shown as it was written.
  const before = process.cpuUsage();
  expect(renderMarkdown(text, 'en')).toMatch(/^<p>/);
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
});

test('a text is cut where it goes too far, and its words stay what they are', () => {
  expect(intricateFrom(`# A\n\n${many('a_', 32_000)}`)).toBe(2);
  expect(renderMarkdown(`a <b> &amp; 5 < 6 "x"\n\nb\n\n${'> '.repeat(99)}c`, 'en')).toMatch(
    /^<p>a &lt;b> .*<\/p>\s*<p>b<\/p>\s*<p>>/s,
  );
});

test.each([
  ['marks', many('a *b* _c_ `d` [e](f) ', 3_000)],
  ['depth', '> - 1. > - a\n'],
  ['a table', `|a|b|c|\n|-|-|-|\n${'|1|2|3|\n'.repeat(200)}`],
  ['items', '- a\n'.repeat(500)],
  ['indented code', `    ${' '.repeat(12)}a\n`],
])('what a writer would write has no such line: %s', (_, text) => {
  expect(intricateFrom(text)).toBeNull();
});

test('kept check names file and line', () => {
  const file = readFrontMatter('x.en.md', `---\ntitle: X\n---\n\na\n\n${many('a_', 32_000)}`);
  expect(file.findings).toEqual([
    { severity: 'error', path: 'x.en.md', line: 7, code: 'markdown-intricate', values: expect.anything() },
  ]);
  expect(file.body).toBe('');
  expect(intricateFrom(readFileSync('README.md', 'utf8'))).toBeNull();
});

test.each([
  ['lists', `a: ${'['.repeat(20_000)}`],
  ['items', `a:\n${'- '.repeat(20_000)}x`],
  ['mappings', `a: ${'{b: '.repeat(20_000)}`],
  ['very many characters', `a: ${'x'.repeat(200_001)}`],
])('keys beyond all bounds are one finding: %s', (_, text) => {
  const { findings } = readKeys('x.yml', text, 1);
  expect(findings).toMatchObject([{ code: 'keys-intricate', values: { levels: 50 } }]);
});

test('a missing mark is no twenty thousand findings', () => {
  expect(readKeys('x.yml', 'a: "b" c\n'.repeat(500), 1).findings.length).toBeLessThanOrEqual(20);
});
