import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readDocument, readPublications } from '#db/stores/publications.server.ts';
import { type PublishedSurvey, readSurveys } from '#db/stores/surveys.server.ts';
import { resultsOf } from '../public/survey.server.ts';

/**
 * The hashes of the documents that everybody may read, sorted: the words of methods, and of charters whose pages are
 * public, and what surveys about these came to. Those of a charter for the signed-in stay within: content/decisions/charters-for-employees.md.
 */
export async function listOpenDocuments(db: Kysely<Database>): Promise<string[]> {
  const { editions } = await readPublications(db);
  const methods = await db.selectFrom('methods').select('sources').execute();
  const open = editions.filter(({ terms }) => terms.public);
  const charters = new Set(open.map(({ charter }) => charter));
  const surveys = (await readSurveys(db)).filter(({ charter }) => charters.has(charter));
  const words = [...open, ...methods].map(({ sources }) => sources);
  return [...new Set([...words, ...(await documentsOf(db, surveys))])].sort();
}

/** What closed surveys came to, and the codes that were counted. */
async function documentsOf(db: Kysely<Database>, surveys: readonly PublishedSurvey[]): Promise<string[]> {
  const hashes: string[] = [];
  for (const { closing } of surveys)
    if (closing) {
      const { table } = await resultsOf(db, closing.results);
      hashes.push(closing.results, table.answered.codes);
    }
  return hashes;
}

/** The document of that hash; `null` where there is none that everybody may read. */
export async function readOpenDocument(db: Kysely<Database>, hash: string): Promise<string | null> {
  return (await listOpenDocuments(db)).includes(hash) ? readDocument(db, hash) : null;
}
