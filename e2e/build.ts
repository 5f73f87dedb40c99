import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const built = join(root, 'build', 'server', 'index.js');
const sources = ['app', 'db', 'package-lock.json', 'vite.config.ts', 'remix.config.js', 'tsconfig.json'];

/** Builds the application unless the build is younger than everything it is made from. */
export function ensureBuilt(): void {
  const newest = Math.max(...sources.map((source) => youngest(join(root, source))));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  const run = spawnSync('npm', ['run', '-s', 'build'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The build failed:\n${run.stdout}${run.stderr}`);
}

function youngest(path: string): number {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : own.mtimeMs;
  // A folder's own time tells of files taken away.
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => youngest(join(path, name))));
}
