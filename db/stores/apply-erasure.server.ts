import type { Transaction } from 'kysely';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { dialectOf } from '../dialects/chosen.server.ts';
import type { Database } from '../schema.ts';
import { textOf } from './breaches.server.ts';

/**
 * Takes out of the read tables what came from private fields that are gone. A rebuild, which never saw them, comes to
 * the same tables.
 */
export async function applyErasure(
  trx: Transaction<Database>,
  { public: { entries }, recorded }: Entry<'person.erased'>,
): Promise<void> {
  if (entries.length === 0) return;
  const cases = await trx
    .selectFrom('entries')
    .select('case_id')
    .where('seq', 'in', entries)
    .where('kind', '=', 'case.opened')
    .execute();
  const ids = cases.flatMap(({ case_id }) => case_id ?? []);
  await trx.updateTable('cases').set({ reference: null, erased: recorded }).where('id', 'in', ids).execute();
  await trx.updateTable('breaches').set({ note: null }).where('analysis', 'in', entries).execute();
  const breaches = await trx
    .selectFrom('breaches')
    .select(['id', 'analysis', 'apology'])
    .where((eb) => eb.or([eb('case_id', 'in', ids), eb('analysis', 'in', entries)]))
    .execute();
  const { breachText } = dialectOf(trx);
  await breachText.drop(
    trx,
    breaches.map(({ id }) => id),
  );
  const analysed = breaches.filter(({ analysis }) => analysis !== null);
  await breachText.put(
    trx,
    analysed.map(({ id, apology }) => ({ id, text: textOf({ apology, note: null }, null) })),
  );
}
