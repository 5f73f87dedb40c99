import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { SECONDS_PER_DAY } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { editionsOf } from '../../domain/charter/published.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import { existsIn, type Unit } from '../../domain/unit/unit.ts';
import type { Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';

/** A unit to choose; `from` and `until`: its first and last day, where they lie in the time that the form is about. */
export type OfferedUnit = {
  key: string;
  name: Localised;
  from: PlainDate | null;
  until: PlainDate | null;
};
/**
 * The units that a form offers: those of each charter that has a list, `slugs`, and what others named lately. `lists` of the
 * same units is one list; `suggested` is `null` where every charter has a list.
 */
export type UnitOffer = {
  lists: { charter: Localised; slugs: string[]; units: OfferedUnit[] }[];
  suggested: string[] | null;
};

/** Entries looked at for units that charters without a list named: a few days of work. */
const recentEntries = 500;
/** What happened so long ago is still logged; a unit that ended before is not offered. */
const longAgo = 365 * SECONDS_PER_DAY;

/** What a form about these charters offers. @param since how far back what is said may lie; a year unless said */
export async function readUnitOffer(
  { db, units }: Sources,
  now: Instant,
  charters: readonly string[],
  since: Instant = now - longAgo,
): Promise<UnitOffer> {
  const publications = await readPublications(db);
  const known = units();
  const free = charters.filter((charter) => !known.has(charter));
  const lists = charters.flatMap((charter) => {
    const all = known.get(charter)?.all;
    if (!all) return [];
    const { name, zone } = placeOf(publications, charter);
    const days = { from: dayOf(Math.min(since, now), zone), to: dayOf(now, zone) };
    const offered = all.filter((unit) => existsIn(unit, days));
    return [{ charter: name, slugs: [charter], units: offered.map((unit) => offeredOf(unit, days)) }];
  });
  const listed = lists.flatMap(({ slugs }) => slugs);
  return {
    lists: areSame(lists) ? lists.slice(0, 1).map((list) => ({ ...list, slugs: listed })) : lists,
    suggested: free.length > 0 || charters.length === 0 ? await readRecentUnits(db, free) : null,
  };
}

function offeredOf({ key, name, from, until }: Unit, days: { from: PlainDate; to: PlainDate }): OfferedUnit {
  return {
    ...{ key, name },
    from: from !== null && from > days.from ? from : null,
    until: until !== null && until < days.to ? until : null,
  };
}

function areSame(lists: UnitOffer['lists']): boolean {
  return new Set(lists.map(({ units }) => JSON.stringify(units.map(({ key }) => key)))).size === 1;
}

function placeOf(publications: Publications, charter: string): { name: Localised; zone: string } {
  const terms = editionsOf(publications, charter).at(-1)?.terms;
  return { name: terms?.name ?? { en: charter }, zone: terms?.zone ?? 'UTC' };
}

/** The units that were named lately in these charters. */
async function readRecentUnits(db: Kysely<Database>, charters: readonly string[]): Promise<string[]> {
  if (charters.length === 0) return [];
  const recent = db
    .selectFrom('entries')
    .select(['seq', 'case_id'])
    .orderBy('seq', 'desc')
    .limit(recentEntries)
    .as('recent');
  const lately = db
    .selectFrom('occurrences')
    .select(['unit', 'charter'])
    .orderBy('seq', 'desc')
    .limit(recentEntries)
    .as('lately');
  const [ofCases, ofOccurrences] = await Promise.all([
    db
      .selectFrom('cases')
      .select('unit')
      .distinct()
      .where('id', 'in', (eb) => eb.selectFrom(recent).select('recent.case_id'))
      .where('charter', 'in', charters)
      .execute(),
    db.selectFrom(lately).select('unit').distinct().where('charter', 'in', charters).execute(),
  ]);
  const named = [...ofCases, ...ofOccurrences].flatMap(({ unit }) => (unit === null ? [] : [unit]));
  return [...new Set(named)].sort((a, b) => a.localeCompare(b));
}
