import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent, loadContent } from './content.server.ts';
import { intakesReader } from './intakes.server.ts';

let folder: string;
let file: string;
let saved = 1_800_000_000;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-intakes-'));
  cpSync('content', folder, { recursive: true });
  file = join(folder, 'charters', 'aurore', 'intake.yml');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Saves the file of the charter, a second after it was saved before. */
function save(text: string): void {
  rmSync(file, { force: true, recursive: true });
  writeFileSync(file, text);
  saved += 1;
  utimesSync(file, saved, saved);
}
const both = 'both: { name: { fr: Deux, en: Both }, opens: [complaint-answer, call-back] }\n';
const keysOf = (read: ReturnType<typeof intakesReader>) =>
  read()
    .get('aurore')
    ?.map(({ key }) => key) ?? [];

test('what the shipped charters open together they promise, in every language', () => {
  const content = loadContent('content');
  expect(content.findings.filter(({ path }) => path.endsWith('intake.yml'))).toEqual([]);
  expect(intakesReader('content')().get('aurore')?.length).toBeGreaterThan(0);
});

test('a file is read again once it was saved, and gone once it is', () => {
  save(both);
  const read = intakesReader(folder);
  expect(keysOf(read)).toEqual(['both']);
  expect(read()).toBe(read());
  save(both.replace('both:', 'two:'));
  expect(keysOf(read)).toEqual(['two']);
  rmSync(file);
  expect(keysOf(read)).toEqual([]);
});

test('what cannot be understood is what it was, and closes no door', () => {
  save(both);
  const read = intakesReader(folder);
  expect(keysOf(read)).toEqual(['both']);
  save('both: [');
  expect(keysOf(read)).toEqual(['both']);
  rmSync(file);
  mkdirSync(file);
  expect(keysOf(read)).toEqual(['both']);
  expect(keysOf(intakesReader(folder))).toEqual([]);
  rmSync(join(folder, 'charters'), { recursive: true });
  expect(keysOf(read)).toEqual([]);
});

test('`kept check` says what is wrong, at its line, of the charter that is asked about alone', () => {
  save('# A remark.\nboth: { name: { fr: Deux, en: Both }, opens: [complaint-answer, call-bak] }\n');
  const told = (slug?: string) =>
    checkContent(loadContent(folder), '2026-11-22', slug)
      .filter(({ path }) => path === file)
      .map(({ line, code, values, severity }) => [line, code, severity, values.expected]);
  expect(told()).toEqual([[2, 'intake-promise-unknown', 'error', 'call-back']]);
  expect(told('aurore')).toHaveLength(1);
  expect(told('boston-311')).toEqual([]);
});

test('no edition is made of it: what is published stays what it was', () => {
  save(both);
  const [of, without] = [folder, 'content'].map(
    (root) => loadContent(root).charters.find(({ slug }) => slug === 'aurore')?.sources,
  );
  expect(of).toEqual(without);
});
