import { renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/**
 * `npm run build`, after the pages: compiles the `kept` command, and the server that it runs, for plain Node. One file
 * for what every command needs, others for what only some load; packages stay where they are installed. Reasons:
 * content/decisions/compiled.md.
 */
const root = resolve(import.meta.dirname, '../../..');
// As deep below the root as app/cli and app/verify are, whose modules look for package.json and the built pages, and
// for each other, from where they lie themselves.
const [folder = join(root, 'build', 'command')] = process.argv.slice(2);
const partial = `${folder}.partial`;

await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    target: 'es2022',
    outDir: partial,
    emptyOutDir: true,
    rollupOptions: {
      input: {
        kept: 'app/cli/kept.ts',
        'check-thread': 'app/verify/check-thread.ts',
        'results-thread': 'app/results-thread.ts',
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
// At one stroke: a command that starts meanwhile finds a whole one or none.
rmSync(folder, { recursive: true, force: true });
renameSync(partial, folder);
