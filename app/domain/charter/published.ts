import type { Calendar } from '../calendar/calendar.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Instant, PlainDate } from '../instant.ts';
import type { CharterTerms, CommitmentTerms } from './terms.ts';

/** What judging needs of an edition that was published. */
export type Edition = { charter: string; number: number; binding: PlainDate; terms: CharterTerms };
/** `calendars` holds the newest version of each name, by which open cases are judged. */
export type Publications<E extends Edition = Edition> = {
  editions: E[];
  calendars: Map<string, { hash: string; calendar: Calendar }>;
};

/** The editions of a charter, oldest first. */
export function editionsOf<E extends Edition>(publications: Publications<E>, charter: string): E[] {
  return publications.editions.filter((edition) => edition.charter === charter);
}

/** The edition that binds on a day: the newest of those whose binding date has come. */
export function editionInForce<E extends Edition>(
  publications: Publications<E>,
  charter: string,
  day: PlainDate,
): E | null {
  const bound = editionsOf(publications, charter).filter((edition) => edition.binding <= day);
  return bound.reduce<E | null>(
    (best, edition) => (best && best.binding > edition.binding ? best : edition),
    null,
  );
}

/**
 * The last day of a charter's record, for what happens on a day after it; `null` while the record goes on. What is said of
 * such a day is refused: every figure is as of the last one.
 */
export function endedBefore(publications: Publications, charter: string, day: PlainDate): PlainDate | null {
  const edition = editionInForce(publications, charter, day);
  return edition && endedBy(edition, day);
}

/** The same of the edition that binds on that day. */
export function endedBy({ terms: { ended } }: Edition, day: PlainDate): PlainDate | null {
  return ended !== null && day > ended ? ended : null;
}

export function editionNumbered<E extends Edition>(
  publications: Publications<E>,
  charter: string,
  number: number,
): E | null {
  return (
    publications.editions.find((edition) => edition.charter === charter && edition.number === number) ?? null
  );
}

export function commitmentIn(edition: Edition, id: string): CommitmentTerms | null {
  return edition.terms.commitments.find((terms) => terms.id === id) ?? null;
}

/** Whether any edition of a charter owes anything for a breach. */
export function owesIn({ editions }: Pick<Publications, 'editions'>, charter: string): boolean {
  return editions.some(
    (edition) => edition.charter === charter && edition.terms.commitments.some(({ remedy }) => remedy),
  );
}

/** The promises that an edition before `edition` made and `edition` does not, as they last stood; oldest edition first. */
export function retiredCommitments(editions: readonly Edition[], edition: Edition): CommitmentTerms[] {
  const current = new Set(edition.terms.commitments.map(({ id }) => id));
  const retired = new Map<string, CommitmentTerms>();
  for (const { number, terms } of editions) {
    if (number >= edition.number) break;
    for (const commitment of terms.commitments) {
      if (!current.has(commitment.id)) retired.set(commitment.id, commitment);
    }
  }
  return [...retired.values()];
}

/**
 * Every promise that an edition of a charter ever made, as it last stood, in the charter's order.
 * @returns `until`: the number of the last edition with it, where another promise bears the same number; else `null`
 */
export function everPromised<E extends Edition>(
  editions: readonly E[],
): { terms: CommitmentTerms; edition: E; until: number | null }[] {
  const known = new Map<string, { terms: CommitmentTerms; edition: E }>();
  for (const edition of editions)
    for (const terms of edition.terms.commitments) known.set(terms.id, { terms, edition });
  const newest = editions.at(-1);
  const all = [...known.values()].sort((one, other) => one.terms.number - other.terms.number);
  return all.map(({ terms, edition }) => {
    const isShared = all.some((other) => other.terms !== terms && other.terms.number === terms.number);
    return { terms, edition, until: isShared && edition !== newest ? edition.number : null };
  });
}

/** The number and title of every promise of a charter, made, to come or no longer made, as the edition shown has it first. */
export function namedBy<E extends Edition>({
  edition,
  editions,
}: {
  edition: E;
  editions: readonly E[];
}): Map<string, { terms: CommitmentTerms; edition: E }> {
  return new Map(
    [...editions, edition].flatMap((each) =>
      each.terms.commitments.map((terms) => [terms.id, { terms, edition: each }]),
    ),
  );
}

/** The edition by which a charter is shown at a moment, and the day of its figures. */
export type EditionShown<E extends Edition = Edition> = {
  /** In force on `asOf`; before any binds, the first that will. */
  edition: E;
  inForce: boolean;
  /** Today in the charter's zone, or the last day of a record that has ended. */
  asOf: PlainDate;
  ended: boolean;
};

/** How the charter of that slug stands at a moment; `null` when none was published. */
export function editionShown<E extends Edition>(
  publications: Publications<E>,
  slug: string,
  now: Instant,
): EditionShown<E> | null {
  const editions = editionsOf(publications, slug);
  const newest = editions.at(-1);
  if (!newest) return null;
  const today = dayOf(now, newest.terms.zone);
  const ended = newest.terms.ended !== null && newest.terms.ended < today;
  const asOf = ended && newest.terms.ended ? newest.terms.ended : today;
  const bound = editionInForce(publications, slug, asOf);
  return { edition: bound ?? firstToBind(editions, newest), inForce: bound !== null, asOf, ended };
}

function firstToBind<E extends Edition>(editions: E[], newest: E): E {
  return editions.reduce((first, edition) => (edition.binding < first.binding ? edition : first), newest);
}

/** Whether an entry is about a company that says it is made up: only there does the role of demonstrations act. */
export function isFictional(
  { editions }: { editions: readonly Edition[] },
  { charter, edition }: { charter?: string; edition?: number },
): boolean {
  const place = editions.find((each) => each.charter === charter && each.number === edition);
  return place?.terms.fictional === true;
}

/** What is published for everyone: without the charters that are for who works here. */
export function openTo<All extends { editions: readonly Edition[] }>(publications: All): All {
  return { ...publications, editions: publications.editions.filter(({ terms }) => terms.public) };
}

/** The zone of what belongs to no charter: that of the first one for customers. */
export function firstZone(editions: readonly Edition[]): string {
  const customers = editions.find(({ terms }) => terms.audience === 'customers' && terms.ended === null);
  return (customers ?? editions[0])?.terms.zone ?? 'UTC';
}
