import { vitePlugin as remix } from '@remix-run/dev';
import { build, type Plugin, type Rollup } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import remixOptions from './remix.config.js';

const suffix = '?script';

/**
 * `import code from './check.ts?script'`: the module and all that it imports as one plain script, in a string. For
 * what a page and a file that is saved from it must both hold.
 */
function scripts(): Plugin {
  return {
    name: 'kept:scripts',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(suffix)) return null;
      const resolved = await this.resolve(source.slice(0, -suffix.length), importer);
      return resolved && resolved.id + suffix;
    },
    async load(id) {
      if (!id.endsWith(suffix)) return null;
      const entry = id.slice(0, -suffix.length);
      const [bundle] = (await build({
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'kept' } },
      })) as Rollup.RollupOutput[];
      if (!bundle) throw new Error(`${entry} makes no script`);
      const [{ code, moduleIds }] = bundle.output;
      for (const file of moduleIds) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)}`;
    },
  };
}

const tests = ['app/**/*.test.{ts,tsx}', '{db,e2e}/**/*.test.ts'];
/** What needs a process of its own, since it puts something else in the place of what others have loaded. */
const apart = ['app/i18n/third-language.test.ts', 'db/dialects/sqlite/hold.test.ts'];

export default defineConfig({
  // Remix's plugin expects to be building pages: tests run without it.
  plugins: process.env.VITEST ? [scripts()] : [scripts(), remix(remixOptions)],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  test: {
    environment: 'node',
    // Modules are loaded once by each of the processes that share the files: what a test changes it puts back.
    isolate: false,
    maxWorkers: '100%',
    // No test measures time, and a machine may be busy with others.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: tests, exclude: [...configDefaults.exclude, ...apart] },
      },
      { extends: true, test: { name: 'apart', include: apart, isolate: true } },
    ],
  },
});
