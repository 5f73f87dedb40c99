import { Cron } from 'croner';
import type { Logger } from 'pino';
import { LedgerInconsistent, seal, unsealed } from '#app/commands/seal.server.ts';
import { settleClock } from '#app/commands/settle-clock.server.ts';
import type { Context } from '#app/context.server.ts';

/** A checkpoint that nothing was added to is confirmed once in this many seconds; a little under an hour. */
const confirmation = 3_000;

/**
 * Signs the ledger when it has grown, and confirms the newest checkpoint now and then: at once, and then every
 * twenty seconds, one at a time. What cannot be signed is logged and tried again; what must not be signed stops the
 * sealing for good, while the rest of the service goes on. `stop` signs what is left.
 * @param after waited for before anything is signed: what was overdue when the service started has to be declared first
 * @param afterwards called after each checkpoint, and not waited for
 */
export function startSealing(
  context: Context,
  log: Logger,
  { after, afterwards }: { after: Promise<unknown>; afterwards: () => void },
): { stop: () => Promise<void> } {
  let refused = false;
  const sealNow = async () => {
    if (refused) return;
    try {
      // The sweep says so.
      if (await settleClock(context)) return;
      const { entries, age } = await unsealed(context);
      if (entries === 0 && age < confirmation) return;
      await seal(context);
      afterwards();
    } catch (error) {
      refused = error instanceof LedgerInconsistent;
      log[refused ? 'fatal' : 'error']({ err: error }, 'the ledger was not signed');
    }
  };
  let underWay = after.then(sealNow);
  const often = new Cron('*/20 * * * * *', { protect: true }, () => {
    underWay = underWay.then(sealNow);
    return underWay;
  });
  return {
    async stop() {
      often.stop();
      await underWay;
      await sealNow();
    },
  };
}
