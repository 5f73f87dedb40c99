import type { Kysely } from 'kysely';
import { formatInstant, instantOf } from '#app/domain/instant.ts';
import type { Occurrence } from '#app/domain/occurrence/occurrence.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

/** The occurrence that was logged by the entry of this number, as it stands after corrections. */
export async function findOccurrence(db: Kysely<Database>, seq: number): Promise<Occurrence | null> {
  return (await findOccurrences(db, [seq]))[0] ?? null;
}

/** The occurrences that were logged by the entries of these numbers. */
export async function findOccurrences(db: Kysely<Database>, seqs: readonly number[]): Promise<Occurrence[]> {
  if (seqs.length === 0) return [];
  const exempted = db.selectFrom('breaches').select('occurrence').where('state', '=', 'exempt');
  const rows = await db
    .selectFrom('occurrences')
    .selectAll()
    .select((eb) => eb('seq', 'in', exempted.where('occurrence', 'in', seqs)).as('exempt'))
    .where('seq', 'in', seqs)
    .execute();
  return rows.map(({ occurred, kept, struck, exempt, ...rest }) => ({
    ...rest,
    at: instantOf(occurred),
    kept: kept === 1,
    struck: struck === 1,
    exempt: Boolean(exempt),
  }));
}

/** Writes occurrences as they now stand. */
export async function putOccurrences(
  db: Kysely<Database>,
  occurrences: readonly Occurrence[],
): Promise<void> {
  const rows = occurrences.map(({ at, kept, struck, exempt: _, ...rest }) => ({
    ...rest,
    occurred: formatInstant(at),
    kept: kept ? (1 as const) : (0 as const),
    struck: struck ? (1 as const) : (0 as const),
  }));
  await insertAll(db, 'occurrences', rows, (insert) =>
    insert.onConflict((conflict) =>
      conflict.column('seq').doUpdateSet((eb) => ({
        commitment: eb.ref('excluded.commitment'),
        unit: eb.ref('excluded.unit'),
        reference: eb.ref('excluded.reference'),
        occurred: eb.ref('excluded.occurred'),
        kept: eb.ref('excluded.kept'),
        struck: eb.ref('excluded.struck'),
      })),
    ),
  );
}
