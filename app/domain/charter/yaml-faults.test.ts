import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { formatFinding } from '#app/i18n/findings.ts';
import { languages } from '#app/languages/language.ts';
import { readKeys } from './front-matter.ts';
import { inStraightQuotes, withoutTypographicQuotes, yamlFaults, yamlFinding } from './yaml-faults.ts';

/** Every code that the library declares, read from the library itself. */
function codesOfLibrary(): (keyof typeof yamlFaults)[] {
  const path = createRequire(import.meta.url)
    .resolve('yaml')
    .replace(/index\.js$/, 'errors.d.ts');
  const declared = /type ErrorCode = ([^;]+);/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
  return [...declared.matchAll(/'([A-Z_0-9]+)'/g)].map(([, code]) => code as keyof typeof yamlFaults);
}

test('every code of the library has words of ours in each language, and none of its own', () => {
  const codes = codesOfLibrary();
  expect(codes.length).toBeGreaterThan(20);
  expect(Object.keys(yamlFaults).sort()).toEqual([...codes].sort());
  for (const code of codes) {
    const found = yamlFinding('a.yml', code, ['title: We answer'], 0, 1);
    expect(found.text).toBe('title: We answer');
    for (const language of languages) {
      const said = formatFinding(found, language);
      expect(said).toMatch(language === 'en' ? /expected / : /attendu/);
      expect(said).not.toMatch(/undefined|\{\w+\}|[Ii]mplicit|scalar|token|Map keys|flow/);
    }
  }
});

/** As `kept check` says it of one text: line, code, the line itself and what to write. */
function told(text: string): string[] {
  return readKeys('a.yml', text, 1).findings.map(
    ({ line, code, text: shown, values }) => `${line} ${code} | ${shown ?? ''} | ${values.expected ?? ''}`,
  );
}

describe('says which line is to be changed, and how', () => {
  test.each([
    [
      'title: We answer: within 8 hours',
      '1 yaml-colon | title: We answer: within 8 hours | title: "We answer: within 8 hours"',
    ],
    ['title: « Délai : 8 h »', '1 yaml-colon | title: « Délai : 8 h » | title: "Délai : 8 h"'],
    ['a: 1\ntitle: say "x": y', `2 yaml-colon | title: say "x": y | title: 'say "x": y'`],
    ['a: 1\ntarget 95 %\nb: 2', '2 yaml-colon-missing | target 95 % | target: 95 %'],
    ['a:1\nb: 2', '1 yaml-colon-missing | a:1 | a: 1'],
    ['title:\u00a0We\nb: 2', '1 yaml-colon-missing | title:\u00a0We | title: We'],
    ['title: "We answer\ntarget: 95 %', '1 yaml-quote-open | title: "We answer | title: "We answer"'],
    [`title: 'it's'`, `1 yaml-after-quote | title: 'it's' | title: "it's"`],
    ['title: "We" answer', `1 yaml-after-quote | title: "We" answer | title: '"We" answer'`],
    ['exempt: [strike\ntarget: 1', '1 yaml-bracket-open | exempt: [strike | exempt: [strike]'],
    ['clock: {within: 1', '1 yaml-bracket-open | clock: {within: 1 | clock: {within: 1}'],
    ['exempt: [strike,\n  third-party]\ntitle: a: b', '3 yaml-colon | title: a: b | title: "a: b"'],
    ['title: @us', '1 yaml-value-start | title: @us | title: "@us"'],
    ['title: `us`', '1 yaml-value-start | title: `us` | title: "`us`"'],
    ['path: "c:\\q"', `1 yaml-escape | path: "c:\\q" | path: 'c:\\q'`],
    ['exempt: - strike', '1 yaml-list | exempt: - strike | exempt: [strike]'],
    ['a: 1\n b: 2', '2 yaml-indent | b: 2 | title: …'],
    ['a:\n   b: 1\n  c: 2', '3 yaml-indent | c: 2 | title: …'],
    ['a: 1\n---\nb: 2', '2 yaml-document | --- | title: …'],
    ['? [a]\n: b', '1 yaml-key | ? [a] | title: …'],
    ['a: 1\na: 2', '2 front-matter-duplicate-key | a: 2 | title: …'],
    ['a:\n\tb: 2', '2 front-matter-tab | b: 2 | title: …'],
    ['title: !foo bar', '1 front-matter-alias | title: !foo bar | title: …'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test('once for each line', () => {
    expect(told('a: 1\n b: 2')).toHaveLength(1);
    expect(told('exempt: - strike')).toHaveLength(1);
  });
});

test('typographic quotation marks around the whole of a value, and no others', () => {
  expect(
    ['“a”', '« a »', '«\u202fa\u202f»', '„a“', '‘a’', '”a”', '“a” and “b”', 'a “b”', '“a”, b', 'a'].map(
      withoutTypographicQuotes,
    ),
  ).toEqual(['a', 'a', 'a', 'a', 'a', 'a', null, null, null, null]);
  expect(['a', 'a "b"', "it's", "'it's'"].map(inStraightQuotes)).toEqual([
    '"a"',
    `'a "b"'`,
    `"it's"`,
    `"it's"`,
  ]);
});
