import type { Encounter, Held } from '../encounter/encounter.ts';
import {
  type AlikeEncounters,
  addEncounters,
  countsOfNothing,
  type EncounterCounts,
  type Stretch,
} from '../encounter/figures.ts';
import type { Instant } from '../instant.ts';

/** Days begin on the quarter of an hour in every zone: what took place in the same one is of the same day. */
const quarter = 900;

type Row = AlikeEncounters & { charter: string; from: Instant };

/** What was said of encounters that took place, summed up by when: as many rows as there are of these, however many encounters. */
export class EncounterBook {
  readonly #byCharter = new Map<string, Map<string, Row>>();

  /** Moves an encounter from where it stood, if it did, to where it stands. */
  move(before: Encounter | null, after: Encounter): void {
    if (before?.held) this.#add(before, before.held, -1);
    if (after.held) this.#add(after, after.held, 1);
  }

  /** Whether an encounter of a charter took place. */
  knows(charter: string): boolean {
    return this.#byCharter.has(charter);
  }

  /** What the encounters add up to that took place in a stretch: neither how many customers were met nor what was coded twice. */
  counts(charter: string, { begins, ends }: Stretch): EncounterCounts {
    const counts = countsOfNothing(null);
    for (const row of this.#byCharter.get(charter)?.values() ?? [])
      if (row.from >= begins && row.from <= ends) addEncounters(counts, row);
    return counts;
  }

  #add({ charter, said }: Encounter, { at, adviser, contact }: Held, by: 1 | -1): void {
    const from = Math.floor(at / quarter) * quarter;
    const key = JSON.stringify([from, said.ours, said.theirs, adviser, contact]);
    const rows = this.#byCharter.get(charter) ?? new Map<string, Row>();
    this.#byCharter.set(charter, rows);
    const row = rows.get(key) ?? { ...{ charter, from, said, adviser, contact }, count: 0 };
    if (row.count + by === 0) rows.delete(key);
    else rows.set(key, { ...row, count: row.count + by });
    if (rows.size === 0) this.#byCharter.delete(charter);
  }
}
