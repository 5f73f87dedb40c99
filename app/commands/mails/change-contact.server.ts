import { findCase } from '#db/stores/cases.server.ts';
import { deleteContacts, findContact, putContacts, stopContact } from '#db/stores/contacts.server.ts';
import { deleteWaiting } from '#db/stores/mails.server.ts';
import type { Context } from '../../context.server.ts';
import { isStruckOut } from '../../domain/case/case.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { type Contact, refuseContact } from '../../domain/mail/contact.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { durably } from '../durably.server.ts';

/** Who may say where a customer is told: whoever answers for cases. */
const mayChange: readonly Who['role'][] = ['agent', 'compliance'];

/**
 * Says where the customer of a case is told of it from now on; `null`: nowhere, and what waits for them is not sent.
 * It is no entry: the ledger does not know it, and the address that was there is gone.
 */
export async function changeContact(
  context: Context,
  who: Who,
  id: string,
  contact: Contact | null,
): Promise<{ case: string } | Problem> {
  if (!mayChange.includes(who.role)) return problem('role-missing', undefined, { role: 'agent' });
  const refused = contact && refuseContact(contact);
  if (refused) return refused;
  return durably(context, async (trx) => {
    const subject = await findCase(trx, id);
    if (!subject || isStruckOut(subject)) return problem('unknown-case');
    if (subject.erased) return problem('erased');
    if (contact) await putContacts(trx, new Map([[id, contact]]));
    else {
      await deleteContacts(trx, [id]);
      await deleteWaiting(trx, 'customer', [id]);
    }
    return { case: id };
  });
}

/** What the customer says by the link of a mail: no more about this case. Said twice, it is said. */
export async function stopMails(context: Context, id: string): Promise<void> {
  await durably(context, async (trx) => {
    const contact = await findContact(trx, id);
    if (!contact || contact.email === null) return;
    await stopContact(trx, id, formatInstant(context.now()));
    await deleteWaiting(trx, 'customer', [id]);
  });
}
