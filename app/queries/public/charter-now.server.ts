import type { Edition, Publications } from '#db/stores/publications.server.ts';
import { announcedAfter } from '../../domain/charter/announced.ts';
import { commitmentIn, editionShown, editionsOf, namedBy } from '../../domain/charter/published.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import type { Language, Localised } from '../../languages/language.ts';
import { setLocalised } from '../../languages/typography.ts';

/** A charter at the moment it is read. */
export type CharterNow = {
  slug: string;
  /** The edition in force on `asOf`; before any binds, the first that will. */
  edition: Edition;
  inForce: boolean;
  /** Oldest first. */
  editions: Edition[];
  /** The day of every figure: today in the charter's zone, or the last day of a record that has ended. */
  asOf: PlainDate;
  ended: boolean;
};

/** The charter of that slug as it stands now; `null` when none was published. */
export function charterNow(publications: Publications, slug: string, now: Instant): CharterNow | null {
  const shown = editionShown(publications, slug, now);
  return shown && { slug, editions: editionsOf(publications, slug), ...shown };
}

/** The number and title of every promise that the charter makes, ever made or will make, as the edition shown has it first. */
export function titlesIn(
  charter: Pick<CharterNow, 'edition' | 'editions'>,
  language: Language,
): Map<string, { number: number; title: Said }> {
  return new Map(
    [...namedBy(charter)].map(([id, { terms, edition }]) => {
      const { number, title } = terms;
      return [id, { number, title: said(title, language, edition.terms.languages) }];
    }),
  );
}

/** A text and the language it is in, which a page marks when it is not its own. */
export type Said = { text: string; language: Language };

/** @param order the languages of the charter, its own first */
export function said(text: Localised, language: Language, order: readonly Language[]): Said {
  return setLocalised(text, language, order) ?? { text: '', language };
}

/** What every page about a charter says of it at its head. */
export type CharterHead = {
  slug: string;
  name: Said;
  edition: number;
  binding: PlainDate;
  inForce: boolean;
  asOf: PlainDate;
  ended: boolean;
  zone: string;
  audience: 'customers' | 'employees';
  /** In which the company writes: the charter's first language. */
  firstLanguage: Language;
};

export function headOf({ slug, edition, inForce, asOf, ended }: CharterNow, language: Language): CharterHead {
  const { name, zone, audience, languages } = edition.terms;
  const { number, binding } = edition;
  return {
    slug,
    name: said(name, language, languages),
    edition: number,
    binding,
    inForce,
    asOf,
    ended,
    zone,
    audience,
    firstLanguage: languages[0] ?? language,
  };
}

/**
 * The editions to come of a charter, with what each will promise less; of one promise alone where `commitment` names it.
 * Nothing where the record has ended.
 */
export function readAnnounced(
  publications: Publications,
  { slug, editions, asOf, ended }: CharterNow,
  language: Language,
  commitment?: string,
) {
  // Hardly ever is any to come.
  if (ended || !editions.some(({ binding }) => binding > asOf)) return [];
  return announcedAfter(publications, slug, asOf).map(({ edition, before, differences }) => ({
    edition: edition.number,
    before: before.number,
    binding: edition.binding,
    less: differences.flatMap(({ commitment: id, state, terms, eases }) => {
      if (!eases || (commitment !== undefined && id !== commitment)) return [];
      const [was, is] = [before, edition].map((each) => (id === null ? null : commitmentIn(each, id)));
      return {
        id,
        title: said((is ?? was)?.title ?? {}, language, edition.terms.languages),
        state,
        terms,
        remedies: { before: was?.remedy ?? null, after: is?.remedy ?? null },
      };
    }),
  }));
}
