import { findInitiatives } from '#db/stores/initiatives.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { editionsOf } from '../../domain/charter/published.ts';
import { mostUnits } from '../../domain/initiative/kinds.ts';
import { unitShown } from '../../domain/unit/unit.ts';
import type { Sources } from '../sources.ts';

/** As many as one page shows. */
const initiativesShown = 50;

/** What was begun, the newest first, and what the form offers: the charters, and the units that are listed for any of them. */
export async function readInitiativesDesk({ db, units }: Sources) {
  const publications = await readPublications(db);
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))];
  const nameOf = (slug: string) => editionsOf(publications, slug).at(-1)?.terms.name ?? { en: slug };
  const known = units();
  const listed = slugs.flatMap((slug) => known.get(slug)?.all ?? []);
  const byKey = new Map(listed.map(({ key, name }) => [key, { key, name }]));
  const begun = await findInitiatives(db, slugs, initiativesShown);
  return {
    charters: slugs.map((charter) => ({ charter, name: nameOf(charter) })),
    units: [...byKey.values()].slice(0, mostUnits),
    initiatives: begun.map(({ seq, charter, what, from, units: keys, struck }) => ({
      ...{ seq, what, from, struck: struck?.seq ?? null },
      name: nameOf(charter),
      units: keys.flatMap((key) => unitShown(known, charter, key) ?? []),
    })),
  };
}
