#!/usr/bin/env node
/**
 * `kept`: as it was compiled by `npm run build`, in production always, elsewhere as long as no source is younger; else
 * from the sources, where what is installed for development is there. Reasons: content/decisions/compiled.md.
 */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtCommand, isBuildCurrent, isBuilt } from './build-age.mjs';

const [node, , ...args] = process.argv;
const production = process.env.NODE_ENV === 'production' || !canRunSources();
if (production ? isBuilt() : isBuildCurrent()) {
  await import(pathToFileURL(builtCommand).href);
} else if (canRunSources()) {
  const [run, kept] = ['../run.mjs', './kept.ts'].map((file) =>
    fileURLToPath(new URL(file, import.meta.url)),
  );
  process.argv = [node, run, kept, ...args];
  await import('../run.mjs');
} else {
  // The catalogues are not built either.
  process.stderr.write(
    'kept: neither built nor installed with what builds it; expected `npm ci` and `npm run build` first\n' +
      'kept\u00a0: ni construit ni installé avec de quoi l’être\u202f; `npm ci` puis `npm run build` attendus d’abord\n',
  );
  process.exitCode = 2;
}

function canRunSources() {
  try {
    return createRequire(import.meta.url).resolve('tsx') !== '';
  } catch {
    return false;
  }
}
