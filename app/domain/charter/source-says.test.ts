import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../ledger/canonical.ts';
import { defaultMethod } from '../trust/method.ts';
import { documentOfSources } from './edition.ts';
import type { Source } from './files.ts';
import { editionSays, methodSays, sourcesIn } from './source-says.ts';
import type { CharterTerms } from './terms.ts';
import { calendars, charterOf, commitment, preamble } from './test-charter.ts';

const sources: Source[] = [
  { path: 'charters/test/charter.fr.md', text: preamble },
  { path: 'charters/test/01-answer.fr.md', text: commitment },
];
/** Terms as an entry carries them. */
const written = (change: (terms: CharterTerms) => unknown = () => undefined): CharterTerms => {
  const terms = JSON.parse(canonicalJson(charterOf().terms as unknown as Json)) as CharterTerms;
  change(terms);
  return terms;
};
const first = (terms: CharterTerms) => terms.commitments[0] as CharterTerms['commitments'][number];
const said = (terms: CharterTerms) =>
  editionSays(terms, sourcesIn(documentOfSources(sources).body) as Source[], calendars).difference;

describe('an edition', () => {
  test('says what it was published from, whatever the order of keys', () => {
    expect(said(written())).toBeNull();
  });

  test('of a version that did not know a key that nobody wrote says the same', () => {
    expect(said(written((terms) => Reflect.deleteProperty(first(terms), 'goesBeyond')))).toBeNull();
  });

  test.each<[string, (terms: CharterTerms) => unknown, object]>([
    [
      'an easier target',
      (terms) => Object.assign(first(terms), { target: 0.5 }),
      { key: 'commitments.answer.target', written: 0.5, said: 0.95 },
    ],
    [
      'another title',
      (terms) => Object.assign(first(terms), { title: { fr: 'Nous répondrons' } }),
      { key: 'commitments.answer.title.fr', written: 'Nous répondrons', said: 'Nous répondons' },
    ],
    [
      'a remedy left out',
      (terms) => Reflect.deleteProperty(first(terms), 'remedy'),
      { key: 'commitments.answer.remedy.bands' },
    ],
    [
      'a promise left out',
      (terms) => terms.commitments.pop(),
      { key: 'commitments.answer', written: false, said: true },
    ],
    [
      'another day',
      (terms) => Object.assign(terms, { binding: '2024-01-01' }),
      { key: 'binding', written: '2024-01-01', said: '2025-04-01' },
    ],
  ])('with %s says something else', (_what, change, difference) => {
    expect(said(written(change))).toMatchObject(difference);
  });

  test('that the linter would refuse says nothing', () => {
    const broken = [{ path: 'charter.fr.md', text: 'Bonjour' }];
    expect(editionSays(written(), broken, calendars).difference).toMatchObject({
      key: 'terms',
      said: 'charter.fr.md:1 front-matter-missing',
    });
  });
});

describe('a method', () => {
  const page = `---
title: Méthode
half-life: 180 days
presumption: 20
level: 95 %
support: 80
minimum: 30
reported-most: 1000
notice: 30 days
---
Ainsi.
`;
  const files = [{ path: 'method.fr.md', text: page }];

  test('says what it was published from, and no other half-life', () => {
    expect(methodSays(defaultMethod, files)).toBeNull();
    expect(methodSays({ ...defaultMethod, halfLife: 365 }, files)).toEqual({
      ...{ key: 'halfLife', written: 365, said: 180 },
    });
  });

  test('of before methods had bounds is asked for what it could know', () => {
    const { reportedMost, notice, ...old } = defaultMethod;
    const oldFiles = [{ path: 'method.fr.md', text: page.replace(/reported-most.*\nnotice.*\n/, '') }];
    expect(methodSays(old, oldFiles)).toBeNull();
    expect(methodSays({ ...old, support: 60 }, oldFiles)).toMatchObject({ key: 'support', said: 80 });
  });
});

test.each(['', '{}', '[1]', '[{"path":1,"text":""}]'])('%s is no document of sources', (body) => {
  expect(sourcesIn(body)).toBeNull();
});
