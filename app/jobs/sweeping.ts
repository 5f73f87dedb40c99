import { Cron } from 'croner';
import type { Logger } from 'pino';
import { settleClock } from '#app/commands/ledger/examine.server.ts';
import { beat, sweep } from '#app/commands/ledger/sweep.server.ts';
import type { Context } from '#app/context.server.ts';
import { isTold } from '#app/standing.server.ts';

/** Two sweeps further apart than this leave a gap in the watch, as when the machine slept; seconds. */
const gap = 600;

/**
 * Sweeps at once and then every minute, one at a time; a sweep that fails is logged, and the next one makes up for
 * it. While the clock is not believed nobody sweeps and nothing is watched. `first` is the first one's end. `stop`
 * sweeps once more and writes down until when promises were watched, unless that sweep failed: nobody watched who could
 * not look.
 */
export function startSweeping(
  context: Context,
  log: Logger,
): { first: Promise<unknown>; stop: () => Promise<void> } {
  let watchedFrom = context.now();
  let last = watchedFrom;
  let doubted = false;
  const sweepNow = async () => {
    try {
      const wasDoubted = doubted;
      doubted = (await settleClock(context)) !== null;
      if (doubted) return false;
      const now = context.now();
      if (wasDoubted || now - last > gap) watchedFrom = now;
      const { declared } = await sweep(context, watchedFrom);
      last = context.now();
      if (declared > 0) log.info({ declared }, 'breaches declared');
      return true;
    } catch (error) {
      if (!isTold(error)) log.error({ err: error }, 'the sweep failed');
      return false;
    }
  };
  const first = sweepNow();
  let underWay = first;
  const minutely = new Cron('* * * * *', { protect: true }, async () => {
    underWay = underWay.then(sweepNow);
    await underWay;
  });
  return {
    first,
    async stop() {
      minutely.stop();
      await underWay;
      if (!(await sweepNow())) return;
      await beat(context, watchedFrom, 0).catch((error) => {
        if (!isTold(error))
          log.error({ err: error }, 'until when promises were watched was not written down');
      });
    },
  };
}
