import type { Kysely } from 'kysely';
import type { PrivateFields } from '#app/domain/ledger/private.ts';
import { attributesIn } from '#app/domain/remedy/describe.ts';
import type { Attributes } from '#app/domain/remedy/owed.ts';
import type { Database } from '../schema.ts';

/** What is known of cases that the remedies of their promises need, by the case: the newest of each name. */
export async function findAttributes(
  db: Kysely<Database>,
  cases: readonly string[],
): Promise<Map<string, Attributes>> {
  const found = new Map<string, Attributes>();
  if (cases.length === 0) return found;
  const rows = await db
    .selectFrom('entries')
    .innerJoin('private_fields', 'private_fields.seq', 'entries.seq')
    .select(['entries.case_id', 'private_fields.body'])
    .where('entries.case_id', 'in', [...new Set(cases)])
    .where('entries.kind', '=', 'case.described')
    .orderBy('entries.seq')
    .execute();
  for (const { case_id, body } of rows) {
    const fields = JSON.parse(body) as PrivateFields;
    const id = case_id as string;
    found.set(id, { ...found.get(id), ...attributesIn(fields) });
  }
  return found;
}
