import type { Breach } from '../breach/breach.ts';
import type { Instant } from '../instant.ts';
import { contributionOf } from '../remedy/contribution.ts';
import { type OwedRemedy, payableBy } from '../remedy/owed-remedy.ts';
import { Deadlines } from './deadlines.ts';
import type { LedgerState } from './ledger-state.ts';
import { RemedySumsBook } from './remedy-sums.ts';
import type { MakeShelf, Shelf } from './shelf.ts';

/** What is owed, by the breach, with its sums and with what must be written when some time has passed. */
export class RemedyBook {
  readonly sums: RemedySumsBook;
  readonly #zoneOf: LedgerState['zoneOf'];
  readonly #remedies: Shelf<OwedRemedy>;
  /** Breaches by the first entry that said what they owe. */
  readonly #breaches: Shelf<number>;
  /** Breaches by their cases, of what still may grow. */
  readonly #growing = new Map<string, number>();
  readonly #mayGrow = new Set<string>();
  readonly #mayBeLate = new Set<string>();
  readonly #next = new Deadlines(this.#mayGrow);
  readonly #payable = new Deadlines(this.#mayBeLate);

  constructor(state: LedgerState, makeShelf: MakeShelf) {
    this.#zoneOf = (place) => state.zoneOf(place);
    this.sums = new RemedySumsBook(makeShelf);
    this.#remedies = makeShelf('remedies');
    this.#breaches = makeShelf('owed');
  }

  /** What is owed for a breach; `null` where nothing was said to be. */
  of({ id }: Pick<Breach, 'id'>): OwedRemedy | null {
    return this.#remedies.get(String(id)) ?? null;
  }

  /** The same by the number of the first entry that said so. */
  numbered(id: number): OwedRemedy | null {
    return this.of({ id: this.#breaches.get(String(id)) ?? -1 });
  }

  /** What a case is owed that still may grow. */
  growingOf({ case: id }: { case?: string }): OwedRemedy | null {
    const breach = id === undefined ? undefined : this.#growing.get(id);
    return breach === undefined ? null : this.of({ id: breach });
  }

  /** @param known when it became known: what was asked for late may have grown, or be late, by then */
  move(before: OwedRemedy | null, after: OwedRemedy, known: Instant = 0): void {
    const id = String(after.breach);
    this.#remedies.put(id, after);
    if (!before) this.#breaches.put(String(after.id), after.breach);
    for (const [remedy, sign] of [
      [before, -1],
      [after, 1],
    ] as const)
      if (remedy) this.sums.count(remedy, contributionOf(remedy, this.#zoneOf(remedy)), sign);
    const { next, running, case: subject } = after;
    if (subject !== null && !after.isPenalty) {
      if (next === null) this.#growing.delete(subject);
      else this.#growing.set(subject, after.breach);
    }
    const grows = next !== null && running;
    if (grows) this.#mayGrow.add(id);
    else this.#mayGrow.delete(id);
    if (grows && (next !== before?.next || !before.running)) this.#next.add(Math.max(next, known), id);
    const by = payableBy(after);
    if (by === null) this.#mayBeLate.delete(id);
    else this.#mayBeLate.add(id);
    if (by !== null && (!before || by !== payableBy(before))) this.#payable.add(Math.max(by, known), id);
  }

  /** The first that ought to have grown, or to have been declared late, by then; `null` where all was. */
  overdue(until: Instant): { remedy: OwedRemedy; code: 'remedy-not-owed' | 'breach-not-declared' } | null {
    const isPast = (instant: Instant | null) => instant !== null && instant < until;
    for (const id of this.#next.passed(until)) {
      const remedy = this.#remedies.get(id);
      if (remedy?.running && isPast(remedy.next)) return { remedy, code: 'remedy-not-owed' };
    }
    for (const id of this.#payable.passed(until)) {
      const remedy = this.#remedies.get(id);
      if (remedy && isPast(payableBy(remedy))) return { remedy, code: 'breach-not-declared' };
    }
    return null;
  }
}
