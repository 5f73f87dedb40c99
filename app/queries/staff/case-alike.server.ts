import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { CasesRead, findCasesByReference, findOpenedUnder } from '#db/stores/cases.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import type { Case } from '../../domain/case/case.ts';
import { alikeAmong } from '../../domain/case/said-again.ts';
import type { Replacement } from '../../domain/correction/correction.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Localised } from '../../languages/language.ts';
import { promiseOf } from './case.server.ts';

/** What a form says of a case before it opens another. */
export type CaseAlike = { id: string; opened: Instant; state: Case['state']; zone: string; title: Localised };
type Named = { charter: string; reference: string | null };

/** The newest case that a reference has of each of some promises, where it has one. @param except a case that is left out */
export async function readCasesAlike(
  db: Kysely<Database>,
  { charter, reference }: Named,
  commitments: readonly string[],
  except?: string,
): Promise<CaseAlike[]> {
  if (reference === null) return [];
  const all = await findCasesByReference(db, charter, [reference]);
  const bearing = all.filter(({ id }) => id !== except);
  const openedUnder = await findOpenedUnder(
    db,
    bearing.map(({ id }) => id),
  );
  const named = bearing.map((each) => ({
    ...each,
    openedUnder: openedUnder.get(each.id) ?? each.commitment,
  }));
  const publications = await readPublications(db);
  return commitments.flatMap((commitment) => {
    const [newest] = alikeAmong(named, commitment).sort((one, other) => other.opened - one.opened);
    if (!newest) return [];
    const { id, opened, state } = newest;
    const { edition, terms } = promiseOf(publications, newest);
    return [{ id, opened, state, zone: edition.terms.zone, title: terms.title }];
  });
}

/** The newest other case of the reference and the promise that a correction would give a case. */
export async function readCaseAlikeAfter(
  db: Kysely<Database>,
  id: string,
  replacement: Replacement,
): Promise<CaseAlike | null> {
  const subject = await new CasesRead(db).find(id);
  if (!subject || !replacement) return null;
  const { commitment = subject.commitment, reference = subject.reference } = replacement;
  const [alike] = await readCasesAlike(db, { charter: subject.charter, reference }, [commitment], id);
  return alike ?? null;
}
