import type { Kysely } from 'kysely';
import type { Rate } from '#app/domain/rate/rate.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

/** The report made by the entry of this number. */
export async function findRate(db: Kysely<Database>, seq: number): Promise<Rate | null> {
  return (await findRates(db, [seq]))[0] ?? null;
}

/** The reports made by the entries of these numbers. */
export async function findRates(db: Kysely<Database>, seqs: readonly number[]): Promise<Rate[]> {
  if (seqs.length === 0) return [];
  const rows = await db.selectFrom('rates').selectAll().where('seq', 'in', seqs).execute();
  return rows.map((row) => ({ ...row, struck: row.struck === 1 }));
}

/** Writes reports as they now stand. */
export async function putRates(db: Kysely<Database>, rates: readonly Rate[]): Promise<void> {
  const rows = rates.map((rate) => ({ ...rate, struck: rate.struck ? (1 as const) : (0 as const) }));
  await insertAll(db, 'rates', rows, (insert) =>
    insert.onConflict((conflict) =>
      conflict.column('seq').doUpdateSet((eb) => ({ struck: eb.ref('excluded.struck') })),
    ),
  );
}

/** Whether any report of the promise covers a day of the period, for the same unit. */
export async function isReported(
  db: Kysely<Database>,
  place: { charter: string; commitment: string; unit: string | null; from: string; to: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('rates')
    .select('seq')
    .where('charter', '=', place.charter)
    .where('commitment', '=', place.commitment)
    .where('unit', place.unit === null ? 'is' : '=', place.unit)
    .where('struck', '=', 0)
    .where('from', '<=', place.to)
    .where('to', '>=', place.from)
    .executeTakeFirst();
  return row !== undefined;
}
