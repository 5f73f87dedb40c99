import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { siteOf } from '../http/site.server.ts';
import { loadMappings } from '../import/mappings.server.ts';
import { Standing } from '../standing.server.ts';
import { checkContent, loadContent } from './content.server.ts';
import { longestFile, readContentFile } from './content-file.server.ts';
import { readPageText, writtenTexts } from './page-text.server.ts';
import { unitsReader } from './units.server.ts';

/** What can come in the place of a file that a company writes, while it is served. */
const odd: Record<string, (path: string) => void> = {
  'a folder': (path) => mkdirSync(path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a device without an end': (path) => symlinkSync('/dev/zero', path),
  'a pipe that nobody writes to': (path) => execFileSync('mkfifo', [path]),
  'a file of 100 MB': (path) => {
    writeFileSync(path, 'name: x\n');
    truncateSync(path, 100_000_000);
  },
  'what is not UTF-8': (path) => writeFileSync(path, Buffer.from([0x6e, 0xff, 0xfe])),
  'brackets without an end': (path) => writeFileSync(path, '['.repeat(longestFile)),
  'keys in keys in keys': (path) => writeFileSync(path, `x: ${'{ a: '.repeat(100_000)}`),
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-odd-'));
  cpSync('content', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Without what takes long to check. */
const checked = () => {
  for (const slug of ['aurore', 'aurore-employees', 'cfpb-complaints'])
    rmSync(join(folder, 'charters', slug), { recursive: true });
  return checkContent(loadContent(folder), '2026-11-22').map(({ path }) => path);
};
const replace = (name: string, make: (path: string) => void) => {
  rmSync(join(folder, name));
  make(join(folder, name));
};

describe.each(Object.entries(odd))('%s', (_, make) => {
  test('in the place of the site: it is what it was, and that costs no time', () => {
    const place = { standing: new Standing(), content: folder };
    const before = siteOf(place);
    replace('site.yml', make);
    const began = performance.now();
    expect(siteOf(place)).toEqual(before);
    for (let ask = 0; ask < 1_000; ask++) siteOf(place);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test('in the place of the units: they are what they were, and every door stays open', () => {
    const units = unitsReader(folder);
    const before = units();
    replace('units.yml', make);
    expect([...units().keys()]).toEqual([...before.keys()]);
    expect(before.size).toBeGreaterThan(0);
  });

  test('in the place of a mapping: the others are there', () => {
    replace(join('imports', 'aurore.yml'), make);
    const { mappings, faults } = loadMappings(folder, 'en');
    expect(mappings.map(({ name }) => name)).toContain('boston-311');
    expect(faults.join('\n')).toContain('aurore.yml');
  });

  test('in the place of any file: `kept check` says which', () => {
    for (const name of ['site.yml', 'units.yml']) replace(name, make);
    expect(checked()).toEqual(expect.arrayContaining([join(folder, 'site.yml'), join(folder, 'units.yml')]));
  });
});

const textless = Object.entries({
  ...odd,
  'keys in keys in keys': (path: string) => writeFileSync(path, '> '.repeat(100_000)),
});

test.each(textless)('%s in the place of a page: it is not there in that language', (_, make) => {
  replace('threats.en.md', make);
  expect(readPageText(folder, 'threats', 'en')?.language).toBe('fr');
  expect(writtenTexts(folder).threats).toBe(true);
  expect(checked()).toContain(join(folder, 'threats.en.md'));
});

test('a file may be exactly as long as is taken', () => {
  const path = join(folder, 'long.md');
  writeFileSync(path, 'é'.repeat(longestFile / 2));
  expect(readContentFile(path)).toHaveLength(longestFile / 2);
  writeFileSync(path, 'x'.repeat(longestFile + 1));
  expect(() => readContentFile(path)).toThrow(/EFBIG/);
});
