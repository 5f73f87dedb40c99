import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOther, otherUser } from '#db/test-other-user.ts';

const root = resolve(import.meta.dirname, '..');
/** A temporary folder as all users of a machine share it. */
let shared: string;

beforeAll(() => {
  shared = mkdtempSync(join(tmpdir(), 'kept-shared-'));
  chmodSync(shared, 0o1777);
});
afterAll(() => rmSync(shared, { recursive: true }));

/** Under whatever folder in `shared` tsx would keep what it compiled. */
const cache = () => join(shared, `tsx-${process.geteuid?.()}`);
/** Puts a program of theirs in the place of everything there. */
const replaceAll =
  'cd "$1"; for each in *; do [ -e "$each" ] || continue; printf %s "$2" > ./new; mv -f ./new "$each"; done';
const planted = JSON.stringify({ code: 'process.stdout.write("PLANTED\\n");', map: null });

test.each([
  ['a script', ['app/run.mjs', 'app/cli/kept.ts', '--version']],
  ['a module', ['--import', './app/typescript.mjs', 'app/cli/kept.ts', '--version']],
])('what was compiled is neither kept nor looked for where others could put theirs: %s', (_what, command) => {
  const run = () =>
    spawnSync(process.execPath, command, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: shared, NODE_ENV: 'test' },
    });
  rmSync(cache(), { recursive: true, force: true });
  asOther('umask 0; mkdir "$1"', cache());
  const first = run();
  expect([first.status, first.stderr]).toEqual([0, '']);
  asOther(replaceAll, cache(), planted);
  const again = run();
  expect([again.status, again.stdout, again.stderr]).toEqual([0, first.stdout, '']);
  expect(readdirSync(shared, { recursive: true })).toEqual(otherUser ? [`tsx-${process.geteuid?.()}`] : []);
});

test('what was compiled is kept where nobody else may go', () => {
  const { mode, uid } = statSync(join(root, 'node_modules/.cache/kept'));
  expect([(mode & 0o777).toString(8), uid]).toEqual(['700', process.geteuid?.()]);
});

test('nothing runs TypeScript in another way', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(Object.entries(scripts).filter(([, script]) => /\btsx\b/.test(script))).toEqual([]);
  expect(readFileSync(join(root, '.ci/run'), 'utf8')).not.toMatch(/\btsx /);
  const sources = ['app', 'db', 'e2e'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  const others = sources
    .filter((path) => /\.(ts|mjs)$/.test(path) && !/^app\/(typescript|run|cli\/launch)\.mjs$/.test(path))
    .filter((path) => /['"]tsx['"/]/.test(readFileSync(join(root, path), 'utf8')));
  expect(others).toEqual([]);
});
