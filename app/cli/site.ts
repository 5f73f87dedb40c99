import type { Logger } from 'pino';
import { withTime } from '#db/dialects/busy.server.ts';
import { admitAll } from '../commands/people/give-role.server.ts';
import type { Context } from '../context.server.ts';
import { environment } from '../environment.server.ts';
import { machineCodeOf } from '../i18n/machine-codes.ts';
import { startMailing } from '../jobs/mailing.ts';
import { startSealing } from '../jobs/sealing.ts';
import { startSweeping } from '../jobs/sweeping.ts';
import { startTidying } from '../jobs/tidying.ts';
import { startWitnessing } from '../jobs/witnessing.ts';
import type { Pages } from '../server/pages.ts';
import { startServer } from '../server/server.ts';
import { UsageError } from './usage-error.ts';

type SiteOptions = {
  context: Context;
  port: number;
  host?: string | undefined;
  pages: Pages;
  first?: readonly string[];
  assets: string;
  log: Logger;
};
/** `stop` lets requests finish and writes the last heartbeat; the database stays open. */
export type Site = { port: number; address: string; stop: () => Promise<void> };

/** Serves pages, and does beside it what is due: sweeps, seals, asks witnesses, tidies. @throws UsageError when the port is taken */
export async function startSite(options: SiteOptions): Promise<Site> {
  const { context, log, host } = options;
  const { trustProxy } = environment;
  context.standing.watch((news) => {
    if ('began' in news) log.fatal({ trouble: news.began, err: news.error }, 'nothing is recorded any more');
    else log.info({ trouble: news.ended }, 'what hindered recording is over');
  });
  const server = await startServer({ ...options, host, trustProxy }).catch(sayTaken);
  // What runs by itself has time where another process has the database locked.
  const patient = { ...context, patience: withTime };
  await admitAll(patient).catch((error) => log.error({ err: error }, 'who may act was not written down'));
  const sweeping = startSweeping(patient, log);
  const witnessing = startWitnessing(patient, log);
  const tidying = startTidying(context, log);
  const sealing = startSealing(patient, log, { after: sweeping.first, afterwards: witnessing.ask });
  const mailing = startMailing(patient, log);
  const shown = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    port: server.port,
    address: `http://${shown.includes(':') ? `[${shown}]` : shown}:${server.port}`,
    stop: async () => {
      await server.stop();
      await sweeping.stop();
      await sealing.stop();
      await witnessing.stop();
      await tidying.stop();
      await mailing.stop();
    },
  };
}

function sayTaken(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EADDRINUSE') throw error;
  throw new UsageError('usage.portTaken', { detail: machineCodeOf(error) });
}
