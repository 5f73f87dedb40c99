import { Audit } from '#app/domain/audit/audit.ts';
import { AuditFault } from '#app/domain/audit/fault.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Checked, EntryFault } from './bundle-check.ts';
import { spillingShelves } from './spilling-shelf.server.ts';

/** Where somebody wants to look at what the entries read so far add up to. */
export type Pauses = {
  /** After how many entries. */
  sizes: ReadonlySet<number>;
  /** @param next the entry behind them */
  hold: (size: number, audit: Audit, next: Entry) => void;
  /** All were read, `size` of them. */
  end: (size: number, audit: Audit) => void;
};

/** All entries in their order, each held to those before it, up to the first that is wrong: nothing after it can be judged. */
export class Replay {
  readonly #shelves = spillingShelves();
  /** What the entries read so far add up to. */
  readonly audit: Audit;
  #last: Buffer | null = null;
  #fault: EntryFault | null = null;
  readonly #pauses: Pauses | null;

  /** @param entryAt reads an earlier entry again; only corrections ask for it */
  constructor(entryAt: (seq: number) => Promise<Entry>, pauses?: Pauses) {
    this.#pauses = pauses ?? null;
    this.audit = new Audit(entryAt, this.#shelves.make);
  }

  /** The first entry that is wrong. */
  get fault(): EntryFault | null {
    return this.#fault;
  }

  /** The newest entry read. */
  get last(): Entry | null {
    return this.#last && entryIn(this.#last);
  }

  /** @param entries of one bundle, of which the first has the number `first` */
  async take(
    first: number,
    entries: readonly Buffer[],
    { fault, rest, settled, traced }: Checked,
  ): Promise<void> {
    if (this.#fault) return;
    const pausing = this.#pausesWithin(first, entries.length);
    // Behind an entry that is wrong nothing is told.
    const told = fault ? 'none' : this.#told(entries);
    const slowly = pausing !== null || told === 'some';
    // Between two entries of a bundle nothing is settled that comes after: there every entry is taken by itself.
    if (!slowly) {
      this.audit.state.tallies.merge(settled);
      this.audit.state.log.merge(traced);
      if (told === 'all') this.audit.state.easings.occurrences(settled);
    }
    this.#last = entries.at(-1) ?? this.#last;
    try {
      for (const at of slowly ? entries.keys() : rest) {
        if (fault && fault.seq <= first + at) break;
        if (pausing?.sizes.has(first + at))
          pausing.hold(first + at, this.audit, entryIn(entries[at] as Buffer));
        const done = this.audit.take(entryIn(entries[at] as Buffer));
        if (done) await done;
      }
      this.#fault = fault;
    } catch (error) {
      this.#stopAt(error);
    }
  }

  /** Every entry was read, `size` of them: what has to follow the last must not be missing. */
  end(size: number): void {
    if (this.#fault) return;
    try {
      this.audit.end(size);
      this.#pauses?.end(size, this.audit);
    } catch (error) {
      this.#stopAt(error);
    }
  }

  /** Of which entries of a bundle it is told what eases. */
  #told(entries: readonly Buffer[]): 'all' | 'some' | 'none' {
    const { easings } = this.audit.state;
    const [first, last] = [entries[0], entries.at(-1)];
    if (!first || !last) return 'none';
    if (easings.tells(entryIn(first))) return 'all';
    return easings.tells(entryIn(last)) ? 'some' : 'none';
  }

  #pausesWithin(first: number, count: number): Pauses | null {
    const { sizes } = this.#pauses ?? {};
    for (const size of sizes ?? []) if (size >= first && size < first + count) return this.#pauses;
    return null;
  }

  close(): void {
    this.#shelves.close();
  }

  #stopAt(error: unknown): void {
    if (!(error instanceof AuditFault)) throw error;
    this.#fault = error;
  }
}

export function entryIn(bytes: Buffer): Entry {
  return JSON.parse(bytes.toString()) as Entry;
}
