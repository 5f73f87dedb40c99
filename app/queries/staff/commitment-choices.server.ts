import { readPublications } from '#db/stores/publications.server.ts';
import type { Context } from '../../context.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { editionInForce, editionsOf } from '../../domain/charter/published.ts';
import type { Measure } from '../../domain/charter/terms.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Intake } from '../../domain/intake/intake.ts';
import { describable, type NeededAttribute } from '../../domain/remedy/attributes.ts';
import type { Localised } from '../../languages/language.ts';
import { readUnitOffer, type UnitOffer } from './unit-offer.server.ts';

/** A charter in force and its promises that are measured one way, in the order of the charter. */
export type CharterChoices = {
  charter: string;
  name: Localised;
  zone: string;
  /** `asks`: what their remedies depend on, which can be said as a case is opened. */
  promises: { id: string; number: number; title: Localised; asks: NeededAttribute[] }[];
  /** What opens cases of several of them at once; only those whose promises are all made today. */
  intakes: { key: string; name: Localised; opens: { id: string; number: number }[] }[];
};
type Kept = Pick<Context, 'db' | 'units' | 'intakes'>;
type CommitmentChoices = { charters: CharterChoices[]; units: UnitOffer };

/** What a form can be about today, and the units that it offers. */
export async function readCommitmentChoices(
  kept: Kept,
  now: Instant,
  measure: Measure,
): Promise<CommitmentChoices> {
  const charters = await readCharterChoices(kept, now, measure);
  const slugs = charters.map(({ charter }) => charter);
  return { charters, units: await readUnitOffer(kept, now, slugs) };
}

/** What a form can be about today: promises of that measure, those of customer charters first. */
export async function readCharterChoices(
  { db, intakes }: Pick<Kept, 'db' | 'intakes'>,
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
    .map(({ slug, name, zone, commitments }) => {
      const promises = commitments
        .filter((terms) => terms.measure === measure && !terms.openedBy)
        .map(({ id, number, title, remedy }) => ({ id, number, title, asks: describable(remedy) }));
      const acts = measure === 'deadline' ? (intakes().get(slug) ?? []) : [];
      return { charter: slug, name, zone, promises, intakes: acts.flatMap((act) => offered(act, promises)) };
    })
    .filter(({ promises }) => promises.length > 0);
}

/** An intake with the numbers of its promises, where the charter makes all of them. */
function offered(
  { key, name, opens }: Intake,
  promises: CharterChoices['promises'],
): CharterChoices['intakes'] {
  const made = opens.flatMap((id) => promises.filter((promise) => promise.id === id));
  if (made.length < opens.length) return [];
  return [{ key, name, opens: made.map(({ id, number }) => ({ id, number })) }];
}
