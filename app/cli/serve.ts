import type { Context } from '../context.server.ts';
import { firstPages } from '../server/first-pages.ts';
import { createLog } from '../server/log.ts';
import { remixPages } from '../server/pages.ts';
import { startSealing } from '../server/sealing.ts';
import { startServer } from '../server/server.ts';
import { startSweeping } from '../server/sweeping.ts';
import { startTidying } from '../server/tidying.ts';
import { startWitnessing } from '../server/witnessing.ts';
import { builtAssets, loadBuild } from './built.ts';
import { UsageError } from './usage-error.ts';

/**
 * Serves the built pages and sweeps, until SIGTERM or SIGINT; then lets requests finish, writes the last heartbeat
 * and closes the database. Prints the address once it answers. `TRUST_PROXY` by environment.
 * @throws UsageError when the pages were not built or the port is taken
 */
export async function serve({ context, port, host }: { context: Context; port: number; host?: string }) {
  const log = createLog();
  const pages = remixPages(context, await loadBuild(), log);
  const trustProxy = process.env.TRUST_PROXY;
  const server = await startServer({
    context,
    port,
    host,
    pages,
    first: await firstPages(context),
    assets: builtAssets,
    log,
    trustProxy,
  }).catch(sayTaken);
  const sweeping = startSweeping(context, log);
  const witnessing = startWitnessing(context, log);
  const tidying = startTidying(context, log);
  const sealing = startSealing(context, log, { after: sweeping.first, afterwards: witnessing.ask });
  const shown = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  process.stdout.write(`http://${shown.includes(':') ? `[${shown}]` : shown}:${server.port}\n`);
  const signal = await new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve(name));
  });
  log.info({ signal }, 'stopping');
  await server.stop();
  await sweeping.stop();
  await sealing.stop();
  await witnessing.stop();
  await tidying.stop();
  await context.db.destroy();
}

function sayTaken(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EADDRINUSE') throw error;
  throw new UsageError('usage.portTaken', { detail: error.message });
}
