import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { places } from '../http/test-places.ts';
import { isTransfer } from './transfers.ts';

test('every route that reads or answers a file for as long as its line takes is known as one', () => {
  const found: string[] = [];
  for (const { at, file } of places) {
    const source = readFileSync(`app/${file}`, 'utf8');
    const address = `/${at.replace(':lang', 'fr').replaceAll(/:\w+/g, '7')}`;
    if (/ReadableStream/.test(source)) found.push(`GET ${address}`);
    if (/receiveForm\(/.test(source)) found.push(`POST ${address}`);
  }
  expect(found).toHaveLength(6);
  for (const each of found) {
    const [method, url] = each.split(' ');
    expect(isTransfer({ method, url } as Parameters<typeof isTransfer>[0]), each).toBe(true);
  }
});

test.each([
  ['GET', '/en/Compliance/%62reaches.csv?state=declared', true],
  ['GET', '/fr/staff/imports/abc/rejected.csv', true],
  ['POST', '/fr/staff/imports', true],
  ['GET', '/fr/staff/imports', false],
  ['POST', '/fr/staff/imports/abc', false],
  ['GET', '/fr/compliance/breaches', false],
])('%s %s: %s', (method, url, is) => {
  expect(isTransfer({ method, url })).toBe(is);
});
