import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { instantOf } from '#app/domain/instant.ts';
import { zipOf } from './zip.ts';

const files = [
  { path: 'aurore/charter.fr.md', text: 'Préambule.\n' },
  { path: 'aurore/01-é.fr.md', text: '' },
];

test('an archive lists its files where it says, and has each of them whole', () => {
  const zip = zipOf(files, instantOf('2026-03-18T09:00:31Z'));
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  expect([zip.readUInt16LE(end + 8), zip.readUInt16LE(end + 10)]).toEqual([2, 2]);
  let at = zip.readUInt32LE(end + 16);
  expect(at + zip.readUInt32LE(end + 12)).toBe(end);
  for (const { path, text } of files) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    // 18 March 2026, 9:00:30.
    expect([zip.readUInt16LE(at + 12), zip.readUInt16LE(at + 14)]).toEqual([0x480f, 0x5c72]);
    const [size, length, place] = [
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    expect(zip.toString('utf8', at + 46, at + 46 + length)).toBe(path);
    expect(zip.readUInt32LE(at + 16)).toBe(crc32(text));
    expect(zip.readUInt32LE(place)).toBe(0x04034b50);
    // From the version on both places say the same.
    expect(zip.subarray(place + 4, place + 30)).toEqual(zip.subarray(at + 6, at + 32));
    const body = place + 30 + length;
    expect(zip.toString('utf8', body, body + size)).toBe(text);
    at += 46 + length;
  }
  expect(at).toBe(end);
});

test('an archive of nothing is one', () => {
  expect(zipOf([], 0 as ReturnType<typeof instantOf>)).toHaveLength(22);
});
