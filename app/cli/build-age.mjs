import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['app', 'db', 'package-lock.json', 'vite.config.ts', 'remix.config.js', 'tsconfig.json'];

/** What `npm run build` makes: the `kept` command, and the pages that it serves. */
export const builtCommand = join(root, 'build', 'command', 'kept.mjs');
const built = [builtCommand, join(root, 'build', 'server', 'index.js')];

export function isBuilt() {
  return built.every((file) => existsSync(file));
}

/** Whether there is a build that is younger than everything it is made from. */
export function isBuildCurrent() {
  if (!isBuilt()) return false;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return sources.every((source) => youngest(join(root, source)) < oldest);
}

/**
 * @param {string} path
 * @returns {number} milliseconds
 */
function youngest(path) {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : own.mtimeMs;
  // A folder's own time tells of files taken away.
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => youngest(join(path, name))));
}
