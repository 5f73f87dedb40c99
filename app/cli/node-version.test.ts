import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { requireNode } from './node-version.ts';
import { UsageError } from './usage-error.ts';

test.each(['18.20.8', '20.9.0', '20.12.2', '20.18.3'])('Node %s is refused in a sentence', (found) => {
  expect(() => requireNode(found)).toThrow(
    `this is Node ${found}, which is too old; expected Node 20.19 or later`,
  );
});

test('in the language of the terminal', () => {
  let refused: unknown;
  try {
    requireNode('20.18.3');
  } catch (error) {
    refused = error;
  }
  expect((refused as UsageError).say('fr')).toBe(
    'Node 20.18.3 est trop ancien\u202f; Node 20.19 ou plus récent attendu',
  );
  expect(refused).toBeInstanceOf(UsageError);
});

test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0', '100.1.0'])('Node %s is not', (found) => {
  expect(() => requireNode(found)).not.toThrow();
});

test('an older Node runs no command', () => {
  const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.18.3"}})';
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './app/typescript.mjs', '--import', older, 'app/cli/kept.ts', 'check'],
    { env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8' },
  );
  expect([status, stdout, stderr]).toEqual([
    2,
    '',
    'kept: this is Node 20.18.3, which is too old; expected Node 20.19 or later\n',
  ]);
});
