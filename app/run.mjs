/**
 * `node app/run.mjs <script> …`: runs a script of ours from its TypeScript. A Node too old to be told of TypeScript
 * while it runs is told when it starts: each script then says in a sentence which Node it wants.
 */
import { spawnSync } from 'node:child_process';
import * as nodeModule from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [node, , script, ...args] = process.argv;
if ('register' in nodeModule) {
  process.argv = [node, resolve(script), ...args];
  await import('./typescript.mjs');
  await import(pathToFileURL(resolve(script)).href);
} else {
  const tsx = new URL('../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
  const { status } = spawnSync(process.execPath, ['--no-warnings', '--loader', tsx, script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
  });
  process.exitCode = status ?? 1;
}
