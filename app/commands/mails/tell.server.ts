import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findContacts, hasContacts } from '#db/stores/contacts.server.ts';
import { entryNumbered, type Recorded } from '#db/stores/ledger.server.ts';
import { readReaders } from '#db/stores/mail-choices.server.ts';
import { gatherMails } from '#db/stores/mails.server.ts';
import { toldTo } from '../../domain/claim/contact.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import type { Kind } from '../../domain/ledger/kinds.ts';
import { hearsOfBreaches } from '../../domain/mail/choices.ts';
import { isToldToCustomer, toldKinds } from '../../domain/mail/contact.ts';

const ofClaims: readonly Kind[] = ['claim.filed', 'claim.decided'];

/** Has everyone told of what these entries say, in the transaction that writes them: most say nothing that anybody is told. */
export async function tell(
  trx: Transaction<Database>,
  recorded: readonly Recorded[],
  now: Instant,
): Promise<void> {
  const first = recorded.find(({ entry }) => entry.kind === 'breach.declared');
  if (first) await tellOfBreaches(trx, first.entry, now);
  const ofCases = recorded.filter(({ entry }) => entry.case !== undefined && toldKinds.includes(entry.kind));
  if (ofCases.length > 0) await tellCustomers(trx, ofCases, now);
  const claims = recorded.filter(({ entry }) => ofClaims.includes(entry.kind));
  if (claims.length > 0) await tellClaimants(trx, claims, now);
}

/**
 * Has officers told of breaches, late payments too: one mail each, however many there are and come within the next minute.
 * @param first the first of them
 */
async function tellOfBreaches(trx: Transaction<Database>, first: Entry, now: Instant): Promise<void> {
  const told = (await readReaders(trx)).filter(
    ({ role, breaches }) => hearsOfBreaches(role) && breaches === 'at-once',
  );
  const after = first.seq - 1;
  await gatherMails(
    trx,
    told.map(({ id }) => ({ id: randomUUID(), person: id, topic: 'breaches', after })),
    now,
  );
}

/**
 * Has customers who left an address told of what these entries say of their cases: one mail a case for all that comes within the
 * next minute.
 */
async function tellCustomers(
  trx: Transaction<Database>,
  recorded: readonly Recorded[],
  now: Instant,
): Promise<void> {
  if (!(await hasContacts(trx))) return;
  const first = new Map<string, number>();
  for (const { entry } of recorded)
    if (entry.case !== undefined && !first.has(entry.case) && isToldToCustomer(entry))
      first.set(entry.case, entry.seq);
  const contacts = await findContacts(trx, [...first.keys()]);
  await gatherMails(
    trx,
    [...first].flatMap(([id, seq]) =>
      contacts.has(id) ? [{ id: randomUUID(), person: id, topic: 'customer' as const, after: seq - 1 }] : [],
    ),
    now,
  );
}

/** Has claimants who left an address told of the page of their claim, and that it is decided. */
async function tellClaimants(
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
