import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { check } from './check.ts';

const place = mkdtempSync(join(tmpdir(), 'kept-own-'));
afterAll(() => rmSync(place, { recursive: true }));

test('the charter that README shows can be published as it stands', () => {
  const readme = readFileSync('README.md', 'utf8');
  const files = [...readme.matchAll(/^`ours\/([^`]+)`:\n\n```\w+\n(.*?)^```$/gms)];
  expect(files.map(([, name]) => name)).toEqual([
    'site.yml',
    'charters/desk/charter.en.md',
    'charters/desk/01-answer.en.md',
  ]);
  for (const folder of ['calendars', 'method'])
    cpSync(join('content', folder), join(place, folder), { recursive: true });
  for (const [, name = '', text = ''] of files) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), text);
  }
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  expect(check(place, undefined, { language: 'en' }, { answer: say, fault: say })).toBe(0);
  expect(said).toEqual(['0 errors, 0 warnings']);
});
