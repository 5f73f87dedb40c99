import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, migrate } from '#db/connection.server.ts';

let place: string;
let database: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'kept-unsafe-'));
  database = join(place, 'kept.sqlite');
  const db = connect(database);
  await migrate(db);
  await db.destroy();
});
afterAll(() => rmSync(place, { recursive: true }));

function kept(language: 'en' | 'fr', ...args: string[]) {
  const env = { ...process.env, LC_ALL: language };
  const command = ['app/run.mjs', 'app/cli/kept.ts', '--database', database, ...args];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env });
  return { status, said: stderr.replaceAll(/[\u00a0\u202f]/g, ' ') };
}

test.each([
  ['en', ['sweep'], 'other users of this machine could read this file; from now on only its owner may.'],
  [
    'fr',
    ['backup', 'BACKUP'],
    'd’autres utilisateurs de cette machine pouvaient lire ce fichier ; désormais son propriétaire seul le peut.',
  ],
] as const)(
  'a database that others could read is closed, and that is said once: %s',
  (language, args, line) => {
    chmodSync(database, 0o644);
    const command = args.map((each) => each.replace('BACKUP', join(place, 'backup.sqlite')));
    const first = kept(language, ...command);
    expect(first.status).toBe(0);
    expect(first.said.split('\n').filter((said) => said.includes(line))).toHaveLength(1);
    expect(statSync(database).mode & 0o777).toBe(0o600);
    expect(kept(language, ...command).said).not.toContain(line);
  },
);

test.each([
  ['en', ['sweep'], 'other users of this machine may write to this folder,'],
  ['fr', ['restore', 'BACKUP'], 'd’autres utilisateurs de cette machine peuvent écrire dans ce dossier,'],
  ['en', ['demo', '--prepare-only'], 'other users of this machine may write to this folder,'],
] as const)(
  'one that others could replace is refused, and what to do is said: %s %o',
  (language, args, line) => {
    const command = args.map((each) => each.replace('BACKUP', join(place, 'backup.sqlite')));
    chmodSync(place, 0o777);
    const { status, said } = kept(language, ...command);
    chmodSync(place, 0o700);
    expect([status, said.split('\n').length]).toEqual([2, 2]);
    expect(said).toContain(line);
    expect(said).toContain(`chmod go-w ${place}`);
  },
);

test.each([
  ['verify', (state: string) => ['verify', database, '--state', state]],
  ['witness', (state: string) => ['witness', '--name', 'w.example', '--listen', '0', '--state', state]],
] as const)('a state that others could have written is not believed: kept %s', (name, command) => {
  const state = join(place, name);
  mkdirSync(state);
  writeFileSync(join(state, 'key'), 'planted');
  chmodSync(state, 0o777);
  const { status, said } = kept('en', ...command(state));
  expect(status).toBe(2);
  expect(said).toContain(`chmod go-w ${state}`);
});
