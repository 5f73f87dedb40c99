import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

/**
 * For tests that start a script many times: all of ours that it imports in one file, which starts in a third of the
 * time that tsx takes to read each module. `discard()` takes it away.
 */
export async function oneFile(entry: string): Promise<{ path: string; discard: () => void }> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  // Below the root, from where its packages are found.
  const folder = mkdtempSync(join(root, '.cache', 'one-file-'));
  const path = join(folder, 'script.mjs');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: join(root, entry),
      target: 'es2022',
      outDir: folder,
      rollupOptions: { output: { inlineDynamicImports: true, entryFileNames: 'script.mjs' } },
    },
  });
  return { path, discard: () => rmSync(folder, { recursive: true }) };
}
