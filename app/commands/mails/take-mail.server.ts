import { readHead } from '#db/stores/ledger.server.ts';
import {
  areMailsOver,
  changeMail,
  deleteEnded,
  expireMails,
  findMail,
  nextMail,
} from '#db/stores/mails.server.ts';
import type { MailsTable } from '#db/tables/mails.ts';
import type { Context } from '../../context.server.ts';
import { formatInstant } from '../../domain/instant.ts';
import { keptFor, lease, longestWait, retryAfter } from '../../domain/mail/mail.ts';
import { durably } from '../durably.server.ts';

/** A mail that whoever took it is to send, and nobody else meanwhile. */
export type TakenMail = MailsTable & { state: 'sending'; last_seq: number };

/** What became of an attempt; `words`: the server's, without the address. */
export type Outcome = { became: 'sent' | 'dropped' } | { became: 'refused' | 'failed'; words: string };

/**
 * Takes the mail whose turn it is: on disk it is being sent before it is. What it tells of is settled now. One whose sender
 * never said what became of it comes again once the lease is over, as the same mail.
 * @returns `null` where none waits
 */
export async function takeMail(context: Context): Promise<TakenMail | null> {
  if (!(await nextMail(context.db, context.now()))) return null;
  return durably(context, async (trx) => {
    const now = context.now();
    const mail = await nextMail(trx, now);
    if (!mail) return null;
    const taken = {
      state: 'sending' as const,
      attempts: mail.attempts + 1,
      next: formatInstant(now + lease),
      gathers: null,
      last_seq: mail.last_seq ?? (await readHead(trx)).size - 1,
    };
    return (await changeMail(trx, mail, taken)) ? { ...mail, ...taken } : null;
  });
}

/** Writes down what became of a mail that was taken; nothing where somebody else took it meanwhile. */
export async function settleMail(context: Context, mail: TakenMail, outcome: Outcome): Promise<void> {
  const now = context.now();
  const fault = 'words' in outcome ? outcome.words : null;
  await durably(context, (trx) =>
    changeMail(
      trx,
      mail,
      outcome.became === 'failed'
        ? { state: 'waiting', next: formatInstant(now + retryAfter(mail.attempts)), fault }
        : { state: outcome.became, next: null, ended: formatInstant(now), fault },
    ),
  );
}

/** Ends what waited too long, and forgets what ended long ago. */
export async function tidyMails(context: Context): Promise<void> {
  const now = context.now();
  const [oldest, before] = [now - longestWait, now - keptFor];
  if (!(await areMailsOver(context.db, { oldest, before }))) return;
  await durably(context, async (trx) => {
    const last = (await readHead(trx)).size - 1;
    await expireMails(trx, oldest, { now, last });
    await deleteEnded(trx, before);
  });
}

/** Has a mail sent that failed, was refused or expired, with as much time as a new one. */
export async function retryMail(context: Context, id: string): Promise<{ id: string } | { refused: 'gone' }> {
  return durably(context, async (trx) => {
    const mail = await findMail(trx, id);
    const retried = mail !== null && ['waiting', 'refused', 'expired'].includes(mail.state);
    if (!retried) return { refused: 'gone' };
    const newest = formatInstant(context.now());
    const again = { state: 'waiting' as const, newest, next: newest, attempts: 0, ended: null };
    return (await changeMail(trx, mail, again)) ? { id } : { refused: 'gone' };
  });
}
