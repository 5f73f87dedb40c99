import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { isBuildCurrent } from '#app/cli/build-age.mjs';

const root = resolve(import.meta.dirname, '..');

/** Builds the application unless the build is younger than everything it is made from. */
export function ensureBuilt(): void {
  if (isBuildCurrent()) return;
  const run = spawnSync('npm', ['run', '-s', 'build'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The build failed:\n${run.stdout}${run.stderr}`);
}
