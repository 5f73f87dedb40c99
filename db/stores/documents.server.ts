import type { Kysely } from 'kysely';
import type { LedgerDocument } from '#app/domain/ledger/document.ts';
import type { Database } from '../schema.ts';

/** Keeps a document; the same one again changes nothing. */
export async function keepDocument(db: Kysely<Database>, document: LedgerDocument): Promise<void> {
  await db
    .insertInto('documents')
    .values(document)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The body of a document. @throws Error when it is missing: an entry names it. */
export async function readDocument(db: Kysely<Database>, hash: string): Promise<string> {
  const row = await db.selectFrom('documents').select('body').where('hash', '=', hash).executeTakeFirst();
  if (!row) throw new Error(`The document ${hash} is not beside the ledger`);
  return row.body;
}
