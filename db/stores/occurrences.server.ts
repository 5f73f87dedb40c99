import type { Kysely } from 'kysely';
import { instantOf } from '#app/domain/instant.ts';
import type { Occurrence } from '#app/domain/occurrence/occurrence.ts';
import type { Database } from '../schema.ts';

/** The occurrence that was logged by the entry of this number, as it stands after corrections. */
export async function findOccurrence(db: Kysely<Database>, seq: number): Promise<Occurrence | null> {
  const row = await db.selectFrom('occurrences').selectAll().where('seq', '=', seq).executeTakeFirst();
  if (!row) return null;
  const { occurred, kept, struck, ...rest } = row;
  return { ...rest, at: instantOf(occurred), kept: kept === 1, struck: struck === 1 };
}
