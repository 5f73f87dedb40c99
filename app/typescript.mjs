/**
 * Lets this process run our TypeScript as it stands: `node --import ./app/typescript.mjs …`. tsx keeps what it has
 * compiled, and runs it the next time, in the temporary folder, where another user of the machine may have made its
 * folder first. So while it loads it is shown one of our own, and without one it keeps nothing.
 */
import { lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../node_modules/.cache/kept', import.meta.url));
const meanwhile = {
  TMPDIR: cache,
  TSX_DISABLE_CACHE: isOurs(cache) ? undefined : '1',
  TSX_TSCONFIG_PATH: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
};

const before = Object.keys(meanwhile).map((name) => [name, process.env[name]]);
set(Object.entries(meanwhile));
try {
  const { register } = await import('tsx/esm/api');
  register();
} finally {
  set(before);
}

/** Whether a folder, made where there is none, belongs to us and nobody else may enter it. */
function isOurs(folder) {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    if (process.geteuid === undefined) return found.isDirectory();
    return found.isDirectory() && found.uid === process.geteuid() && (found.mode & 0o077) === 0;
  } catch {
    return false;
  }
}

function set(variables) {
  for (const [name, value] of variables) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
