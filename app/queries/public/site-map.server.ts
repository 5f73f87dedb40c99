import type { Publications } from '#db/stores/publications.server.ts';
import { retiredCommitments } from '../../domain/charter/published.ts';
import type { CommitmentTerms } from '../../domain/charter/terms.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../languages/language.ts';
import { type CharterNow, charterNow, type Said, said } from './charter-now.server.ts';

/** A charter as the map of the site lists it: all that has a page of its own. */
export type MappedCharter = {
  slug: string;
  name: Said;
  /** In the order of the edition shown; then those that no longer bind. */
  commitments: { id: string; title: Said; retired: boolean }[];
  isPublic: boolean;
};

/** Every charter among `publications`, the one on the home page first. */
export function mapSite(
  publications: Publications,
  { now, language, home }: { now: Instant; language: Language; home: string },
): MappedCharter[] {
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))];
  return slugs
    .toSorted((one, other) => Number(other === home) - Number(one === home))
    .flatMap((slug) => charterNow(publications, slug, now) ?? [])
    .map((charter) => mapped(charter, language));
}

function mapped({ slug, edition, editions }: CharterNow, language: Language): MappedCharter {
  const { name, languages, commitments } = edition.terms;
  const named = (retired: boolean) => (terms: CommitmentTerms) => ({
    id: terms.id,
    title: said(terms.title, language, languages),
    retired,
  });
  return {
    slug,
    name: said(name, language, languages),
    commitments: [
      ...commitments.map(named(false)),
      ...retiredCommitments(editions, edition).map(named(true)),
    ],
    isPublic: edition.terms.public,
  };
}
