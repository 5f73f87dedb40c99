import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createServer, normalizePath, type Plugin, type ViteDevServer } from 'vite';

/** What Vite and Remix read once, when they start. */
const settings = ['app/routes.ts', 'vite.config.ts', 'remix.config.js'];
/** Databases change all the time, and builds are made from sources. */
const made = ['data', 'build'];

/** A file of the sources was written, or came or went. */
export type Change = { file: string; path: string; area: 'settings' | 'content' | 'program' };

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
    if (area) onChange({ file: normalizePath(file), path, area });
  });
  return vite;
}

/** Lets go of what has changed, and of what could not be loaded: it may have missed a file that is there now. */
export function forget({ environments, moduleGraph }: ViteDevServer, changes: readonly Change[]): void {
  for (const { file } of changes) moduleGraph.onFileChange(file);
  const { ssr } = environments;
  for (const module of ssr.moduleGraph.idToModuleMap.values())
    if (module.ssrError) ssr.moduleGraph.invalidateModule(module);
}

/** Loads a module on the server. @throws what is wrong with it, by the places of the sources */
export async function load<Module>(vite: ViteDevServer, path: string): Promise<Module> {
  try {
    return (await vite.ssrLoadModule(path)) as Module;
  } catch (error) {
    if (error instanceof Error) vite.ssrFixStacktrace(error);
    throw error;
  }
}

/** Makes again what browsers have asked for: styles, and the scripts of pages. @throws what is wrong with them */
export async function loadForBrowsers({ environments: { client } }: ViteDevServer): Promise<void> {
  for (const { url } of [...client.moduleGraph.idToModuleMap.values()]) await client.transformRequest(url);
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
