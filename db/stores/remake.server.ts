import type { Kysely, Transaction } from 'kysely';
import { dialectOf } from '../dialects/chosen.server.ts';
import { type Database, readTables } from '../schema.ts';
import { apply } from './apply.server.ts';
import { entriesFrom, readHead } from './ledger.server.ts';

/** Entries applied at a time: bounds the memory, whatever the length of the ledger. */
const batch = 1_000;

/** Makes the read tables again from the ledger. */
export async function remake(
  trx: Transaction<Database>,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<void> {
  for (const table of readTables) await trx.deleteFrom(table).execute();
  await dialectOf(trx).breachText.clear(trx);
  const { size } = await readHead(trx);
  for (let from = 0; from < size; from += batch) {
    await apply(trx, await entriesFrom(trx, from, batch));
    onProgress(Math.min(from + batch, size), size);
  }
}

/**
 * Makes the read tables again where a version before did not keep one of them: a ledger with cases or occurrences says how
 * they were logged. Once in the life of a database; a stop in the middle leaves all as it was.
 */
export async function remakeWhatIsMissing(db: Kysely<Database>): Promise<void> {
  const first = (table: 'log_tallies' | 'cases' | 'occurrences') =>
    db.selectFrom(table).select('charter').limit(1).executeTakeFirst();
  if (await first('log_tallies')) return;
  if ((await first('cases')) ?? (await first('occurrences')))
    await db.transaction().execute((trx) => remake(trx));
}
