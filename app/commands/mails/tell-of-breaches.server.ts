import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Recorded } from '#db/stores/ledger.server.ts';
import { readReaders } from '#db/stores/mail-choices.server.ts';
import { gatherMails } from '#db/stores/mails.server.ts';
import type { Instant } from '../../domain/instant.ts';
import { hearsOfBreaches } from '../../domain/mail/choices.ts';

/**
 * Has officers told of the breaches among these entries, late payments too, in the transaction that writes them: one mail each,
 * however many there are and come within the next minute.
 */
export async function tellOfBreaches(
  trx: Transaction<Database>,
  recorded: readonly Recorded[],
  now: Instant,
): Promise<void> {
  const first = recorded.find(({ entry }) => entry.kind === 'breach.declared');
  if (!first) return;
  const told = (await readReaders(trx)).filter(
    ({ role, breaches }) => hearsOfBreaches(role) && breaches === 'at-once',
  );
  const after = first.entry.seq - 1;
  await gatherMails(
    trx,
    told.map(({ id }) => ({ id: randomUUID(), person: id, topic: 'breaches', after })),
    now,
  );
}
