import { Cron } from 'croner';
import type { Logger } from 'pino';
import type { Context } from '#app/context.server.ts';
import { postOf, sendMails } from '#app/mail/send-mails.server.ts';
import { isTold } from '#app/standing.server.ts';

/**
 * Writes and sends mail at once and then every minute, one round at a time and on nobody else's way: a server that is slow or down
 * holds up only this. `stop` gives the mail that is being sent a moment more, and begins no other.
 */
export function startMailing(context: Context, log: Logger): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const send = async () => {
    if (stopping.signal.aborted) return;
    try {
      const { refused, failed } = await sendMails(context, postOf(context), {
        stop: stopping.signal,
      });
      // Addresses and words of servers are for the outbox, not for logs.
      if (refused + failed > 0) log.warn({ refused, failed }, 'mails were not sent, see the outbox');
    } catch (error) {
      if (!isTold(error)) log.error({ err: error }, 'mails were not looked after');
    }
  };
  let underWay = send();
  const minutely = new Cron('* * * * *', { protect: true }, () => {
    underWay = underWay.then(send);
    return underWay;
  });
  return {
    async stop() {
      minutely.stop();
      stopping.abort();
      await underWay;
    },
  };
}
