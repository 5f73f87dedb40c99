import type { Kysely } from 'kysely';
import { hashOfDocument, type LedgerDocument } from '#app/domain/ledger/document.ts';
import type { Trouble } from '#app/domain/trouble.ts';
import type { Database } from '../schema.ts';

/** A document is not the one that an entry vouches for: the bytes in its place have another hash. */
class WordsChanged extends Error {
  readonly trouble = 'words-changed' satisfies Trouble;
}

/** Keeps a document; the same one again changes nothing. */
export async function keepDocument(db: Kysely<Database>, document: LedgerDocument): Promise<void> {
  await db
    .insertInto('documents')
    .values(document)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * The body of a document, which has that hash.
 * @throws Error when it is missing: an entry names it. @throws WordsChanged when something else is in its place
 */
export async function readDocument(db: Kysely<Database>, hash: string): Promise<string> {
  const row = await db.selectFrom('documents').select('body').where('hash', '=', hash).executeTakeFirst();
  if (!row) throw new Error(`The document ${hash} is not beside the ledger`);
  if (hashOfDocument(row.body) !== hash) throw new WordsChanged(`The document ${hash} is another one`);
  return row.body;
}

/** Holds every document to its hash, one after the other. @throws WordsChanged for the first that is another one */
export async function holdDocuments(db: Kysely<Database>): Promise<void> {
  const hashes = await db.selectFrom('documents').select('hash').execute();
  for (const { hash } of hashes) await readDocument(db, hash);
}
