import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import type { RegisterChoices } from '../../domain/breach/register.ts';
import { editionsOf, everPromised } from '../../domain/charter/published.ts';
import { type UnitShown, unitShown } from '../../domain/unit/unit.ts';
import type { Sources } from '../sources.ts';

/** A list longer than this is no longer chosen from. */
export const mostUnits = 200;

/** Every charter with every promise it ever made, as the newest edition words it, and the units that had breaches. */
export async function readRegisterChoices({ db, units }: Sources): Promise<RegisterChoices> {
  const publications = await readPublications(db);
  const slugs = slugsIn(publications);
  const known = units();
  const named = slugs.map(async (slug) =>
    (await readUnits(db, slug)).flatMap((key) => unitShown(known, slug, key) ?? []),
  );
  // One that two charters share has its name where one of them lists it.
  const byKey = new Map<string, UnitShown>();
  for (const unit of (await Promise.all(named)).flat())
    if (!byKey.get(unit.key)?.name) byKey.set(unit.key, unit);
  return {
    charters: slugs.map((slug) => ({ slug, ...promisesOf(publications, slug) })),
    units: [...byKey.values()].sort((a, b) => a.key.localeCompare(b.key)),
  };
}

/** The charters of which anything was published. */
export function slugsIn(publications: Publications): string[] {
  return [...new Set(publications.editions.map(({ charter }) => charter))];
}

function promisesOf(publications: Publications, slug: string): Omit<RegisterChoices['charters'][0], 'slug'> {
  const editions = editionsOf(publications, slug);
  const commitments = everPromised(editions).map(({ terms: { id, number, title }, until }) => {
    return { id, number, title, until };
  });
  return { name: editions.at(-1)?.terms.name ?? { en: slug }, commitments };
}

/** The distinct units of a charter, from one to the next in the index: as many steps as units, not as breaches. */
async function readUnits(db: Kysely<Database>, charter: string): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    with recursive units (unit) as (
      select min(unit) from breaches where charter = ${charter}
      union all
      select (select min(unit) from breaches where charter = ${charter} and unit > units.unit)
      from units where units.unit is not null
    )
    select unit from units where unit is not null limit ${mostUnits}`.execute(db);
  return rows.map(({ unit }) => unit);
}
