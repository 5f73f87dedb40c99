import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readDocument, readPublications } from '#db/stores/publications.server.ts';

/**
 * The hashes of the documents that everybody may read, sorted: the words of methods, and of charters whose pages are
 * public. Those of a charter for the signed-in stay within: content/decisions/charters-for-employees.md.
 */
export async function listOpenDocuments(db: Kysely<Database>): Promise<string[]> {
  const { editions } = await readPublications(db);
  const methods = await db.selectFrom('methods').select('sources').execute();
  const open = [...editions.filter(({ terms }) => terms.public), ...methods];
  return [...new Set(open.map(({ sources }) => sources))].sort();
}

/** The document of that hash; `null` where there is none that everybody may read. */
export async function readOpenDocument(db: Kysely<Database>, hash: string): Promise<string | null> {
  return (await listOpenDocuments(db)).includes(hash) ? readDocument(db, hash) : null;
}
