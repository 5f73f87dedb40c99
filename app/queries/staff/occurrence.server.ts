import { entriesAbout } from '#db/stores/ledger.server.ts';
import { findOccurrence } from '#db/stores/occurrences.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import { type Instant, instantOf, type PlainDate } from '../../domain/instant.ts';
import { type UnitShown, unitShown } from '../../domain/unit/unit.ts';
import type { Language, Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';
import { type EntryLine, linesOf } from './case-entries.server.ts';

/** One occurrence as it stands after corrections, with everything that was written about it. */
export type OccurrenceView = {
  seq: number;
  /** As a form that logs another names it: `charter/commitment`. */
  promise: string;
  title: Localised;
  zone: string;
  /** In which the company writes. */
  firstLanguage: Language;
  at: Instant;
  kept: boolean;
  /** Struck out: it never happened. */
  struck: boolean;
  unit: UnitShown | null;
  reference: string | null;
  breach: number | null;
  entries: EntryLine[];
};
export type RecentOccurrence = Pick<
  OccurrenceView,
  'seq' | 'title' | 'zone' | 'at' | 'kept' | 'struck' | 'unit'
>;
/** A report of counts; `kept` of `of` cases. */
export type RecentRate = {
  seq: number;
  title: Localised;
  from: PlainDate;
  to: PlainDate;
  unit: UnitShown | null;
  kept: number | null;
  of: number | null;
  struck: boolean;
};

/** Lines of the lists beside the forms. */
const recentRows = 10;

/** The occurrence that this entry logged; `null` when it logged none. */
export async function readOccurrence(kept: Sources, seq: number): Promise<OccurrenceView | null> {
  const { db, units } = kept;
  const [occurrence, about, publications, breach] = await Promise.all([
    findOccurrence(db, seq),
    entriesAbout(db, [seq]),
    readPublications(db),
    db
      .selectFrom('breaches')
      .select('id')
      .where('occurrence', '=', seq)
      .where('state', '!=', 'corrected')
      .executeTakeFirst(),
  ]);
  if (!occurrence) return null;
  const { at, struck, reference } = occurrence;
  return {
    ...placeIn(publications, occurrence),
    ...{ seq, at, struck, reference, kept: occurrence.kept },
    promise: `${occurrence.charter}/${occurrence.commitment}`,
    unit: unitShown(units(), occurrence.charter, occurrence.unit),
    breach: breach?.id ?? null,
    entries: await linesOf(kept, about),
  };
}

/** The last occurrences that were logged, the newest first. */
export async function readRecentOccurrences({ db, units }: Sources): Promise<RecentOccurrence[]> {
  const [rows, publications] = await Promise.all([
    db.selectFrom('occurrences').selectAll().orderBy('seq', 'desc').limit(recentRows).execute(),
    readPublications(db),
  ]);
  return rows.map((row) => ({
    ...placeIn(publications, row),
    seq: row.seq,
    at: instantOf(row.occurred),
    kept: row.kept === 1,
    struck: row.struck === 1,
    unit: unitShown(units(), row.charter, row.unit),
  }));
}

/** The last reports of counts, the newest first. */
export async function readRecentRates({ db, units }: Sources): Promise<RecentRate[]> {
  const [rows, publications] = await Promise.all([
    db.selectFrom('rates').selectAll().orderBy('seq', 'desc').limit(recentRows).execute(),
    readPublications(db),
  ]);
  return rows.map((row) => {
    const { seq, from, to, kept, of } = row;
    return {
      seq,
      title: placeIn(publications, row).title,
      from,
      to,
      unit: unitShown(units(), row.charter, row.unit),
      kept,
      of,
      struck: row.struck === 1,
    };
  });
}

/** What a promise is called in an edition, by which clock on the wall, and in which language the company writes. */
export function placeIn(
  publications: Publications,
  place: { charter: string; commitment: string; edition: number },
): { title: Localised; zone: string; firstLanguage: Language } {
  const edition = editionNumbered(publications, place.charter, place.edition);
  const terms = edition && commitmentIn(edition, place.commitment);
  const { zone = 'UTC', languages: [firstLanguage = 'en'] = [] } = edition?.terms ?? {};
  return { title: terms?.title ?? { en: place.commitment }, zone, firstLanguage };
}
