import { describe, expect, test } from 'vitest';
import { lintKeys } from './lint-keys.ts';
import { hasWords, lintMarkdown } from './lint-markdown.ts';
import { renderMarkdown } from './markdown.ts';
import { misleadingCharter, withoutConsequences } from './misleading.ts';
import { splitSections } from './sections.ts';
import { charterOf, commitment, places, preamble } from './test-charter.ts';

const keys = (text: string) =>
  lintKeys('a', text, 1).map(({ line, code, values }) => `${line} ${code} ${values.expected ?? ''}`.trim());

describe('keys that YAML reads otherwise than they look', () => {
  test.each([
    ['title: We answer #1 among suppliers', ['1 text-cut "We answer #1 among suppliers"']],
    ['title: We answer # 1 among suppliers', ['1 text-cut "We answer # 1 among suppliers"']],
    ['id: a\ntitle: Say "no" #1', [`2 text-cut 'Say "no" #1'`]],
    ['source:\n  fr: Décret #12', ['2 text-cut "Décret #12"']],
    ['owner: desk #4', ['1 text-cut "desk #4"']],
    ['title: We answer   # what a reader sees', []],
    ['target: 95 % # the share', []],
    ['title: "We answer" # ours', []],
    ['title: "We answer #1"', []],
    ['title: C# and #1', ['1 text-cut "C# and #1"']],
    ['# title: a #1\nid: a', []],
    ['title: “We answer”', ['1 typographic-quotes "We answer"']],
    ['target: « 95 % »', ['1 typographic-quotes "95 %"']],
    ['languages: [“fr”, “en”]', ['1 typographic-quotes "fr"', '1 typographic-quotes "en"']],
    ['“title”: We answer', ['1 typographic-quotes "title"']],
    ['title: We say “yes”', []],
    ['title: "« We answer »"', []],
    ['clock:\n\u00a0\u00a0within: 1', ['2 space-indents']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });
});

const marks = (body: string) =>
  lintMarkdown('a', body, 1).map(({ line, code, values }) => `${line} ${code} ${values.found}`);

describe('marks that readers would see', () => {
  test.each([
    ['We **answer within 8 hours.', ['1 markdown-left **answer within 8 hours.']],
    ['One.\n\nTwo\nand __three.', ['4 markdown-left __three.']],
    ['See [the decree](https://example.com.', ['1 markdown-left [the decree](']],
    ['- a\n- `b', ['2 markdown-left `b']],
    ['~~gone', ['1 markdown-left ~~gone']],
    ['*soon', ['1 markdown-left *soon']],
    ['##How we measure\nSo.', ['1 markdown-left ##How we measure']],
    ['| a | b |\n| c | d |', ['1 markdown-left | a | b |']],
    ['As [the decree][decree] says.', ['1 markdown-reference [the decree][decree] says.']],
    ['So[^1].\n\n[^1]: Since-2020', ['1 markdown-footnote [^1]']],
    ['So[^1].\n\n[^1]: Since then', ['1 markdown-footnote [^1].', '3 markdown-footnote [^1]: Since then']],
    ['a\n\n```\ncode\n\n## How we measure', ['3 markdown-fence ```']],
    ['a <b>b</b>', ['1 markup-dropped <b>']],
    ['As [the decree][decree] says.\n\n[decree]: https://example.com/decree', []],
    ['**a** *b* _c_ `d` ~~e~~ [f](https://example.com) [sic] 5 * 3, 30 €*, \\*\\*g, a_b', []],
    ['- [x] by e-mail\n- [ ] by letter\n\n```\n**code\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |', []],
    ['<!-- for authors -->\n\n<https://example.com>', []],
  ])('%s', (body, expected) => {
    expect(marks(body)).toEqual(expected);
  });

  test('a text of headings, comments and marks has no words', () => {
    expect(
      ['<!-- to do -->', '### Detail', '…', '- [ ]', '[a]: https://b.example', '---'].map(hasWords),
    ).toEqual(Array(6).fill(false));
    expect(
      ['Nothing.', '- a', '`a`', '| a |\n|---|', '30 €', '[a](https://b.example)'].map(hasWords),
    ).toEqual(Array(6).fill(true));
  });
});

describe('a charter', () => {
  const misleading = (files: Record<string, string | null>) => {
    const sources = Object.entries({
      'charter.fr.md': preamble,
      '01-answer.fr.md': commitment,
      ...files,
    }).flatMap(([name, text]) => (text === null ? [] : [{ path: `charters/test/${name}`, text }]));
    const charter = charterOf(files);
    return places({
      findings: withoutConsequences([...charter.findings, ...misleadingCharter(charter, sources)]),
    });
  };

  test('that misleads nobody', () => {
    expect(misleading({})).toEqual([]);
  });

  test('without a promise', () => {
    expect(misleading({ '01-answer.fr.md': null })).toEqual(['charter.fr.md:1 promises-missing']);
  });

  test('with a section in which nothing is shown', () => {
    const hidden = commitment.replace('Ainsi.', '<!-- à écrire -->').replace('Ceci.', '### Détail');
    expect(misleading({ '01-answer.fr.md': hidden })).toEqual([
      '01-answer.fr.md:14 section-empty',
      '01-answer.fr.md:17 section-empty',
    ]);
  });

  test('whose figure stands between typographic quotation marks: one mistake is one finding', () => {
    expect(misleading({ '01-answer.fr.md': commitment.replace('95 %', '“95 %”') })).toEqual([
      '01-answer.fr.md:8 typographic-quotes',
    ]);
  });
});

describe('what is written in one section and shown in another', () => {
  const body =
    'As [the decree][Decree].\n\n## How we measure\nFrom [decree].\n\n## What is not covered\nNone.\n\n[decree]: https://example.com/decree\n';

  test('links reach their target, and a section without them has none', () => {
    const { promise, howWeMeasure, notCovered } = splitSections(body, 'en');
    expect(renderMarkdown(promise, 'en')).toContain('<a href="https://example.com/decree"');
    expect(renderMarkdown(howWeMeasure ?? '', 'en')).toContain('<a href="https://example.com/decree"');
    expect(promise.match(/decree\]:/g)).toHaveLength(1);
    expect(notCovered).toBe('None.\n\n[decree]: https://example.com/decree');
  });

  test('a list of tasks shows what is ticked', () => {
    const html = renderMarkdown('- [x] by e-mail\n- [ ] by letter', 'en').replace(/\n/g, '');
    expect(html).toBe('<ul><li>☑ by e-mail</li><li>☐ by letter</li></ul>');
  });
});
