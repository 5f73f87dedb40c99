import { Audit } from '#app/domain/audit/audit.ts';
import { AuditFault } from '#app/domain/audit/fault.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Checked, EntryFault } from './bundle-check.ts';
import { spillingShelves } from './spilling-shelf.server.ts';

/** All entries in their order, each held to those before it, up to the first that is wrong: nothing after it can be judged. */
export class Replay {
  readonly #shelves = spillingShelves();
  /** What the entries read so far add up to. */
  readonly audit: Audit;
  #last: Buffer | null = null;
  #fault: EntryFault | null = null;

  /** @param entryAt reads an earlier entry again; only corrections ask for it */
  constructor(entryAt: (seq: number) => Promise<Entry>) {
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
  async take(first: number, entries: readonly Buffer[], { fault, rest, settled }: Checked): Promise<void> {
    if (this.#fault) return;
    this.audit.state.tallies.merge(settled);
    this.#last = entries.at(-1) ?? this.#last;
    try {
      for (const at of rest) {
        if (fault && fault.seq <= first + at) break;
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
    } catch (error) {
      this.#stopAt(error);
    }
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
