import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { runInProduction } from '../environment.server.ts';
import { UsageError } from './usage-error.ts';

/** The folder of built styles and fonts. */
export const builtAssets = fileURLToPath(new URL('../../build/client/assets', import.meta.url));

/** The built pages. @throws UsageError when they were not built */
export async function loadBuild(): Promise<ServerBuild> {
  const path = new URL('../../build/server/index.js', import.meta.url);
  if (!existsSync(path)) throw new UsageError('usage.notBuilt', { command: '`npm run build`' });
  runInProduction();
  return import(path.href);
}
