import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { keptProgram } from './program.ts';
import { UsageError } from './usage-error.ts';

const root = resolve(import.meta.dirname, '../..');
const records = join(root, 'app/import/cases/boston-311.csv');
const mapping = ['--mapping', join(root, 'content/imports/boston-311.yml')];
let place: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'kept-nowhere-'));
});
afterAll(() => rmSync(place, { recursive: true }));

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  [['export', 'public']],
  [['scores']],
  [['sweep']],
  [['rebuild']],
  [['erase', 'C-1', '--yes']],
  [['backup', 'copy.sqlite']],
  [['user', 'list']],
  [['user', 'password', 'ines@example.com']],
  [['user', 'role', 'ines@example.com', 'agent']],
  [['user', 'disable', 'ines@example.com']],
  [['user', 'enable', 'ines@example.com']],
  [['user', 'sign-out', 'ines@example.com']],
  [['user', 'erase', 'ines@example.com', '--yes']],
  [['import', records, ...mapping]],
])('kept %s says that the database is not there, and makes none', async (args) => {
  const file = join(place, 'elsewhere', 'kept.sqlite');
  const program = keptProgram('1.2.3', translator('en')).exitOverride();
  const refused = await program
    .parseAsync(['--database', file, ...args], { from: 'user' })
    .catch((thrown: unknown) => thrown);
  expect(refused).toBeInstanceOf(UsageError);
  expect((refused as UsageError).message).toMatch(`${file}: no such database; --database names it. `);
  expect(plain((refused as UsageError).say('fr'))).toMatch(`${file} : cette base n’existe pas ; `);
  expect(readdirSync(place)).toEqual([]);
});

/** Runs `kept` in an empty folder, as somebody does who forgot to say where the database is. */
function kept(args: readonly string[], environment: { LC_ALL?: string; DATABASE_URL?: string } = {}) {
  const program = ['app/run.mjs', 'app/cli/kept.ts'].map((path) => join(root, path));
  const ours = { LC_ALL: 'en', DATABASE_URL: '' };
  const content = ['--content', join(root, 'content')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...content, ...args], {
    ...{ cwd: place, encoding: 'utf8', env: { ...process.env, ...ours, ...environment } },
  });
  return { status, stdout, stderr: plain(stderr) };
}

test('who said where it is, and how one is made, is told in both languages', () => {
  const english = kept(['scores']);
  expect([english.status, english.stdout]).toEqual([2, '']);
  expect(english.stderr).toMatch(/^kept: data\/kept\.sqlite: no such database; it is the one used without /);
  expect(english.stderr).toContain('`kept publish`, `kept serve`, `kept user add` and `kept restore` do.');
  expect(english.stderr).toContain('is chosen with --database data/demo.sqlite.\n');
  const french = kept(['scores'], { LC_ALL: 'fr', DATABASE_URL: 'file:ailleurs.sqlite' }).stderr;
  expect(french).toContain('ailleurs.sqlite : cette base n’existe pas ; c’est celle que nomme DATABASE_URL.');
  expect(french).toContain('`kept publish`, `kept serve`, `kept user add` et `kept restore` en font une.');
  expect(readdirSync(place)).toEqual([]);
});

test('a dry run does without one and writes nothing; publishing makes one, which others then work on', () => {
  const { status, stdout, stderr } = kept(['import', records, ...mapping, '--dry-run']);
  expect([status, stdout]).toEqual([0, expect.stringContaining('27 rows, dry run: nothing was written')]);
  expect(stderr).toContain(
    'data/kept.sqlite: no such database; judged as if nothing had been recorded yet\n',
  );
  expect(readdirSync(place)).toEqual([]);
  expect(kept(['publish', 'boston-311', '--yes'])).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(join(place, 'data'))).toEqual(['kept.sqlite']);
  expect(kept(['import', records, ...mapping])).toMatchObject({ status: 0, stderr: '' });
});

test.each([
  [['scores'], {}],
  [['import', records, ...mapping, '--dry-run'], { LC_ALL: 'fr' }],
])('another kind of database is refused without saying its password: kept %s', (args, language) => {
  const refused = kept(args, { DATABASE_URL: 'postgres://kept:secret@db.example/kept', ...language });
  expect([refused.status, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toMatch(/^kept ?: DATABASE_URL ?: .*postgres:\/\/$/m);
  expect(refused.stderr).not.toContain('secret');
});
