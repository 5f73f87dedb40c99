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

test('a figure may stand in what is no <data>: a time, a text of a drawing, what is read out of a picture', () => {
  const html = article(
    '<time datetime="2026-03-01T08:00:00Z" data-figure="breaches.7.at">1 March <b>08:00</b></time>' +
      '<svg><text data-figure="badge.normative" data-value="98.25">98.3</text></svg>',
  ).replace('<article', '<meta property="og:image:alt" content="Scores: 98.3."><article');
  expect(readPageClaims(html)).toMatchObject({
    figures: [
      { figure: 'card', value: '', text: 'Scores: 98.3.' },
      { figure: 'breaches.7.at', value: '2026-03-01T08:00:00Z', text: '1 March 08:00' },
      { figure: 'badge.normative', value: '98.25', text: '98.3' },
    ],
  });
});

test.each(['<p hidden>', '<template>', '<noscript>'])(
  'what nobody is shown claims nothing: %s',
  (opening) => {
    const figure = '<data value="1" data-figure="scores.normative.score">1</data>';
    const closing = opening.replace(/<(\w+).*/, '</$1>');
    expect(readPageClaims(article(opening + figure + closing))).toMatchObject({ figures: [] });
  },
);

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
  const card = (alt: string) =>
    readPageClaims(`<meta property="og:image:alt" content="${alt}"><article data-charter=""></article>`);
  expect(card('Nothing is published yet.')).toBe('empty');
  expect(card('The trust score is 99.')).toBeNull();
});
