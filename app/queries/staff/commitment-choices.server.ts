import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { editionInForce, editionsOf } from '../../domain/charter/published.ts';
import type { Measure } from '../../domain/charter/terms.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';
import { readUnitOffer, type UnitOffer } from './unit-offer.server.ts';

/** A charter in force and its promises that are measured one way, in the order of the charter. */
export type CharterChoices = {
  charter: string;
  name: Localised;
  zone: string;
  promises: { id: string; number: number; title: Localised }[];
};
type CommitmentChoices = { charters: CharterChoices[]; units: UnitOffer };

/** What a form can be about today, and the units that it offers. */
export async function readCommitmentChoices(
  kept: Sources,
  now: Instant,
  measure: Measure,
): Promise<CommitmentChoices> {
  const charters = await readCharterChoices(kept.db, now, measure);
  const slugs = charters.map(({ charter }) => charter);
  return { charters, units: await readUnitOffer(kept, now, slugs) };
}

/** What a form can be about today: promises of that measure, those of customer charters first. */
export async function readCharterChoices(
  db: Kysely<Database>,
  now: Instant,
  measure: Measure,
): Promise<CharterChoices[]> {
  const publications = await readPublications(db);
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))];
  const inForce = slugs.flatMap((slug) => {
    const zone = editionsOf(publications, slug).at(-1)?.terms.zone ?? 'UTC';
    const day = dayOf(now, zone);
    const terms = editionInForce(publications, slug, day)?.terms;
    return terms && (terms.ended === null || terms.ended >= day) ? [terms] : [];
  });
  return inForce
    .sort((a, b) => Number(a.audience === 'employees') - Number(b.audience === 'employees'))
    .map(({ slug, name, zone, commitments }) => ({
      charter: slug,
      name,
      zone,
      promises: commitments
        .filter((terms) => terms.measure === measure)
        .map(({ id, number, title }) => ({ id, number, title })),
    }))
    .filter(({ promises }) => promises.length > 0);
}
