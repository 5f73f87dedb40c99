import { expect, test } from 'vitest';
import { acceptedEncoding } from './encoding.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'identity'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br; q=1.0 , gzip;q=1', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['br;q=0,*', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['*;q=0.5, gzip;q=0.1', 'br'],
  ['identity', 'identity'],
  ['identity;q=1, br;q=0.5', 'identity'],
  ['identity;q=0, gzip;q=0.001', 'gzip'],
  ['gzip;q=0.001', 'gzip'],
  ['br;q=much, gzip;q=0.5', 'gzip'],
  ['br;q=2, gzip;q=0.5', 'gzip'],
  ['gzip;level=9;q=0.2', 'gzip'],
  [',,;;q=,', 'identity'],
] as const)('of %j the best is %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});

test('however many different headers were sent, the answer is the same', () => {
  for (let turn = 0; turn < 1_000; turn++) acceptedEncoding(`gzip, x-${turn};q=0.5`);
  expect(acceptedEncoding('gzip, x-1')).toBe('gzip');
  expect(acceptedEncoding('gzip, br, x-999')).toBe('br');
});
