import type { Kysely } from 'kysely';
import type { Rate } from '#app/domain/rate/rate.ts';
import type { Database } from '../schema.ts';

/** The report made by the entry of this number. */
export async function findRate(db: Kysely<Database>, seq: number): Promise<Rate | null> {
  const columns = ['seq', 'charter', 'commitment', 'edition', 'kept', 'of', 'struck'] as const;
  const row = await db.selectFrom('rates').select(columns).where('seq', '=', seq).executeTakeFirst();
  if (!row) return null;
  const { kept, of, struck, ...place } = row;
  return { ...place, failed: (of ?? 0) - (kept ?? 0), struck: struck === 1 };
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
