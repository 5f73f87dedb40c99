import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { commitmentIn, editionNumbered, editionsOf } from '../../domain/charter/published.ts';
import { dutiesOwed } from '../../domain/duty/duty.ts';
import { type Instant, instantOf, type PlainDate } from '../../domain/instant.ts';
import { type UnitShown, unitShown } from '../../domain/unit/unit.ts';
import type { Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';

type Period = { from: PlainDate; to: PlainDate };
/** A promise that is a duty, and the periods for which it can be logged, the newest first. */
export type DutyChoice = {
  charter: string;
  commitment: string;
  title: Localised;
  zone: string;
  periods: Period[];
};
/** A duty that was discharged; not `kept` when the breach of its period came first. */
export type RecentDuty = Period & {
  seq: number;
  title: Localised;
  zone: string;
  at: Instant;
  unit: UnitShown | null;
  kept: boolean;
  struck: boolean;
};

/** What a form offers: the current period and some before it. */
const mostPeriods = 12;
const recentRows = 10;

/** The duties whose period has begun, of every charter. */
export async function readDutyChoices(db: Kysely<Database>, now: Instant): Promise<DutyChoice[]> {
  const publications = await readPublications(db);
  const charters = [...new Set(publications.editions.map(({ charter }) => charter))];
  return charters.flatMap((charter) => {
    const editions = editionsOf(publications, charter);
    // Those that encounters discharge nobody logs.
    const owed = dutiesOwed(editions, now).filter(({ commitment, edition: number }) => {
      const edition = editions.find((each) => each.number === number);
      return (edition && commitmentIn(edition, commitment))?.dischargedBy === undefined;
    });
    return [...new Set(owed.map(({ commitment }) => commitment))].map((commitment): DutyChoice => {
      const periods = owed.filter((duty) => duty.commitment === commitment).reverse();
      const edition = editions.find(({ number }) => number === periods[0]?.edition);
      return {
        charter,
        commitment,
        title: (edition && commitmentIn(edition, commitment)?.title) ?? { en: commitment },
        zone: edition?.terms.zone ?? 'UTC',
        periods: periods.slice(0, mostPeriods).map(({ from, to }) => ({ from, to })),
      };
    });
  });
}

/** The duties that were logged last, the newest first. */
export async function readRecentDuties({ db, units }: Sources): Promise<RecentDuty[]> {
  const [rows, publications] = await Promise.all([
    db.selectFrom('duties').selectAll().orderBy('seq', 'desc').limit(recentRows).execute(),
    readPublications(db),
  ]);
  return rows.map(({ seq, charter, commitment, edition: number, from, to, unit, ...row }) => {
    const edition = editionNumbered(publications, charter, number);
    const terms = edition && commitmentIn(edition, commitment);
    return {
      ...{ seq, from, to },
      unit: unitShown(units(), charter, unit),
      title: terms?.title ?? { en: commitment },
      zone: edition?.terms.zone ?? 'UTC',
      at: instantOf(row.occurred),
      kept: row.kept === 1,
      struck: row.struck === 1,
    };
  });
}
