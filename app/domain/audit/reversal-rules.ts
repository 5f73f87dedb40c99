import { instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { isProblem, type Problem } from '../problem.ts';
import {
  decideReversal,
  fold,
  type Reversal,
  refuseReversed,
  requestReversal,
} from '../reversal/reversal.ts';
import { AuditFault } from './fault.ts';
import { hold, type LedgerState } from './ledger-state.ts';
import { samePerson } from './second-person.ts';

/** An import that was taken back in one act: by whose order, of which entries, and by how many corrections. */
export type Reversed = { request: number; first: number; last: number; corrections: number };

/** Holds orders to take an import back, who decides on them, and the corrections that follow them. */
export class ReversalRules {
  readonly #state: LedgerState;
  readonly #reversals = new Map<number, Reversal>();
  readonly #corrections = new Map<number, number>();

  constructor(state: LedgerState) {
    this.#state = state;
  }

  request(entry: Entry<'reversal.requested'>): void {
    const { first, last, because } = entry.public;
    if (first > last || last >= entry.seq)
      throw new AuditFault(entry.seq, 'unknown-entry', { found: `${first}–${last}` });
    const asked = { charter: entry.charter ?? '', first, last, because, note: undefined };
    this.#hold(entry, requestReversal(asked, null, instantOf(entry.recorded), entry.who));
    this.#reversals.set(entry.seq, fold(null, entry) as Reversal);
  }

  async decide(entry: Entry<'reversal.decided'>): Promise<void> {
    const reversal = this.#named(entry, entry.public.request);
    const { who: importer } = await this.#state.entryAt(reversal.first);
    const said = { approved: entry.public.approved, note: undefined };
    const now = instantOf(entry.recorded);
    this.#hold(entry, decideReversal(reversal, said, [importer.id], now, entry.who));
    this.#reversals.set(reversal.seq, fold(reversal, entry) as Reversal);
  }

  /** Holds a correction that follows an order, where it says so. @param history what else is said of the same thing */
  hold(entry: Entry<'entry.corrected'>, history: readonly Entry[]): void {
    const { reversal: named, corrects, replacement } = entry.public;
    if (named === undefined) return;
    const reversal = this.#named(entry, named);
    const refused = refuseReversed(reversal, corrects, history, entry.who);
    if (refused || replacement !== null || entry.public.because !== reversal.because)
      throw new AuditFault(entry.seq, 'cannot-follow', { expected: refused?.problem ?? null, found: named });
    if (this.#state.easings.tells(entry))
      this.#corrections.set(named, (this.#corrections.get(named) ?? 0) + 1);
  }

  /** The same for a correction of what stands alone. */
  async holdAlone(entry: Entry<'entry.corrected'>): Promise<void> {
    if (entry.public.reversal !== undefined)
      this.hold(entry, [await this.#state.entryAt(entry.public.corrects)]);
  }

  /** The imports of which something was taken back among the entries that changes are told of. */
  told(): Reversed[] {
    return [...this.#corrections].map(([request, corrections]) => {
      const { first, last } = this.#reversals.get(request) as Reversal;
      return { request, first, last, corrections };
    });
  }

  #named(entry: Entry, seq: number): Reversal {
    const reversal = this.#reversals.get(seq);
    if (!reversal) throw new AuditFault(entry.seq, 'unknown-entry', { found: seq });
    return reversal;
  }

  #hold(entry: Entry, decided: Draft | Problem): void {
    if (isProblem(decided)) {
      const { problem: expected } = decided;
      throw samePerson(entry, decided) ?? new AuditFault(entry.seq, 'cannot-follow', { expected });
    }
    hold(entry, decided, 'cannot-follow');
  }
}
