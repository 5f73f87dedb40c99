import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { chartersMet, readEncounterCounts } from '#db/stores/encounter-counts.server.ts';
import { findSample } from '#db/stores/encounter-sample.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import {
  type EncounterFigures,
  encounterFigures,
  stretchOf,
  yearUntil,
} from '../../domain/encounter/figures.ts';
import { followUpPromises } from '../../domain/encounter/following.ts';
import type { OwedMeetings } from '../../domain/encounter/parse-owed.ts';
import { quarterBefore } from '../../domain/encounter/sample.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import type { Language } from '../../languages/language.ts';
import { type CharterNow, charterNow, type Said, said } from './charter-now.server.ts';

/** The encounters of one charter, in the twelve months that end with the day of its figures. */
export type CharterEncounters = {
  slug: string;
  name: Said;
  from: PlainDate;
  to: PlainDate;
  /** Promises about follow-ups that bind today. */
  followUps: { id: string; title: Said }[];
  figures: EncounterFigures;
};

/** The charters among `publications` of which an encounter took place. A fixed number of statements for each. */
export async function readEncountersPage(
  db: Kysely<Database>,
  publications: Publications,
  owed: OwedMeetings,
  { now, language }: { now: Instant; language: Language },
): Promise<{ isPublic: boolean; charters: CharterEncounters[] }> {
  const met = await chartersMet(db);
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))].filter((slug) =>
    met.has(slug),
  );
  const shown = slugs.flatMap((slug) => charterNow(publications, slug, now) ?? []);
  const charters: CharterEncounters[] = [];
  for (const charter of shown) charters.push(await encountersOf(db, charter, owed, language));
  return { isPublic: shown.every(({ edition }) => edition.terms.public), charters };
}

async function encountersOf(
  db: Kysely<Database>,
  { slug, edition, editions, asOf }: CharterNow,
  owed: OwedMeetings,
  language: Language,
): Promise<CharterEncounters> {
  const { zone, name, languages, commitments } = edition.terms;
  const year = yearUntil(zone, asOf);
  const quarter = quarterBefore(asOf);
  const sample = await findSample(db, slug, stretchOf(zone, quarter.from, quarter.to));
  const counts = await readEncounterCounts(db, slug, year, sample ?? [], {
    owed: owed.get(slug) ?? null,
    followUps: followUpPromises(editions),
  });
  return {
    ...{ slug, name: said(name, language, languages), from: year.from, to: asOf },
    followUps: commitments.flatMap(({ id, title, openedBy }) =>
      openedBy === 'follow-ups' ? [{ id, title: said(title, language, languages) }] : [],
    ),
    figures: encounterFigures(counts),
  };
}
