import type { Kysely, Selectable, Transaction } from 'kysely';
import { type CitedCircumstance, fold } from '#app/domain/circumstance/circumstance.ts';
import { formatInstant, instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Database } from '../schema.ts';
import type { CircumstancesTable } from '../tables/circumstances.ts';

/** A circumstance by the number of the entry that declared it. */
export async function findCircumstance(db: Kysely<Database>, seq: number): Promise<CitedCircumstance | null> {
  const row = await db.selectFrom('circumstances').selectAll().where('seq', '=', seq).executeTakeFirst();
  return row ? circumstanceOf(row) : null;
}

/** Circumstances, the newest first, at most so many. @param which of one charter, those agreed to or not yet, those before one */
export async function findCircumstances(
  db: Kysely<Database>,
  { charter, agreed, before = null }: { charter?: string; agreed?: boolean; before?: number | null },
  most: number,
): Promise<CitedCircumstance[]> {
  const rows = await db
    .selectFrom('circumstances')
    .selectAll()
    .$if(charter !== undefined, (query) => query.where('charter', '=', charter ?? ''))
    .$if(agreed === true, (query) => query.where('agreement', 'is not', null))
    .$if(agreed === false, (query) => query.where('agreement', 'is', null))
    .$if(before !== null, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  return rows.map(circumstanceOf);
}

/** How many wait for a second person. */
export async function countWaitingCircumstances(db: Kysely<Database>): Promise<number> {
  const { waiting } = await db
    .selectFrom('circumstances')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('agreement', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

export async function applyCircumstance(
  trx: Transaction<Database>,
  entry: Entry<'circumstance.declared'>,
): Promise<void> {
  const { charter, ground, from, to, units, source, seq, by, at } = fold(null, entry);
  const row = { seq, charter, ground, from, to, source, by, at: formatInstant(at) };
  const listed = units === null ? null : JSON.stringify(units);
  await trx
    .insertInto('circumstances')
    .values({ ...row, units: listed, agreement: null, agreed: null, agreed_by: null, cited: 0, granted: 0 })
    .execute();
}

export async function applyAgreement(
  trx: Transaction<Database>,
  entry: Entry<'circumstance.agreed'>,
): Promise<void> {
  await trx
    .updateTable('circumstances')
    .set({ agreement: entry.seq, agreed: entry.recorded, agreed_by: entry.who.id })
    .where('seq', '=', entry.public.circumstance)
    .execute();
}

/** One more request cites it, or one that cites it was granted. */
export async function countCitation(
  trx: Transaction<Database>,
  circumstance: number,
  what: 'cited' | 'granted',
): Promise<void> {
  await trx
    .updateTable('circumstances')
    .set((eb) => ({ [what]: eb(what, '+', 1) }))
    .where('seq', '=', circumstance)
    .execute();
}

function circumstanceOf(row: Selectable<CircumstancesTable>): CitedCircumstance {
  const { agreement, agreed, agreed_by, units, at, ...rest } = row;
  const isAgreed = agreement !== null && agreed !== null && agreed_by !== null;
  return {
    ...rest,
    units: units === null ? null : JSON.parse(units),
    at: instantOf(at),
    agreed: isAgreed ? { seq: agreement, by: agreed_by, at: instantOf(agreed) } : null,
  };
}
