import type { Entry } from '../ledger/entry.ts';
import { AuditFault } from './fault.ts';
import type { LedgerState } from './ledger-state.ts';

/** Which entries about no case are corrected, each once, and by which. */
export class CorrectionBook {
  readonly #state: LedgerState;
  /** By the entries that they correct, the numbers of the corrections. */
  readonly #corrected = new Map<number, number>();

  constructor(state: LedgerState) {
    this.#state = state;
  }

  /** @returns the entry that a correction names, which none before it has named @throws AuditFault */
  async take(entry: Entry<'entry.corrected'>): Promise<Entry> {
    const { corrects } = entry.public;
    if (corrects >= entry.seq) throw new AuditFault(entry.seq, 'unknown-entry', { found: corrects });
    if (this.#corrected.has(corrects)) throw new AuditFault(entry.seq, 'cannot-follow', { found: corrects });
    this.#corrected.set(corrects, entry.seq);
    return this.#state.entryAt(corrects);
  }

  has(seq: number): boolean {
    return this.#corrected.has(seq);
  }

  /** What logged something, and what corrected it. */
  async entriesOf(seq: number): Promise<Entry[]> {
    const correction = this.#corrected.get(seq);
    const numbers = correction === undefined ? [seq] : [seq, correction];
    return Promise.all(numbers.map((each) => this.#state.entryAt(each)));
  }
}
