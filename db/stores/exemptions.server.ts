import type { Kysely } from 'kysely';
import { type Exemption, fold } from '#app/domain/exemption/exemption.ts';
import type { Kind } from '#app/domain/ledger/kinds.ts';
import type { Database } from '../schema.ts';
import { entriesNumbered, type Recorded } from './ledger.server.ts';

const exemptionKinds: readonly Kind[] = ['exemption.requested', 'exemption.decided'];

/** What was asked and decided of a breach, in order: what its requests for an exemption are folded from. */
async function entriesOfExemptions(db: Kysely<Database>, breach: number): Promise<Recorded[]> {
  const rows = await db
    .selectFrom('entries')
    .select('seq')
    .where('about', '=', breach)
    .where('kind', 'in', exemptionKinds)
    .execute();
  return rows.length === 0
    ? []
    : entriesNumbered(
        db,
        rows.map(({ seq }) => seq),
      );
}

/** The newest request of a breach for an exemption; `null` where nobody asked. */
export async function findNewestExemption(db: Kysely<Database>, breach: number): Promise<Exemption | null> {
  return newestOf(await entriesOfExemptions(db, breach));
}

/** A request of a breach for an exemption by its number, also one that another came after. */
export async function findExemption(
  db: Kysely<Database>,
  breach: number,
  request: number,
): Promise<Exemption | null> {
  const history = await entriesOfExemptions(db, breach);
  const until = history.filter(({ entry }) => !(entry.kind === 'exemption.requested' && entry.seq > request));
  const found = newestOf(until);
  return found?.seq === request ? found : null;
}

function newestOf(history: readonly Recorded[]): Exemption | null {
  return history.reduce<Exemption | null>(
    (before, { entry, private: secret }) => fold(before, entry, secret),
    null,
  );
}
