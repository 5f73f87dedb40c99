import { Cron } from 'croner';
import type { Logger } from 'pino';
import { beat, sweep } from '#app/commands/sweep.server.ts';
import type { Context } from '#app/context.server.ts';

/** Two sweeps further apart than this leave a gap in the watch, as when the machine slept; seconds. */
const gap = 600;

/**
 * Sweeps at once and then every minute, one at a time; a sweep that fails is logged, and the next one makes up for
 * it. `stop` waits for a sweep under way and writes down until when promises were watched.
 */
export function startSweeping(context: Context, log: Logger): { stop: () => Promise<void> } {
  let watchedFrom = context.now();
  let last = watchedFrom;
  const sweepNow = async () => {
    const now = context.now();
    if (now - last > gap) watchedFrom = now;
    try {
      const { declared } = await sweep(context, watchedFrom);
      last = context.now();
      if (declared > 0) log.info({ declared }, 'breaches declared');
    } catch (error) {
      log.error({ err: error }, 'the sweep failed');
    }
  };
  let underWay = sweepNow();
  const minutely = new Cron('* * * * *', { protect: true }, () => {
    underWay = underWay.then(sweepNow);
    return underWay;
  });
  return {
    async stop() {
      minutely.stop();
      await underWay;
      await beat(context, watchedFrom, 0);
    },
  };
}
