import { beforeAPage } from '#db/dialects/busy.server.ts';
import { requireSound } from '../commands/ledger/examine.server.ts';
import type { Context } from '../context.server.ts';
import { collectBetweenAnswers } from '../server/collecting.ts';
import { firstPages } from '../server/first-pages.ts';
import { createLog } from '../server/log.ts';
import { remixPages } from '../server/pages.ts';
import { builtAssets, loadBuild } from './built.ts';
import { startSite } from './site.ts';

/**
 * Serves the built pages and sweeps, until SIGTERM or SIGINT; then lets requests finish, writes the last heartbeat
 * and closes the database. Prints the address once it answers. `TRUST_PROXY` by environment.
 * @throws UsageError when the pages were not built or the port is taken; NotRecording where the ledger or its key is
 * not what it was when something was last signed
 */
export async function serve(given: { context: Context; port: number; host?: string }) {
  collectBetweenAnswers();
  const { port, host } = given;
  await requireSound(given.context);
  const context = { ...given.context, patience: beforeAPage };
  const log = createLog();
  const pages = remixPages(context, await loadBuild(), log);
  const first = await firstPages(context);
  const site = await startSite({ context, port, host, pages, first, assets: builtAssets, log });
  process.stdout.write(`${site.address}\n`);
  const signal = await new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve(name));
  });
  log.info({ signal }, 'stopping');
  await site.stop();
  await context.db.destroy();
}
