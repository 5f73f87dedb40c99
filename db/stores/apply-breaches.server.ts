import type { Transaction } from 'kysely';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { indexBreachText } from '../dialect.server.ts';
import type { Database } from '../schema.ts';
import type { Recorded } from './ledger.server.ts';

type Place = { charter: string; commitment: string; edition: number };

/** The line of the register that a declared breach begins as. */
export function breachRow(entry: Entry<'breach.declared'>, place: Place): Database['breaches'] {
  const { charter, commitment, edition } = place;
  return {
    id: entry.seq,
    charter,
    commitment,
    edition,
    unit: entry.public.unit,
    case_id: entry.case ?? null,
    occurrence: entry.case ? null : entry.public.of,
    at: entry.occurred,
    noticed: entry.recorded,
    found: entry.public.found,
    state: 'declared',
    cause: null,
    severity: null,
    apology: null,
    note: null,
    analysis: null,
    analysed_by: null,
    analysed_at: null,
    signed_off_by: null,
    signed_off_at: null,
  };
}

/** What a breach is found by in the register's search. */
export function textOf(
  row: Pick<Database['breaches'], 'apology' | 'note'>,
  reference: string | null,
): string {
  return [reference, row.apology, row.note].filter(Boolean).join('\n');
}

export async function applyAnalysis(
  trx: Transaction<Database>,
  entry: Entry<'breach.analysed'>,
  recorded: Recorded,
): Promise<void> {
  const { breach: id, cause, severity, apology } = entry.public;
  const note = typeof recorded.private?.note === 'string' ? recorded.private.note : null;
  const written = {
    cause,
    severity,
    apology,
    note,
    analysis: entry.seq,
    analysed_by: entry.who.id,
    analysed_at: entry.recorded,
  };
  await trx
    .updateTable('breaches')
    .set((eb) => ({
      ...written,
      state: eb
        .case()
        .when('state', '=', 'declared')
        .then('analysed' as const)
        .else(eb.ref('state'))
        .end(),
    }))
    .where('id', '=', id)
    .execute();
  const subject = await trx
    .selectFrom('breaches')
    .leftJoin('cases', 'cases.id', 'breaches.case_id')
    .select('cases.reference')
    .where('breaches.id', '=', id)
    .executeTakeFirst();
  await indexBreachText(trx, [{ id, text: textOf({ apology, note }, subject?.reference ?? null) }]);
}

export async function applySignOff(
  trx: Transaction<Database>,
  entry: Entry<'breach.signed-off'>,
): Promise<void> {
  await trx
    .updateTable('breaches')
    .set({ state: 'signed-off', signed_off_by: entry.who.id, signed_off_at: entry.recorded })
    .where('id', '=', entry.public.breach)
    .execute();
}

/** Answers the breach that was exempted, or `null` when there is none or it stays as it was. */
export async function applyExemption(
  trx: Transaction<Database>,
  entry: Entry<'exemption.decided'>,
): Promise<{ at: string } | null> {
  const row = await trx
    .selectFrom('breaches')
    .select(['at', 'state'])
    .where('id', '=', entry.public.breach)
    .executeTakeFirst();
  if (!row || !entry.public.approved) return null;
  await trx.updateTable('breaches').set({ state: 'exempt' }).where('id', '=', entry.public.breach).execute();
  return row.state === 'exempt' ? null : row;
}
