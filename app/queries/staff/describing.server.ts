import { findAttributes } from '#db/stores/attributes.server.ts';
import { findCase } from '#db/stores/cases.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { findRemedies } from '#db/stores/remedies.server.ts';
import { isStruckOut } from '../../domain/case/case.ts';
import { describable, type NeededAttribute } from '../../domain/remedy/attributes.ts';
import type { Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';
import { endOf, promiseOf } from './case.server.ts';

/** What a case must say before it is known what its breach owes. */
export type DescribingView = {
  id: string;
  reference: string | null;
  commitment: Localised;
  needed: NeededAttribute;
  /** What it says so far: `9`, `80 EUR`; `null` while it says nothing. Private. */
  known: string | null;
  /** Its breach waits for it. */
  isMissing: boolean;
};

/** What is to be said of a case; `null` where nothing is, or no more, since it is written down what it owes. */
export async function readDescribing(
  { db }: Sources,
  id: string,
  now: number,
): Promise<DescribingView | null> {
  const subject = await findCase(db, id);
  if (!subject || isStruckOut(subject) || subject.erased) return null;
  const publications = await readPublications(db);
  const promise = promiseOf(publications, subject);
  const [needed] = describable(promise.terms.remedy);
  if (!needed || endOf(publications, promise, now) !== null) return null;
  const remedies = await findRemedies(db, { cases: [id] });
  if (remedies.some(({ isPenalty, lifted }) => !isPenalty && !lifted)) return null;
  const known = (await findAttributes(db, [id])).get(id)?.[needed.name];
  return {
    id,
    reference: subject.reference,
    commitment: promise.terms.title,
    needed,
    known: known === undefined ? null : String(known),
    isMissing: known === undefined && subject.breached !== null && !subject.exempt,
  };
}
