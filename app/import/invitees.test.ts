import { expect, test } from 'vitest';
import { testSurvey } from '../domain/survey/test-survey.ts';
import { readInvitees } from './invitees.ts';
import { textOfBytes } from './text-of-bytes.ts';

const read = (text: string) => readInvitees(text, testSurvey);

test.each([
  ['semicolons', 'Courriel;Langue;Votre région\nA@b.fr;fr;Nord\nc@d.fr;EN;south\n'],
  [
    'commas, quotes and a mark in front',
    '\uFEFFemail,language,region\r\n"a@b.fr",fr,"north"\r\nc@d.fr,en,South\r\n',
  ],
  ['tabs', 'region\temail\tlang\nnorth\ta@b.fr\tfr\nsouth\tc@d.fr\ten\n'],
])('a list with %s is read by its headings', async (_, text) => {
  expect(await read(text)).toEqual({
    invitees: [
      { email: 'a@b.fr', language: 'fr', strata: { region: 'north' } },
      { email: 'c@d.fr', language: 'en', strata: { region: 'south' } },
    ],
    ...{ faults: [], ignored: [] },
  });
});

test.each<[string, (text: string) => Buffer]>([
  ['UTF-16, as Excel saves “Unicode text”', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, the other way round', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-8', (text) => Buffer.from(`\uFEFF${text}`)],
  ['windows-1252', (text) => Buffer.from(text, 'latin1')],
])('a list in %s is read', async (_, bytesOf) => {
  const text = textOfBytes(bytesOf('adresse électronique\tlangue\r\na@b.fr\ten\r\n'));
  expect(await read(text)).toEqual({
    invitees: [{ email: 'a@b.fr', language: 'en', strata: {} }],
    ...{ faults: [], ignored: [] },
  });
});

test('of very many columns that are left aside a few are named', async () => {
  const columns = Array.from({ length: 10_000 }, (_, at) => `column ${at}`);
  const found = await read(`email,${columns.join(',')}\na@b.fr\n`);
  expect(found).toMatchObject({ invitees: [{ email: 'a@b.fr' }] });
  expect((found as { ignored: string[] }).ignored).toEqual([...columns.slice(0, 20), '…']);
  expect(await read(`email${','.repeat(1_000_000)}\na@b.fr\n`)).toMatchObject({
    refused: 'no-address-column',
  });
});

test('lines with mistakes are told, one by one, and the others are read', async () => {
  const text = `email,language,region,account
a@b.fr,,,1
not an address,,,2
A@B.fr,,,3
e@f.fr,de,,4
g@h.fr,,nort,5
"unclosed@x.fr,,,6
i@j.fr,en,south,7
`;
  expect(await read(text)).toEqual({
    invitees: [
      { email: 'a@b.fr', language: 'fr', strata: {} },
      { email: 'i@j.fr', language: 'en', strata: { region: 'south' } },
    ],
    faults: [
      { line: 3, fault: 'not-an-address', found: 'not an address' },
      { line: 4, fault: 'twice', first: 2 },
      { line: 5, fault: 'unknown-language', found: 'de', expected: 'fr, en' },
      { line: 6, fault: 'unknown-category', group: 'region', found: 'nort', expected: 'north' },
      { line: 7, fault: 'quotes', found: '"unclosed@x.fr,,,6' },
    ],
    ignored: ['account'],
  });
});

test.each([
  ['', ''],
  ['name;region\nA;north\n', 'name, region'],
])('%j is no list: it has no addresses', async (text, found) => {
  expect(await read(text)).toEqual({ refused: 'no-address-column', found });
});

test('a list is never longer than it may be', async () => {
  const text = `email\n${'a@b.fr\n'.repeat(500_001)}`;
  expect(await read(text)).toMatchObject({ refused: 'too-many-lines' });
});
