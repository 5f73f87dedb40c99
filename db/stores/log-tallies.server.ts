import type { Kysely } from 'kysely';
import type { Traced } from '#app/domain/logging/conduct.ts';
import type { Trace } from '#app/domain/logging/traces.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

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

/** How the log of a charter was kept, from one month to another. Costs as many rows as there are months, promises and names. */
export async function readTraced(
  db: Kysely<Database>,
  charter: string,
  months: readonly string[],
): Promise<Traced[]> {
  return db
    .selectFrom('log_tallies')
    .select(['commitment', 'month', 'name', 'count'])
    .where('charter', '=', charter)
    .where('month', '>=', months[0] ?? '')
    .where('month', '<=', months.at(-1) ?? '')
    .execute();
}

/** The first month of which a charter has anything logged; `null` where it has not. */
export async function firstMonth(db: Kysely<Database>, charter: string): Promise<string | null> {
  const row = await db
    .selectFrom('log_tallies')
    .select((eb) => eb.fn.min('month').as('month'))
    .where('charter', '=', charter)
    .executeTakeFirst();
  return row?.month ?? null;
}
