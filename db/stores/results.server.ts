import type { Kysely } from 'kysely';
import type { PublicFields } from '#app/domain/ledger/kinds.ts';
import type { PerceivedNature } from '#app/domain/survey/nature.ts';
import type { ResultsDocument } from '#app/domain/survey/results/figures.ts';
import type { Database } from '../schema.ts';
import { readDocument, readDocuments } from './publications.server.ts';

/** What a survey came to, by the hash of its results. @throws Error as readDocument does */
export async function readResults(db: Kysely<Database>, hash: string): Promise<ResultsDocument> {
  return JSON.parse(await readDocument(db, hash)) as ResultsDocument;
}

/** What several surveys came to, by the hashes of their results. @throws Error as readDocuments does */
export async function readManyResults(
  db: Kysely<Database>,
  hashes: readonly string[],
): Promise<Map<string, ResultsDocument>> {
  const bodies = await readDocuments(db, hashes);
  return new Map([...bodies].map(([hash, body]) => [hash, JSON.parse(body) as ResultsDocument]));
}

/** The hashes of the codes that were used, sorted, hexadecimal. @throws Error as readDocument does */
export async function readCodes(db: Kysely<Database>, hash: string): Promise<string[]> {
  return JSON.parse(await readDocument(db, hash)) as string[];
}

/** A charter as it was drawn, with the number of its entry and the instant, as ISO text. */
export type Drawn = PublicFields<'charter.drawn'> & { seq: number; drawn: string };

/** The newest drawing of each of some closings, by the closing. */
export async function readDrawings(
  db: Kysely<Database>,
  closings: readonly number[],
): Promise<Map<number, Drawn>> {
  if (closings.length === 0) return new Map();
  const rows = await db
    .selectFrom('drawings')
    .select(['seq', 'drawn', 'said'])
    .where('closing', 'in', closings)
    .orderBy('seq')
    .execute();
  return new Map(
    rows.map(({ seq, drawn, said }) => {
      const fields = JSON.parse(said) as PublicFields<'charter.drawn'>;
      return [fields.closing, { ...fields, seq, drawn }];
    }),
  );
}

/** What a closed survey reads each candidate as, and the number of the entry that says so. */
export async function readNatures(
  db: Kysely<Database>,
  closing: number,
): Promise<Map<string, { nature: PerceivedNature; seq: number }>> {
  const rows = await db.selectFrom('natures').selectAll().where('closing', '=', closing).execute();
  return new Map(
    rows.map(({ candidate, nature, seq }) => [candidate, { nature: nature as PerceivedNature, seq }]),
  );
}
