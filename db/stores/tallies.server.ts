import type { Kysely } from 'kysely';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Contribution } from '#app/domain/trust/contribution.ts';
import type { Tally } from '#app/domain/trust/evidence.ts';
import { dialectOf } from '../dialects/chosen.server.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

type Place = { charter: string; commitment: string };

/** Changes to daily tallies, gathered so that a batch costs one statement per day touched, not one per event. */
export class TallyChanges {
  readonly #rows = new Map<string, Database['tallies']>();

  /** Takes out what something said before, and adds what it says now. */
  move(place: Place, was: readonly Contribution[], is: readonly Contribution[]): void {
    for (const each of was) this.#add(place, each, -each.count);
    for (const each of is) this.#add(place, each, each.count);
  }

  #add({ charter, commitment }: Place, { day, outcome }: Contribution, by: number): void {
    const key = `${charter}\n${commitment}\n${day}`;
    let row = this.#rows.get(key);
    if (!row) {
      row = { charter, commitment, day, kept: 0, breached: 0, exempt: 0 };
      this.#rows.set(key, row);
    }
    row[outcome] += by;
  }

  async write(db: Kysely<Database>): Promise<void> {
    await insertAll(db, 'tallies', [...this.#rows.values()], (insert) =>
      insert.onConflict((conflict) =>
        conflict.columns(['charter', 'commitment', 'day']).doUpdateSet((eb) => ({
          kept: eb('tallies.kept', '+', eb.ref('excluded.kept')),
          breached: eb('tallies.breached', '+', eb.ref('excluded.breached')),
          exempt: eb('tallies.exempt', '+', eb.ref('excluded.exempt')),
        })),
      ),
    );
    this.#rows.clear();
  }
}

/** The daily tallies of a charter up to a day, by commitment id; a commitment without cases is absent. */
export async function readTallies(
  db: Kysely<Database>,
  charter: string,
  asOf: PlainDate,
): Promise<Map<string, Tally[]>> {
  const { gathered } = dialectOf(db).words;
  const rows = await db
    .selectFrom('tallies')
    .select(['commitment', gathered(['day', 'kept', 'breached', 'exempt']).as('days')])
    .where('charter', '=', charter)
    .where('day', '<=', asOf)
    .groupBy('commitment')
    .execute();
  return new Map(rows.map(({ commitment, days }) => [commitment, inOrder(commitment, days)]));
}

function inOrder(commitment: string, gatheredDays: string): Tally[] {
  const days = JSON.parse(gatheredDays) as [day: PlainDate, kept: number, breached: number, exempt: number][];
  const tallies = days.map(([day, kept, breached, exempt]) => ({ commitment, day, kept, breached, exempt }));
  return tallies.sort((one, other) => (one.day < other.day ? -1 : 1));
}
