import type { Kysely } from 'kysely';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Trace } from '#app/domain/logging/traces.ts';
import type { Contribution } from '#app/domain/trust/contribution.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

/** What a run of entries is about that was there before it, by the noun whose states it moves. */
export type Subjects = {
  /** Cases, of which none is opened by them. */
  ids: string[];
  breaches: number[];
  /** What payments pay, and what breaches say to be late. */
  remedies: number[];
  /** The cases of which customers say whether the promise was kept. */
  answered: string[];
  corrections: Entry<'entry.corrected'>[];
  /** The occurrences that broke a promise. */
  broken: number[];
};

/**
 * States by their id, as the entries so far leave them: each is read once and put once, however many entries of a batch
 * are about it.
 */
export class IdentityMap<Id, State> {
  readonly #states = new Map<Id, State>();
  /** The number of the last entry that changed each. */
  readonly #changed = new Map<Id, number>();

  /** Takes in what was read; what an entry of the batch has changed already stays as that left it. */
  know(found: Iterable<readonly [Id, State]>): void {
    for (const [id, state] of found) if (!this.#states.has(id)) this.#states.set(id, state);
  }

  /** `null` where there is none, or it was not read. */
  get(id: Id): State | null {
    return this.#states.get(id) ?? null;
  }

  /** What it is after the entry of this number. */
  change(id: Id, after: State, seq: number): void {
    this.#states.set(id, after);
    this.#changed.set(id, seq);
  }

  /** What has to be put, each with the number of the last entry that changed it. */
  get changed(): { state: State; lastSeq: number }[] {
    return [...this.#changed].map(([id, lastSeq]) => ({ state: this.#states.get(id) as State, lastSeq }));
  }
}

/** Where something counts; `unit`: the one that dealt with it, where it names one. */
type Place = { charter: string; commitment: string; unit?: string | null };

/** Changes to daily tallies, gathered so that a batch costs one statement per day touched, not one per event. */
export class TallyChanges {
  readonly #rows = new Map<string, Database['tallies']>();
  readonly #units = new Map<string, Database['unit_tallies']>();

  /** Takes out what something said before, and adds what it says now. */
  move(place: Place, was: readonly Contribution[], is: readonly Contribution[]): void {
    for (const each of was) this.#add(place, each, -each.count);
    for (const each of is) this.#add(place, each, each.count);
  }

  #add(place: Place, contribution: Contribution, by: number): void {
    const { charter, commitment, unit } = place;
    const { day, outcome } = contribution;
    if (unit != null && outcome !== 'exempt') this.#addToUnit(charter, unit, { day, outcome }, by);
    const key = `${charter}\n${commitment}\n${day}`;
    let row = this.#rows.get(key);
    if (!row) {
      row = { charter, commitment, day, kept: 0, breached: 0, exempt: 0 };
      this.#rows.set(key, row);
    }
    row[outcome] += by;
  }

  #addToUnit(
    charter: string,
    unit: string,
    { day, outcome }: { day: string; outcome: 'kept' | 'breached' },
    by: number,
  ): void {
    const month = day.slice(0, 7);
    const key = JSON.stringify([charter, unit, month]);
    const row = this.#units.get(key) ?? { charter, unit, month, kept: 0, breached: 0 };
    row[outcome] += by;
    this.#units.set(key, row);
  }

  async write(db: Kysely<Database>): Promise<void> {
    await this.#writeUnits(db);
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

  async #writeUnits(db: Kysely<Database>): Promise<void> {
    await insertAll(db, 'unit_tallies', [...this.#units.values()], (insert) =>
      insert.onConflict((conflict) =>
        conflict.columns(['charter', 'unit', 'month']).doUpdateSet((eb) => ({
          kept: eb('unit_tallies.kept', '+', eb.ref('excluded.kept')),
          breached: eb('unit_tallies.breached', '+', eb.ref('excluded.breached')),
        })),
      ),
    );
    this.#units.clear();
  }
}

/** A month of a promise, with its rows by name. */
type Month = {
  charter: string;
  commitment: string;
  month: string;
  rows: Map<string, Database['log_tallies']>;
};

/** Changes to how the log is kept, gathered as TallyChanges are. */
export class LogTallyChanges {
  readonly #months = new Map<string, Month>();
  /** What one entry leaves is nearly always of one month, and so is what the next one does. */
  #last: Month | null = null;

  add(promise: { charter: string; commitment: string }, traces: readonly Trace[]): void {
    for (const { month, name, count } of traces) {
      const { rows } = this.#monthOf(promise, month);
      const row = rows.get(name);
      if (row) row.count += count;
      else {
        const { charter, commitment } = promise;
        rows.set(name, { charter, commitment, month, name, count });
      }
    }
  }

  #monthOf({ charter, commitment }: { charter: string; commitment: string }, month: string): Month {
    const last = this.#last;
    if (last?.month === month && last.commitment === commitment && last.charter === charter) return last;
    const key = `${charter}\n${commitment}\n${month}`;
    const found = this.#months.get(key) ?? { charter, commitment, month, rows: new Map() };
    this.#months.set(key, found);
    this.#last = found;
    return found;
  }

  async write(db: Kysely<Database>): Promise<void> {
    const changes = [...this.#months.values()].flatMap(({ rows }) => [...rows.values()]);
    await insertAll(db, 'log_tallies', changes, (insert) =>
      insert.onConflict((conflict) =>
        conflict
          .columns(['charter', 'commitment', 'month', 'name'])
          .doUpdateSet((eb) => ({ count: eb('log_tallies.count', '+', eb.ref('excluded.count')) })),
      ),
    );
    this.#months.clear();
    this.#last = null;
  }
}
