import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** The entries numbered from `from` up to and without `end`, letter by letter as they are hashed; in order. */
export async function bodiesBetween(db: Kysely<Database>, from: number, end: number): Promise<string[]> {
  const rows = await db
    .selectFrom('entries')
    .select('body')
    .where('seq', '>=', from)
    .where('seq', '<', end)
    .orderBy('seq')
    .execute();
  return rows.map(({ body }) => body);
}

/** The entries about a case, letter by letter; in order. */
export async function bodiesOfCase(db: Kysely<Database>, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('entries')
    .select('body')
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
  return rows.map(({ body }) => body);
}
