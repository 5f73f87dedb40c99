import { readHead } from '#db/stores/ledger.server.ts';
import { markDigested, putChoices, readReaders } from '#db/stores/mail-choices.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import type { Context } from '../../context.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { firstZone } from '../../domain/charter/published.ts';
import { type MailChoices, wantsDigest } from '../../domain/mail/choices.ts';
import type { Language } from '../../languages/language.ts';
import { durably } from '../durably.server.ts';

/**
 * Writes down what somebody wants to be told by mail, and in which language. Who had no digest so far gets the first one
 * on the next day, of what is recorded from now on: the rest they were told already, or did not want to be.
 */
export async function chooseMails(
  context: Context,
  person: string,
  { language, warnings, breaches }: MailChoices & { language: Language },
): Promise<void> {
  await durably(context, async (trx) => {
    const [before] = await readReaders(trx, person);
    if (!before) return;
    await putChoices(trx, { person, language, warnings, breaches });
    if (wantsDigest(before, before.role)) return;
    const { editions } = await readPublications(trx, context.db);
    await markDigested(trx, person, {
      digested_seq: (await readHead(trx)).size - 1,
      digested_day: dayOf(context.now(), firstZone(editions)),
    });
  });
}
