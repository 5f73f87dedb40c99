import type { Kysely } from 'kysely';
import { dialectOf } from '#db/dialects/chosen.server.ts';
import type { Database } from '#db/schema.ts';
import { caseOf } from '#db/stores/cases.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import type { Context } from '../../context.server.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import { type Units, unitShown } from '../../domain/unit/unit.ts';
import type { Sources } from '../sources.ts';
import { placeIn, type RecentOccurrence } from './occurrence.server.ts';
import { type QueueRow, queueRowsOf } from './queue-row.server.ts';

/** An occurrence that has a reference. */
export type FoundOccurrence = RecentOccurrence & { reference: string };
/**
 * What a reference finds: those that bear exactly this one, and others that have it as a part. `more` when not all are
 * shown.
 */
export type FoundByReference = {
  exact: QueueRow[];
  others: QueueRow[];
  occurrences: { exact: FoundOccurrence[]; others: FoundOccurrence[] };
  more: boolean;
};

/** Cases found by a search, and as many occurrences. */
const mostHits = 25;

/**
 * What is known by the customer's reference. Cases: those that bear exactly this one, then those that wait and begin
 * with it, those that wait and have it elsewhere, and those that are closed and begin with it. Occurrences: those that
 * bear it, the newest first, then those that begin with it. Each is read from an index, however many there are.
 */
export async function findByReference(
  { db, units, now }: Sources & Pick<Context, 'now'>,
  text: string,
): Promise<FoundByReference> {
  const wanted = text.trim().slice(0, 200);
  if (wanted === '') return { exact: [], others: [], occurrences: { exact: [], others: [] }, more: false };
  const spellings = [...new Set([wanted, wanted.toUpperCase()])];
  const [cases, occurrences] = await Promise.all([
    findCases(db, units(), spellings, now()),
    findOccurrences(db, units(), spellings),
  ]);
  return { ...cases, occurrences, more: cases.more || occurrences.more };
}

async function findCases(db: Kysely<Database>, units: Units, spellings: readonly string[], now: Instant) {
  const cases = db
    .selectFrom('cases')
    .selectAll()
    .where('reference', 'is not', null)
    .orderBy('reference')
    .limit(mostHits + 1);
  const beginning = cases.where((eb) =>
    eb.or(
      spellings.map((text) =>
        eb.and([eb('reference', '>=', text), eb('reference', '<', `${text}\u{10ffff}`)]),
      ),
    ),
  );
  const { isWaiting, referenceHas } = dialectOf(db).words;
  const publications = await readPublications(db);
  const exact = await cases.where('reference', 'in', spellings).execute();
  const found = new Map(exact.map((row) => [row.id, row]));
  for (const query of [
    beginning.where(isWaiting),
    cases.where(isWaiting).where((eb) => eb.or(spellings.map(referenceHas))),
    beginning.where((eb) => eb.not(isWaiting)),
  ]) {
    if (found.size > mostHits) break;
    for (const row of await query.execute()) found.set(row.id, row);
  }
  const hits = [...found.values()].slice(0, mostHits).map(caseOf);
  const rows = await queueRowsOf(db, publications, units, hits, now);
  return {
    exact: rows.slice(0, exact.length),
    others: rows.slice(exact.length),
    more: found.size > mostHits,
  };
}

async function findOccurrences(db: Kysely<Database>, units: Units, spellings: readonly string[]) {
  const most = mostHits + 1;
  const occurrences = db.selectFrom('occurrences').selectAll().limit(most);
  const publications = await readPublications(db);
  // Each spelling by itself: the index then has them in order, and no more are read than are shown.
  const bearing = spellings.map((text) =>
    occurrences.where('reference', '=', text).orderBy('seq', 'desc').execute(),
  );
  const begun = spellings.map((text) =>
    occurrences
      .where('reference', '>', text)
      .where('reference', '<', `${text}\u{10ffff}`)
      .orderBy('reference')
      .execute(),
  );
  const exact = (await Promise.all(bearing)).flat().sort((one, other) => other.seq - one.seq);
  const all = [...exact, ...(await Promise.all(begun)).flat()];
  const rows = all.slice(0, mostHits).map((row): FoundOccurrence => {
    const { seq, reference, charter } = row;
    return {
      ...placeIn(publications, row),
      ...{ seq, reference: reference ?? '', at: instantOf(row.occurred) },
      unit: unitShown(units, charter, row.unit),
      kept: row.kept === 1,
      struck: row.struck === 1,
    };
  });
  return {
    exact: rows.slice(0, exact.length),
    others: rows.slice(exact.length),
    more: all.length > mostHits,
  };
}
