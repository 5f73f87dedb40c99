import { Cron } from 'croner';
import type { Logger } from 'pino';
import { forgetUploads } from '#app/commands/import-upload.server.ts';
import type { Context } from '#app/context.server.ts';

/** Deletes at once and every hour what is kept for a while only: files to import that nobody came back for. */
export function startTidying(context: Context, log: Logger): { stop: () => Promise<void> } {
  const tidy = () =>
    forgetUploads(context).catch((error) => log.error({ err: error }, 'old uploads were not deleted'));
  let underWay = tidy();
  const hourly = new Cron('17 * * * *', () => {
    underWay = underWay.then(tidy);
  });
  return {
    async stop() {
      hourly.stop();
      await underWay;
    },
  };
}
