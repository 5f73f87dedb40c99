import { isUtf8 } from 'node:buffer';
import { publishes, standsApart } from '#app/domain/audit/apart.ts';
import { Audit } from '#app/domain/audit/audit.ts';
import { AuditFault } from '#app/domain/audit/fault.ts';
import type { TracedOf } from '#app/domain/audit/log-book.ts';
import { readEntry } from '#app/domain/audit/read-entry.ts';
import type { Settled } from '#app/domain/audit/tally-book.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { leafHashes } from '#app/domain/ledger/merkle.ts';
import { Shapes } from '#app/domain/ledger/shapes.ts';
import { decodeBundle } from '#app/domain/ledger/tile.ts';

/** A bundle as it is asked to be checked: the number of its first entry, how many it should hold, its bytes. */
export type Unchecked = { first: number; width: number; bundle: Uint8Array };

/** What can be said of a bundle without the entries of other bundles. */
export type Checked = {
  /** The hashes of the entries that are there, 32 bytes each. */
  leaves: Uint8Array;
  /** The first entry that is wrong by itself. */
  fault: EntryFault | null;
  /** The places of the entries that are still to be judged, by those before them. */
  rest: number[];
  /** What the others settled. */
  settled: Settled[];
  /** What they say of how the log is kept. */
  traced: TracedOf[];
};
export type EntryFault = Pick<AuditFault, 'code' | 'seq' | 'expected' | 'found'>;

/**
 * Checks what can be told of each entry apart from the others: its hash, its form, and of an occurrence that kept its
 * promise that the promise was made. Bundles come in their order, from the first entry on.
 */
export class BundleCheck {
  /** Knows what was published; all else is somebody else's to replay. */
  readonly #audit = new Audit(() => Promise.reject(new Error('Corrections are not replayed here')));
  readonly #shapes = new Shapes();
  #last: Entry | null = null;
  /** Behind an entry that is wrong nothing is read. */
  #reading = true;

  check({ first, width, bundle }: Unchecked): Checked {
    const entries = decode(Buffer.from(bundle.buffer, bundle.byteOffset, bundle.byteLength)).slice(0, width);
    const texts = entries.map((bytes) => bytes.toString());
    const spoilt = entries.findIndex((bytes) => !isUtf8(bytes));
    const leaves = leafHashes(texts);
    const rest: number[] = [];
    const fault = this.#reading ? this.#read(texts, first, rest, spoilt) : null;
    const { tallies, log } = this.#audit.state;
    return { leaves, fault, rest, settled: tallies.drain(), traced: log.drain() };
  }

  /** @param spoilt the place of the first that is no UTF-8, which another text may stand for; -1 for none */
  #read(texts: string[], first: number, rest: number[], spoilt: number): EntryFault | null {
    try {
      for (const [at, text] of texts.entries()) {
        if (at === spoilt) throw new AuditFault(first + at, 'not-json');
        const entry = readEntry(text, first + at, this.#last?.recorded ?? '', this.#shapes);
        const apart = standsApart(entry, this.#last);
        if (!apart) rest.push(at);
        if (apart || publishes(entry)) this.#audit.take(entry);
        this.#last = entry;
      }
    } catch (error) {
      if (!(error instanceof AuditFault)) throw error;
      this.#reading = false;
      const { code, seq, expected, found } = error;
      return { code, seq, expected, found };
    }
    return null;
  }
}

/** The entries of a bundle, up to where it breaks off. */
export function decode(bundle: Buffer): Buffer[] {
  try {
    return decodeBundle(bundle);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
