import { readPublications } from '#db/stores/publications.server.ts';
import { settleMail, takeMail, tidyMails } from '../commands/mails/take-mail.server.ts';
import { warnOfCases } from '../commands/mails/warn-of-cases.server.ts';
import { writeDigests } from '../commands/mails/write-digests.server.ts';
import { mailInvited } from '../commands/surveys/mail-invited.server.ts';
import type { Context } from '../context.server.ts';
import { firstZone } from '../domain/charter/published.ts';
import { environment } from '../environment.server.ts';
import { siteOf } from '../http/site.server.ts';
import { compose } from './compose.server.ts';
import { type Patience, type Post, post } from './smtp.server.ts';

/** What a round did. */
export type Round = { sent: number; refused: number; failed: number };

/**
 * Writes the warnings and digests that are due, ends mails that waited too long, and sends those whose turn it is, one after another,
 * until none waits, a server fails, or it is to stop. While the clock is not believed it does nothing.
 * @param by `null` where nothing is sent: mails wait, and are told of to whoever looks
 */
export async function sendMails(context: Context, by: Post | null, patience: Patience = {}): Promise<Round> {
  const round = { sent: 0, refused: 0, failed: 0 };
  if (context.clock.doubt()) return round;
  const site = siteOf(context);
  await warnOfCases(context, site.warn);
  const { editions } = await readPublications(context.db);
  await writeDigests(context, site.digest, firstZone(editions));
  await mailInvited(context);
  await tidyMails(context);
  while (by && !patience.stop?.aborted && round.failed === 0) {
    const mail = await takeMail(context);
    if (!mail) break;
    const letter = await compose(context, mail, site);
    const outcome = letter ? await post(by, letter, patience) : { became: 'dropped' as const };
    await settleMail(context, mail, outcome);
    if (outcome.became !== 'dropped') round[outcome.became] += 1;
    await context.othersTurn();
  }
  return round;
}

/** By which server the environment has mail sent, from the contact of the site unless it says from whom; `null` by none. */
export function postOf(context: Context): Post | null {
  const { smtpUrl, mailFrom } = environment;
  return smtpUrl ? { url: smtpUrl, from: mailFrom || siteOf(context).contact } : null;
}

/** The same for who looks: the name of the server, without what opens it, and the sender. */
export function postServer(context: Context): { server: string; from: string } | null {
  const by = postOf(context);
  if (!by) return null;
  return { server: URL.canParse(by.url) ? new URL(by.url).host : '?', from: by.from };
}
