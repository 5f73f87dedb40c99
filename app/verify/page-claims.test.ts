import { expect, test } from 'vitest';
import { readPageClaims } from './page-claims.ts';

const article = (within: string, attributes = '') =>
  `<!doctype html><article data-charter="a" data-edition="2" data-entries="7" data-at="2026-03-02T08:00:00Z"${attributes}>${within}</article>`;

test('a page claims its figures and words, as people read them', () => {
  const html = article(
    '<p><data value="0.5 0.75" data-figure="scores.normative.interval">between 0.5\u00a0and <b>0.75</b></data></p>' +
      '<div data-words="preamble"><p>One</p>\n<p>two.</p></div>',
  );
  expect(readPageClaims(html)).toEqual({
    ...{ charter: 'a', edition: '2', entries: 7, at: '2026-03-02T08:00:00Z' },
    figures: [{ figure: 'scores.normative.interval', value: '0.5 0.75', text: 'between 0.5 and 0.75' }],
    words: [{ name: 'preamble', hash: expect.any(String), begins: 'One two.' }],
  });
});

test.each([
  ['says nothing of itself', '<p>Welcome</p>'],
  ['says two things of itself', article('') + article('')],
  ['is made of no number of entries', article('').replace('"7"', '"-1"')],
  ['has more tags than any', article('<i></i>'.repeat(60_000))],
  ['lies deeper than any', article('<div>'.repeat(90_000))],
  ['has more figures than any', article('<b data-figure="x"></b>'.repeat(20_001))],
  ['is about no charter and says figures', `<article data-charter=""><b data-figure="x"></b></article>`],
])('a page that %s claims nothing', (_what, html) => {
  expect(readPageClaims(html)).toBeNull();
});

test('a page may say that it is about no charter, as a home page does before its own is published', () => {
  expect(readPageClaims('<article data-charter=""><h1>Soon</h1></article>')).toBe('empty');
});
