import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findInitiatives, readUnitMonths } from '#db/stores/initiatives.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { editionShown } from '../../domain/charter/published.ts';
import { besideOf, monthsOf } from '../../domain/initiative/beside.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Units, unitShown } from '../../domain/unit/unit.ts';
import { initiativesPage } from '../../i18n/said-initiatives.ts';
import type { Language } from '../../languages/language.ts';
import { said } from './charter-now.server.ts';

/**
 * The initiatives of the charters among `publications`, the newest first: those that stand, with what units kept before and after, and those that were
 * taken back. Two statements, however many.
 */
export async function readInitiatives(
  db: Kysely<Database>,
  publications: Publications,
  units: Units,
  { now, language }: { now: Instant; language: Language },
) {
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))];
  const all = (await findInitiatives(db, slugs, initiativesPage)).flatMap((initiative) => {
    const shown = editionShown(publications, initiative.charter, now);
    return shown ? [{ initiative, shown, months: monthsOf(initiative.from, shown.asOf) }] : [];
  });
  const begun = all.filter(({ initiative }) => initiative.struck === null);
  const looked = begun.flatMap(({ months: { before, after } }) => [...before, ...after]).sort();
  const charters = [...new Set(begun.map(({ initiative }) => initiative.charter))];
  const span = { from: looked[0] ?? '', to: looked.at(-1) ?? '' };
  const tallies = await readUnitMonths(db, charters, span);
  const head = ({ initiative, shown }: (typeof all)[number]) => {
    const { seq, charter, what, from } = initiative;
    const { name, languages } = shown.edition.terms;
    return { seq, charter, what, from, name: said(name, language, languages) };
  };
  return {
    begun: begun.map((each) => {
      const { charter, units: keys } = each.initiative;
      const own = tallies.filter((tally) => tally.charter === charter);
      return {
        ...head(each),
        units: keys.flatMap((key) => unitShown(units, charter, key) ?? []),
        ...besideOf(each.initiative, own, each.shown.asOf),
      };
    }),
    takenBack: all.flatMap((each) => {
      const { struck } = each.initiative;
      if (!struck) return [];
      const day = dayOf(struck.at, each.shown.edition.terms.zone);
      return [{ ...head(each), struck: { seq: struck.seq, day } }];
    }),
  };
}
