import { Cron } from 'croner';
import type { Logger } from 'pino';
import { askWitnesses } from '#app/commands/ledger/ask-witnesses.server.ts';
import type { Context } from '#app/context.server.ts';
import { isTold } from '#app/standing.server.ts';

/**
 * Asks witnesses to cosign the newest checkpoint: at once, when told to, and every minute those that did not yet. Sealing does
 * not wait for them, and what they do not answer fails nothing. `stop` gives up what is under way.
 */
export function startWitnessing(
  context: Context,
  log: Logger,
): { ask: () => void; stop: () => Promise<void> } {
  const stopping = new AbortController();
  let underWay = Promise.resolve();
  let waiting = false;
  const askAll = async () => {
    waiting = false;
    if (stopping.signal.aborted) return;
    try {
      for (const { name, fault, news } of await askWitnesses(context, stopping.signal))
        if (news && fault !== null) log.warn({ witness: name, fault }, 'a witness did not cosign');
        else if (news) log.info({ witness: name }, 'a witness cosigns again');
    } catch (error) {
      if (!stopping.signal.aborted && !isTold(error))
        log.error({ err: error }, 'the witnesses were not asked');
    }
  };
  const ask = () => {
    // One round that has not begun is enough: it will ask for whatever is newest then.
    if (waiting) return;
    waiting = true;
    underWay = underWay.then(askAll);
  };
  ask();
  const minutely = new Cron('* * * * *', ask);
  return {
    ask,
    async stop() {
      minutely.stop();
      stopping.abort();
      await underWay;
    },
  };
}
