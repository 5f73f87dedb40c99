import { type Kysely, sql } from 'kysely';
import {
  addCodes,
  addEncounters,
  countsOfNothing,
  type EncounterCounts,
  type Stretch,
} from '#app/domain/encounter/figures.ts';
import type { Adviser, ContactNature, Verdict } from '#app/domain/encounter/names.ts';
import { formatInstant } from '#app/domain/instant.ts';
import type { Database } from '../schema.ts';

/**
 * What was logged of the encounters of a charter that took place in a stretch, and what of a sample was coded twice. Costs a look
 * at each encounter of the stretch; as many rows come back as there are things to be said.
 * @param sample the encounters that are coded twice, by number
 * @param followUps the promises about follow-ups that the charter makes or made, by id
 */
export async function readEncounterCounts(
  db: Kysely<Database>,
  charter: string,
  year: Stretch,
  sample: readonly number[],
  { owed, followUps }: { owed: number | null; followUps: readonly string[] },
): Promise<EncounterCounts> {
  const counts = countsOfNothing(owed);
  const held = db
    .selectFrom('encounters')
    .where('charter', '=', charter)
    .where('held_at', '>=', formatInstant(year.begins))
    .where('held_at', '<=', formatInstant(year.ends));
  const { met } = await held
    .select(({ fn }) => fn.count<number>('reference').distinct().as('met'))
    .executeTakeFirstOrThrow();
  counts.met = Number(met);
  const said = await held
    .select(['ours_say', 'theirs_say', 'adviser', 'contact', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy(['ours_say', 'theirs_say', 'adviser', 'contact'])
    .execute();
  for (const { ours_say, theirs_say, adviser, contact, count } of said)
    addEncounters(counts, {
      said: { ours: ours_say as Verdict | null, theirs: theirs_say as Verdict | null },
      ...{
        adviser: adviser as Adviser | null,
        contact: contact as ContactNature | null,
        count: Number(count),
      },
    });
  const coded = await db
    .selectFrom('encounters')
    .select(['contact', 'second', ({ fn }) => fn.countAll<number>().as('count')])
    .where('seq', 'in', sample)
    .where('second', 'is not', null)
    .groupBy(['contact', 'second'])
    .execute();
  for (const { contact, second, count } of coded)
    addCodes(counts, {
      ...{ contact: contact as ContactNature | null, second: second as ContactNature | null },
      count: Number(count),
    });
  if (followUps.length > 0) counts.followUps = await settledOf(db, charter, followUps, year);
  return counts;
}

async function settledOf(
  db: Kysely<Database>,
  charter: string,
  promises: readonly string[],
  { from, to }: Stretch,
): Promise<{ kept: number; breached: number }> {
  const { kept, breached } = await db
    .selectFrom('tallies')
    .select([
      sql<number>`coalesce(sum(${sql.ref('kept')}), 0)`.as('kept'),
      sql<number>`coalesce(sum(${sql.ref('breached')}), 0)`.as('breached'),
    ])
    .where('charter', '=', charter)
    .where('commitment', 'in', promises)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirstOrThrow();
  return { kept: Number(kept), breached: Number(breached) };
}

/** Charters of which an encounter took place. */
export async function chartersMet(db: Kysely<Database>): Promise<Set<string>> {
  const rows = await db
    .selectFrom('encounters')
    .select('charter')
    .distinct()
    .where('held_at', 'is not', null)
    .execute();
  return new Set(rows.map(({ charter }) => charter));
}
