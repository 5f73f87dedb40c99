import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findContacts, hasContacts } from '#db/stores/contacts.server.ts';
import { entryNumbered, type Recorded } from '#db/stores/ledger.server.ts';
import { gatherMails } from '#db/stores/mails.server.ts';
import { toldTo } from '../../domain/claim/contact.ts';
import type { Instant } from '../../domain/instant.ts';
import { isToldToCustomer } from '../../domain/mail/contact.ts';

/** Has claimants who left an address told of the page of their claim, and that it is decided, in the transaction that writes it. */
export async function tellClaimants(
  trx: Transaction<Database>,
  recorded: readonly Recorded[],
  now: Instant,
): Promise<void> {
  const told: { seq: number; after: number }[] = [];
  for (const { entry, private: fields } of recorded) {
    if (entry.kind === 'claim.filed' && toldTo(fields)) told.push({ seq: entry.seq, after: entry.seq - 1 });
    if (entry.kind !== 'claim.decided') continue;
    const { claim: seq } = entry.public;
    if (toldTo((await entryNumbered(trx, seq))?.private ?? null)) told.push({ seq, after: entry.seq - 1 });
  }
  await gatherMails(
    trx,
    told.map(({ seq, after }) => ({
      ...{ id: randomUUID(), person: String(seq), topic: 'claimant' as const, after },
    })),
    now,
  );
}

/**
 * Has customers who left an address told of what these entries say of their cases, in the transaction that writes them: one mail
 * a case for all that comes within the next minute.
 */
export async function tellCustomers(
  trx: Transaction<Database>,
  recorded: readonly Recorded[],
  now: Instant,
): Promise<void> {
  const first = new Map<string, number>();
  for (const { entry } of recorded)
    if (entry.case !== undefined && !first.has(entry.case) && isToldToCustomer(entry))
      first.set(entry.case, entry.seq);
  if (first.size === 0 || !(await hasContacts(trx))) return;
  const contacts = await findContacts(trx, [...first.keys()]);
  await gatherMails(
    trx,
    [...first].flatMap(([id, seq]) =>
      contacts.has(id) ? [{ id: randomUUID(), person: id, topic: 'customer' as const, after: seq - 1 }] : [],
    ),
    now,
  );
}
