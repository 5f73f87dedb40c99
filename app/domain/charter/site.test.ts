import { expect, test } from 'vitest';
import { checkHome, checkTimed, parseSite } from './site.ts';

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
      claims: { within: { count: 10, unit: 'working days' }, calendar: null },
      exemptions: { within: { count: 20, unit: 'working days' }, calendar: null },
      warn: 80,
      digest: 8 * 3_600,
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
  ['fictional: true', 'claims: soon', '6 site-invalid'],
  ['fictional: true', 'claims:\n  answer-within: soon', '7 site-invalid'],
  ['fictional: true', 'claims:\n  answer-within: 0 days', '7 site-invalid'],
  ['fictional: true', 'claims:\n  answer-within: 10001 minutes', '7 site-invalid'],
  ['fictional: true', 'claims:\n  answer-within: 5', '7 text-expected'],
  ['fictional: true', 'claims:\n  calendar: La France', '7 name-expected'],
  ['fictional: true', 'claims:\n  answer-witin: 5 working days', '7 key-unknown'],
  ['fictional: true', 'exemptions: soon', '6 site-invalid'],
  ['fictional: true', 'exemptions:\n  decide-within: never', '7 site-invalid'],
  ['fictional: true', 'exemptions:\n  answer-within: 5 working days', '7 key-unknown'],
  ['fictional: true', 'warn: 100 %', '6 site-invalid'],
  ['fictional: true', 'warn: 0 %', '6 site-invalid'],
  ['fictional: true', 'warn: 0.8', '6 text-expected'],
  ['fictional: true', 'digest: 24:00', '6 site-invalid'],
  ['fictional: true', 'digest: 8 h', '6 site-invalid'],
  ['[fr, en]', '[fr, en', '2 yaml-bracket-open'],
])('%j as %j is a mistake', (from, to, expected) => {
  const { site, findings } = parseSite('site.yml', source.replace(from, to));
  expect(site).toBeNull();
  expect(findings.map(({ line, code }) => `${line} ${code}`)).toContain(expected);
});

test('when people are warned and told of the day is read', () => {
  const { site } = parseSite('site.yml', `${source}warn: 75 %\ndigest: 17:30\n`);
  expect(site).toMatchObject({ warn: 75, digest: 63_000 });
});

test('home is one of the charters', () => {
  const { site } = parseSite('site.yml', source);
  if (!site) throw new Error('the site has errors');
  expect(checkHome('site.yml', source, site, ['aurore', 'other'])).toEqual([]);
  expect(checkHome('site.yml', source, site, ['other'])).toMatchObject([{ line: 4, code: 'home-unknown' }]);
});

test('by when claims are answered is read, in the words of either language', () => {
  const claims = 'claims: { answer-within: 5 jours ouvrés, calendar: france }\n';
  const { site } = parseSite('site.yml', source + claims);
  expect(site?.claims).toEqual({ within: { count: 5, unit: 'working days' }, calendar: 'france' });
});

test('by when requests for exemptions are decided is read', () => {
  const { site } = parseSite('site.yml', `${source}exemptions: { decide-within: 5 working days }\n`);
  expect(site?.exemptions).toEqual({ within: { count: 5, unit: 'working days' }, calendar: null });
});

test('the calendar of claims, and of exemptions, is one that a charter counts by', () => {
  const text = `${source}claims:\n  calendar: frnce\n`;
  const { site } = parseSite('site.yml', text);
  if (!site) throw new Error();
  expect(checkTimed('site.yml', text, site, ['frnce'])).toEqual([]);
  expect(checkTimed('site.yml', text, site, ['england', 'france'])).toMatchObject([
    { line: 8, code: 'claims-calendar', values: { found: 'frnce', expected: 'france' } },
  ]);
  const other = `${source}exemptions:\n  calendar: frnce\n`;
  const parsed = parseSite('site.yml', other).site;
  if (!parsed) throw new Error();
  expect(checkTimed('site.yml', other, parsed, ['france'])).toMatchObject([
    { line: 8, code: 'exemptions-calendar', values: { found: 'frnce', expected: 'france' } },
  ]);
});
