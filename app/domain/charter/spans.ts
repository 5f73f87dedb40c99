import type { PlainDate } from '../instant.ts';
import { commitmentIn, type Edition } from './published.ts';
import { type CommitmentTerms, type Nature, natureOn } from './terms.ts';

/** A stretch of days on which a promise stood at the same terms of one edition. */
export type TermsSpan = Pick<CommitmentTerms, 'firmness' | 'target' | 'direction' | 'weight'> & {
  nature: Nature;
  /** The first day, and the first one on which it no longer stood so; `null`: it still does. */
  from: PlainDate;
  until: PlainDate | null;
  edition: number;
};

/** Before any record begins. */
const ever: PlainDate = '0000-01-01';

/**
 * The terms of a promise over time, oldest first: those of the edition in force on each day, and of the nature that it
 * gives that day. Days on which no edition in force made the promise are in none. The first edition is taken to have
 * stood ever before: nothing is judged by another one.
 * @param editions all editions of one charter, in the order of their numbers
 */
export function termsOver(editions: readonly Edition[], id: string): TermsSpan[] {
  return reigns(editions).flatMap(({ edition, from, until }) => {
    const terms = commitmentIn(edition, id);
    return terms ? byNature(terms, edition.number, from, until) : [];
  });
}

/** From when until when each edition is the one in force: the newest of those that bind by then. */
function reigns(
  editions: readonly Edition[],
): { edition: Edition; from: PlainDate; until: PlainDate | null }[] {
  const byBinding = new Map<PlainDate, Edition>();
  for (const edition of editions) byBinding.set(edition.binding, edition);
  const inOrder = [...byBinding.values()].sort((one, other) => (one.binding < other.binding ? -1 : 1));
  return inOrder.map((edition, place) => ({
    edition,
    from: place === 0 ? ever : edition.binding,
    until: inOrder[place + 1]?.binding ?? null,
  }));
}

function byNature(
  { nature, firmness, target, direction, weight }: CommitmentTerms,
  edition: number,
  from: PlainDate,
  until: PlainDate | null,
): TermsSpan[] {
  const within = nature.flatMap(({ from: day }) =>
    day !== null && day > from && (until === null || day < until) ? [day] : [],
  );
  const starts = [from, ...new Set(within)].sort();
  return starts.map((start, place) => ({
    ...{ firmness, target, direction, weight, edition },
    nature: natureOn({ nature }, start),
    from: start,
    until: starts[place + 1] ?? until,
  }));
}
