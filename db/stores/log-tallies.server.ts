import type { Kysely } from 'kysely';
import type { Traced } from '#app/domain/logging/conduct.ts';
import type { Trace } from '#app/domain/logging/traces.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

/** Changes to how the log is kept, gathered as TallyChanges are. */
export class LogTallyChanges {
  /** Of each promise and month the rows by name. */
  readonly #months = new Map<string, Map<string, Database['log_tallies']>>();

  add({ charter, commitment }: { charter: string; commitment: string }, traces: readonly Trace[]): void {
    let [last, rows] = ['', new Map<string, Database['log_tallies']>()];
    for (const { month, name, count } of traces) {
      // What one entry leaves is nearly always of one month.
      if (month !== last) [last, rows] = [month, this.#rowsOf(charter, commitment, month)];
      const row = rows.get(name);
      if (row) row.count += count;
      else rows.set(name, { charter, commitment, month, name, count });
    }
  }

  #rowsOf(charter: string, commitment: string, month: string): Map<string, Database['log_tallies']> {
    const key = `${charter}\n${commitment}\n${month}`;
    const known = this.#months.get(key);
    if (known) return known;
    const rows = new Map<string, Database['log_tallies']>();
    this.#months.set(key, rows);
    return rows;
  }

  async write(db: Kysely<Database>): Promise<void> {
    const changes = [...this.#months.values()].flatMap((rows) => [...rows.values()]);
    await insertAll(db, 'log_tallies', changes, (insert) =>
      insert.onConflict((conflict) =>
        conflict
          .columns(['charter', 'commitment', 'month', 'name'])
          .doUpdateSet((eb) => ({ count: eb('log_tallies.count', '+', eb.ref('excluded.count')) })),
      ),
    );
    this.#months.clear();
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
