import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { editionInForce, editionsOf } from '../../domain/charter/published.ts';
import type { Measure } from '../../domain/charter/terms.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Localised } from '../../languages/language.ts';

/** A charter in force and its promises that are measured one way, in the order of the charter. */
export type CharterChoices = {
  charter: string;
  name: Localised;
  zone: string;
  promises: { id: string; number: number; title: Localised }[];
};
/** `units` are those that were named lately, for a form to suggest. */
type CommitmentChoices = { charters: CharterChoices[]; units: string[] };

/** Entries looked at for units: a few days of work. */
const recentEntries = 500;

/** What a form can be about today, and what it suggests. */
export async function readCommitmentChoices(
  db: Kysely<Database>,
  now: Instant,
  measure: Measure,
): Promise<CommitmentChoices> {
  const [charters, units] = await Promise.all([readCharterChoices(db, now, measure), readRecentUnits(db)]);
  return { charters, units };
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

/** The units that were named lately. */
export async function readRecentUnits(db: Kysely<Database>): Promise<string[]> {
  const recent = db
    .selectFrom('entries')
    .select(['seq', 'case_id'])
    .orderBy('seq', 'desc')
    .limit(recentEntries)
    .as('recent');
  const [ofCases, ofOccurrences] = await Promise.all([
    db
      .selectFrom('cases')
      .select('unit')
      .distinct()
      .where('id', 'in', (eb) => eb.selectFrom(recent).select('recent.case_id'))
      .execute(),
    db
      .selectFrom(
        db.selectFrom('occurrences').select('unit').orderBy('seq', 'desc').limit(recentEntries).as('recent'),
      )
      .select('unit')
      .distinct()
      .execute(),
  ]);
  const units = [...ofCases, ...ofOccurrences].flatMap(({ unit }) => (unit === null ? [] : [unit]));
  return [...new Set(units)].sort((a, b) => a.localeCompare(b));
}
