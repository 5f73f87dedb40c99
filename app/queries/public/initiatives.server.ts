import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findInitiatives, readUnitMonths } from '#db/stores/initiatives.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { editionShown } from '../../domain/charter/published.ts';
import { besideOf, monthsOf } from '../../domain/initiative/beside.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Units, unitShown } from '../../domain/unit/unit.ts';
import type { Language } from '../../languages/language.ts';
import { said } from './charter-now.server.ts';

/** The newest that a page shows. */
const initiativesShown = 10;

/** The initiatives of the charters among `publications`, the newest first, with what units kept before and after. Two statements, however many. */
export async function readInitiatives(
  db: Kysely<Database>,
  publications: Publications,
  units: Units,
  { now, language }: { now: Instant; language: Language },
) {
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))];
  const begun = (await findInitiatives(db, slugs, initiativesShown)).flatMap((initiative) => {
    const shown = editionShown(publications, initiative.charter, now);
    return shown ? [{ initiative, shown, months: monthsOf(initiative.from, shown.asOf) }] : [];
  });
  const looked = begun.flatMap(({ months: { before, after } }) => [...before, ...after]).sort();
  const charters = [...new Set(begun.map(({ initiative }) => initiative.charter))];
  const span = { from: looked[0] ?? '', to: looked.at(-1) ?? '' };
  const tallies = await readUnitMonths(db, charters, span);
  return begun.map(({ initiative, shown }) => {
    const { seq, charter, what, from, units: keys } = initiative;
    const own = tallies.filter((tally) => tally.charter === charter);
    const { name, languages } = shown.edition.terms;
    return {
      ...{ seq, charter, what, from },
      name: said(name, language, languages),
      units: keys.flatMap((key) => unitShown(units, charter, key) ?? []),
      ...besideOf(initiative, own, shown.asOf),
    };
  });
}
