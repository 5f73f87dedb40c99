import type { Kysely } from 'kysely';
import { type CorrectionRequest, fold } from '#app/domain/correction/request.ts';
import type { Database } from '../schema.ts';
import { entriesNumbered, type Recorded } from './ledger.server.ts';

/** An entry and those about it, also where it is of a case, in order: what a request for its correction is folded from. */
export async function entriesAsking(db: Kysely<Database>, corrects: number): Promise<Recorded[]> {
  const about = await db.selectFrom('entries').select('seq').where('about', '=', corrects).execute();
  return entriesNumbered(db, [corrects, ...about.map(({ seq }) => seq)]);
}

/** The newest request to correct an entry; `null` where nobody asked. @param history as entriesAsking has it */
export function newestRequest(history: readonly Recorded[]): CorrectionRequest | null {
  return history.reduce<CorrectionRequest | null>(
    (before, { entry, private: secret }) => fold(before, entry, secret),
    null,
  );
}

/** A request by the number of the entry that asks. */
export async function findRequest(db: Kysely<Database>, seq: number): Promise<CorrectionRequest | null> {
  const [asked] = await entriesNumbered(db, [seq]);
  if (asked?.entry.kind !== 'correction.requested') return null;
  const history = await entriesAsking(db, asked.entry.public.corrects);
  return newestRequest(history.filter(({ entry }) => !(entry.kind === asked.entry.kind && entry.seq > seq)));
}

/** The requests that wait to be settled, the oldest first. */
export async function findOpenRequests(db: Kysely<Database>): Promise<CorrectionRequest[]> {
  const rows = await db
    .selectFrom('entries as asked')
    .select('asked.about')
    .distinct()
    .where('asked.kind', '=', 'correction.requested')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('entries as answer')
            .select('answer.seq')
            .whereRef('answer.about', '=', 'asked.about')
            .whereRef('answer.seq', '>', 'asked.seq')
            .where('answer.kind', 'in', ['correction.declined', 'entry.corrected']),
        ),
      ),
    )
    .execute();
  const found: CorrectionRequest[] = [];
  for (const { about } of rows) {
    const request = about === null ? null : newestRequest(await entriesAsking(db, about));
    if (request?.state === 'open') found.push(request);
  }
  return found.sort((one, other) => one.seq - other.seq);
}
