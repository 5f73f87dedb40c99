import type { Traced } from '../logging/conduct.ts';
import type { Trace } from '../logging/traces.ts';

/** How the log of a promise of a charter is kept. */
export type TracedOf = Traced & { charter: string };

/** How the log of each promise is kept, summed up by month and name: as many rows as there are of these, however many entries. */
export class LogBook {
  readonly #rows = new Map<string, TracedOf>();

  add({ charter, commitment }: { charter: string; commitment: string }, traces: readonly Trace[]): void {
    for (const { month, name, count } of traces) this.#add({ charter, commitment, month, name, count });
  }

  /** Adds what was counted elsewhere. */
  merge(traced: readonly TracedOf[]): void {
    for (const each of traced) this.#add(each);
  }

  /** All that was counted, which is then no longer here. */
  drain(): TracedOf[] {
    const traced = [...this.#rows.values()];
    this.#rows.clear();
    return traced;
  }

  of(charter: string): Traced[] {
    return [...this.#rows.values()].filter((row) => row.charter === charter);
  }

  #add(each: TracedOf): void {
    const key = `${each.charter} ${each.commitment} ${each.month} ${each.name}`;
    const row = this.#rows.get(key);
    if (row) row.count += each.count;
    else this.#rows.set(key, { ...each });
  }
}
