import { expect, test } from 'vitest';
import { checkHome, parseSite } from './site.ts';

const source = `name: Aurore
languages: [fr, en]
origin: https://trust.example.com
home: aurore
contact: trust@example.com
fictional: true
`;

test('a site is read', () => {
  expect(parseSite('site.yml', source)).toEqual({
    site: {
      name: 'Aurore',
      languages: ['fr', 'en'],
      origin: 'https://trust.example.com',
      home: 'aurore',
      contact: 'trust@example.com',
      fictional: true,
    },
    findings: [],
  });
});

test.each([
  ['name: Aurore\n', '', '1 key-missing'],
  ['[fr, en]', '[fr, es]', '2 languages-expected'],
  ['https://trust.example.com', 'https://trust.example.com/', '3 site-invalid'],
  ['https://trust.example.com', 'trust.example.com', '3 site-invalid'],
  ['https://trust.example.com', 'javascript://x', '3 site-invalid'],
  ['home: aurore', 'home: Aurore', '4 name-expected'],
  ['trust@example.com', 'trust', '5 site-invalid'],
  ['fictional: true', 'fictional: maybe', '6 boolean-expected'],
  ['fictional', 'fictionnal', '6 key-unknown'],
  ['[fr, en]', '[fr, en', '2 yaml-bracket-open'],
])('%j as %j is a mistake', (from, to, expected) => {
  const { site, findings } = parseSite('site.yml', source.replace(from, to));
  expect(site).toBeNull();
  expect(findings.map(({ line, code }) => `${line} ${code}`)).toContain(expected);
});

test('home is one of the charters', () => {
  const { site } = parseSite('site.yml', source);
  if (!site) throw new Error('the site has errors');
  expect(checkHome('site.yml', source, site, ['aurore', 'other'])).toEqual([]);
  expect(checkHome('site.yml', source, site, ['other'])).toMatchObject([{ line: 4, code: 'home-unknown' }]);
});
