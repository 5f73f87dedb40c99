import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openToOthers, othersCanRead } from '#db/test-other-user.ts';

const root = resolve(import.meta.dirname, '../../..');
let compiled: string;
let place: string;

beforeAll(() => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  compiled = mkdtempSync(join(root, '.cache', 'command-'));
  place = mkdtempSync(join(tmpdir(), 'kept-compiled-'));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['app/run.mjs', 'app/cli/dev/compile.ts', compiled],
    { cwd: root, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
});
afterAll(() => {
  rmSync(compiled, { recursive: true });
  rmSync(place, { recursive: true });
});

function kept(args: readonly string[], { cwd = place, node = [] as string[] } = {}) {
  const content = ['--content', join(root, 'content')];
  return spawnSync(process.execPath, [...node, join(compiled, 'kept.mjs'), ...content, ...args], {
    ...{ cwd, encoding: 'utf8', env: { ...process.env, LC_ALL: 'en', DATABASE_URL: '', TMPDIR: place } },
  });
}

test('says its version, and all that it can do', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(kept(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  const { status, stdout } = kept(['--help']);
  expect(status).toBe(0);
  for (const name of ['serve', 'verify', 'witness', 'user']) expect(stdout).toContain(`  ${name} `);
});

test('knows nothing of what is installed for development, nor of the sources', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const imported = readdirSync(compiled).flatMap((name) =>
    [
      ...readFileSync(join(compiled, name), 'utf8').matchAll(
        /(?:from|import)\s*\(?\s*["']([^"'./][^"']*)["']/g,
      ),
    ].map(([, specifier = '']) => specifier),
  );
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter((name) => name.startsWith('#') || name.endsWith('.ts'))).toEqual([]);
  const packages = imported.map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? '');
  expect(packages.filter((name) => name in devDependencies)).toEqual([]);
});

test('finds what lies beside modules: they name it from the root, as deep as which the command lies', () => {
  const others = ['app', 'db'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .map((path) => join(room, path))
      .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|^app\/cli\/dev\//.test(path))
      .filter((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        const fromRoot = /new URL\(['"`]\.\.\/\.\.\/[^'"`]+['"`], import\.meta\.url\)/g;
        return text.replace(fromRoot, '').includes('import.meta');
      }),
  );
  // One asks where packages are; the others for their neighbours, which are compiled beside them.
  expect(others.sort()).toEqual([
    'app/context.server.ts',
    'app/http/typeface.server.ts',
    'app/verify/checking.server.ts',
  ]);
});

test('publishes, verifies in another thread and backs up, and what it writes is for nobody else', () => {
  openToOthers(place);
  const umask = process.umask(0o022);
  try {
    expect(kept(['publish', 'aurore', '--yes'])).toMatchObject({ status: 0, stderr: '' });
    expect(kept(['backup', 'backup.sqlite'])).toMatchObject({ status: 0 });
    expect(kept(['sweep'])).toMatchObject({ status: 0 });
  } finally {
    process.umask(umask);
  }
  const written = ['backup.sqlite', 'data'].map((name) => join(place, name));
  expect(written.filter(othersCanRead)).toEqual([]);
  chmodSync(join(place, 'data'), 0o755);
  const inside = readdirSync(join(place, 'data')).map((name) => join(place, 'data', name));
  expect(inside).toContain(join(place, 'data', 'kept.sqlite'));
  expect(inside.filter(othersCanRead)).toEqual([]);
});

test('an older Node is told so', () => {
  const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.18.3"}})';
  expect(kept(['check'], { node: ['--import', older] })).toMatchObject({
    ...{ status: 2, stdout: '' },
    stderr: 'kept: this is Node 20.18.3, which is too old; expected Node 20.19 or later\n',
  });
});

test('the thread that checks a long ledger is compiled too', async () => {
  const { Worker } = await import('node:worker_threads');
  const thread = new Worker(join(compiled, 'check-thread.mjs'));
  const answer = new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
  thread.postMessage({ first: 0, width: 1, bundle: new Uint8Array() });
  expect(await answer).toHaveProperty('fault');
  await thread.terminate();
  const named = readdirSync(compiled).filter((name) =>
    readFileSync(join(compiled, name), 'utf8').includes('./check-thread.mjs'),
  );
  expect(named).toHaveLength(1);
});
