import { Cron } from 'croner';
import type { Logger } from 'pino';
import { staysLocked } from '#app/commands/durably.server.ts';
import { examine, tryWriting } from '#app/commands/ledger/examine.server.ts';
import { seal, unsealed } from '#app/commands/ledger/seal.server.ts';
import type { Context } from '#app/context.server.ts';
import { hindranceOf } from '#app/standing.server.ts';
import { beforeAPage } from '#db/dialects/busy.server.ts';

/** A checkpoint that nothing was added to is confirmed once in this many seconds; a little under an hour. */
const confirmation = 3_000;

/**
 * Signs the ledger when it has grown, and confirms the newest checkpoint now and then: at once, and then every
 * twenty seconds, one at a time. First it looks whether the ledger can be signed: while it must not be, or cannot, the
 * standing says so, and it goes on when that is over. `stop` signs what is left.
 * @param after waited for before anything is signed: what was overdue when the service started has to be declared first
 * @param afterwards called after each checkpoint, and not waited for
 */
export function startSealing(
  context: Context,
  log: Logger,
  { after, afterwards }: { after: Promise<unknown>; afterwards: () => void },
): { stop: () => Promise<void> } {
  const { standing } = context;
  let failing = false;
  const sealNow = async () => {
    try {
      // Found also where nobody writes.
      if (await staysLocked(context, beforeAPage)) return;
      if (standing.waitsForWrite) await tryWriting(context);
      const trouble = await examine(context);
      // Only sealing can tell that the entries are again what they were.
      if (trouble === null ? await isDue(context) : trouble === 'entries-changed') {
        await seal(context);
        standing.clear('entries-changed');
        afterwards();
      }
      failing = false;
    } catch (error) {
      const by = hindranceOf(error);
      if (by !== null && by !== 'busy') standing.set(by, error);
      else if (!failing) log.error({ err: error }, 'the ledger was not signed');
      failing = true;
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

async function isDue(context: Context): Promise<boolean> {
  const { entries, age } = await unsealed(context);
  return entries > 0 || age >= confirmation;
}
