import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { Context } from '../context.server.ts';
import { createLog } from '../server/log.ts';
import { remixPages } from '../server/pages.ts';
import { startServer } from '../server/server.ts';
import { startSweeping } from '../server/sweeping.ts';
import { UsageError } from './usage-error.ts';

/**
 * Serves the built pages and sweeps, until SIGTERM or SIGINT; then lets requests finish, writes the last heartbeat
 * and closes the database. Prints the address once it answers. `TRUST_PROXY` by environment.
 * @throws UsageError when the pages were not built or the port is taken
 */
export async function serve({ context, port, host }: { context: Context; port: number; host?: string }) {
  const log = createLog();
  const pages = remixPages(context, await loadBuild());
  const assets = fileURLToPath(new URL('../../build/client/assets', import.meta.url));
  const trustProxy = process.env.TRUST_PROXY;
  const server = await startServer({ context, port, host, pages, assets, log, trustProxy }).catch(sayTaken);
  const sweeping = startSweeping(context, log);
  const shown = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  process.stdout.write(`http://${shown.includes(':') ? `[${shown}]` : shown}:${server.port}\n`);
  const signal = await new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve(name));
  });
  log.info({ signal }, 'stopping');
  await server.stop();
  await sweeping.stop();
  await context.db.destroy();
}

async function loadBuild(): Promise<ServerBuild> {
  const path = new URL('../../build/server/index.js', import.meta.url);
  if (!existsSync(path)) throw new UsageError('The pages are not built: run `npm run build` first.');
  // React is several times slower when it thinks that someone is developing.
  process.env.NODE_ENV ??= 'production';
  return import(path.href);
}

function sayTaken(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EADDRINUSE') throw error;
  throw new UsageError(
    `Another program answers at this port (${error.message}): set PORT to one that is free.`,
  );
}
