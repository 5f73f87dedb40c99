import type { Kysely } from 'kysely';
import type { Contribution } from '#app/domain/case/case.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

type Place = { charter: string; commitment: string };

/** Changes to daily tallies, gathered so that a batch costs one statement per day touched, not one per event. */
export class TallyChanges {
  readonly #rows = new Map<string, Database['tallies']>();

  /** Adds `by` (1, -1, or a reported count) to one column of one day. */
  add({ charter, commitment }: Place, { day, outcome }: Contribution, by: number): void {
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
