import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createServer, normalizePath, type Plugin, type ViteDevServer } from 'vite';

/** What Vite and Remix read once, when they start. */
const settings = ['app/routes.ts', 'vite.config.ts', 'remix.config.js'];
/** Databases change all the time, and builds are made from sources. */
const made = ['data', 'build'];

/** A file of the sources was written, or came or went. */
export type Change = { path: string; area: 'settings' | 'content' | 'program' };

/** The sources as modules, each loaded when first asked for and again after it, or what it imports, has changed. */
export async function openSources(root: string, onChange: (change: Change) => void): Promise<ViteDevServer> {
  const folders = made.map((folder) => join(root, folder));
  const vite = await createServer({
    root,
    appType: 'custom',
    logLevel: 'error',
    clearScreen: false,
    plugins: [nothingBundled],
    server: {
      middlewareMode: true,
      // A page is loaded again as a whole: see open-pages.ts.
      hmr: false,
      ws: false,
      watch: { ignored: (path: string) => folders.includes(path) },
      // Only what pages ask for. Packages may be a link to those of another working copy.
      fs: { allow: [join(root, 'app'), realpathSync(join(root, 'node_modules'))] },
    },
  });
  vite.watcher.on('all', (_event, file) => {
    const path = normalizePath(relative(root, file));
    const area = areaOf(path);
    if (!area) return;
    vite.moduleGraph.onFileChange(normalizePath(file));
    onChange({ path, area });
  });
  return vite;
}

function areaOf(path: string): Change['area'] | null {
  if (settings.includes(path)) return 'settings';
  if (path.startsWith('content/')) return 'content';
  return /^(app|db)\//.test(path) && !/\.test\.|\/test-/.test(path) ? 'program' : null;
}

/** Remix has Vite bundle React for browsers, which no page of ours loads. */
const nothingBundled: Plugin = {
  name: 'kept:nothing-bundled',
  enforce: 'post',
  config(config) {
    config.optimizeDeps = { noDiscovery: true, include: [] };
  },
};
