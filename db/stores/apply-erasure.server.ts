import type { Transaction } from 'kysely';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { dialectOf } from '../dialects/chosen.server.ts';
import type { Database } from '../schema.ts';
import { textOf } from './breaches.server.ts';
import { namedBy } from './erasure.server.ts';

/**
 * Takes out of the read tables what came from private fields that are gone. A rebuild, which never saw them, comes to
 * the same tables.
 */
export async function applyErasure(
  trx: Transaction<Database>,
  { seq: erasure, public: { entries }, recorded }: Entry<'person.erased'>,
): Promise<void> {
  if (entries.length === 0) return;
  const ids = await casesNamedIn(trx, entries, erasure);
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

/** The cases that have their reference from one of these entries: from their opening, or where that was corrected from there. */
async function casesNamedIn(
  trx: Transaction<Database>,
  entries: readonly number[],
  before: number,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('entries')
    .select(['seq', 'kind', 'case_id', 'body'])
    .where('seq', 'in', entries)
    .where('kind', 'in', ['case.opened', 'entry.corrected'])
    .where('case_id', 'is not', null)
    .execute();
  const openings = rows.flatMap(({ seq, kind }) => (kind === 'case.opened' ? [seq] : []));
  const elsewhere = await namedBy(trx, openings, before);
  return rows.flatMap(({ seq, kind, case_id, body }) => {
    const names =
      kind === 'case.opened'
        ? !elsewhere.has(seq)
        : (JSON.parse(body) as Entry<'entry.corrected'>).public.replacement?.reference === true;
    return names && case_id !== null ? [case_id] : [];
  });
}
