import { Cron } from 'croner';
import type { Logger } from 'pino';
import { tidySignIns } from '#app/commands/people/tidy-sign-ins.server.ts';
import type { Context } from '#app/context.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { forgetUploads } from '#app/import/import-upload.server.ts';
import { UnsafePlace } from '#db/private-files.server.ts';
import { unsafeInWords } from './unsafe-place.ts';

/**
 * Deletes at once and every hour what is kept for a while only: files to import that nobody came back for, and what
 * signing in leaves behind.
 */
export function startTidying(context: Context, log: Logger): { stop: () => Promise<void> } {
  const tidy = async () => {
    await forgetUploads(context).catch((error) => {
      // Nothing is taken in either until somebody has seen to it.
      const why = error instanceof UnsafePlace ? `: ${unsafeInWords(error, translator('en'))}` : '';
      log.error({ err: error }, `old uploads were not deleted${why}`);
    });
    await tidySignIns(context).catch((error) => log.error({ err: error }, 'old sign-ins were not deleted'));
  };
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
