import type { Entry } from '../ledger/entry.ts';
import type { MakeShelf, Shelf } from './shelf.ts';

/** Of which cases is known what their terms need: from the entry that says so until that is erased. */
export class DescribedCases {
  readonly #known: Shelf<boolean>;
  /** The case that an entry described. */
  readonly #cases: Shelf<string>;

  constructor(makeShelf: MakeShelf) {
    this.#known = makeShelf('described');
    this.#cases = makeShelf('describers');
  }

  has(id: string | undefined): boolean {
    return id !== undefined && this.#known.get(id) === true;
  }

  describe({ seq, case: id = '' }: Entry<'case.described'>): void {
    this.#known.put(id, true);
    this.#cases.put(String(seq), id);
  }

  /** @returns the cases of which it is not known any more */
  erase({ public: { entries } }: Entry<'person.erased'>): string[] {
    const erased = [...new Set(entries.flatMap((seq) => this.#cases.get(String(seq)) ?? []))];
    for (const id of erased) this.#known.put(id, false);
    return erased;
  }
}
