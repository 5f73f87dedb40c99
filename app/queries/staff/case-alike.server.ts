import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findCasesByReference, findOpenedUnder } from '#db/stores/cases.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import type { Case } from '../../domain/case/case.ts';
import { alikeAmong } from '../../domain/case/named.ts';
import type { Instant } from '../../domain/instant.ts';
import { promiseOf } from './case-promise.server.ts';

/** What a form says of a case before it opens another. */
export type CaseAlike = { id: string; opened: Instant; state: Case['state']; zone: string };

/** The newest case that a reference has of one promise. */
export async function readCaseAlike(
  db: Kysely<Database>,
  { charter, commitment, reference }: { charter: string; commitment: string; reference: string | null },
): Promise<CaseAlike | null> {
  if (reference === null) return null;
  const bearing = await findCasesByReference(db, charter, [reference]);
  const openedUnder = await findOpenedUnder(
    db,
    bearing.filter((each) => each.commitment !== commitment).map(({ id }) => id),
  );
  const named = bearing.map((each) => ({
    ...each,
    openedUnder: openedUnder.get(each.id) ?? each.commitment,
  }));
  const newest = alikeAmong(named, commitment).sort((one, other) => other.opened - one.opened)[0];
  if (!newest) return null;
  const { id, opened, state } = newest;
  return { id, opened, state, zone: promiseOf(await readPublications(db), newest).edition.terms.zone };
}
