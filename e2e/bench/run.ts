import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run bench -- <name> [options]` runs one benchmark beside this file; without a name it lists them. */
const folder = import.meta.dirname;
const [name, ...options] = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => /^[a-z-]+\.ts$/.test(file) && file !== 'run.ts')
  .map((file) => file.replace('.ts', ''))
  .sort();

if (!name) {
  console.log(names.join('\n'));
} else if (!names.includes(name)) {
  console.error(`${name}: no such benchmark; expected one of ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  const script = join(folder, `${name}.ts`);
  const run = spawnSync(process.execPath, ['app/run.mjs', script, ...options], { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
}
