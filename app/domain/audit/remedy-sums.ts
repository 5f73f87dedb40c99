import type { Breach } from '../breach/breach.ts';
import { addSums, noSums, type RemedyContribution, type RemedySums } from '../remedy/contribution.ts';
import type { MonthlySums } from '../remedy/sums-over.ts';
import type { MakeShelf, Shelf } from './shelf.ts';

type Promised = { charter: string; commitment: string };

/** What was owed, paid and not asked for, by charter, promise, currency and month of the breach. */
export class RemedySumsBook {
  readonly #sums = new Map<string, Map<string, RemedySums>>();
  /** What breaches add that nobody has asked about, by the breach. */
  readonly #notAsked: Shelf<RemedyContribution | null>;

  constructor(makeShelf: MakeShelf) {
    this.#notAsked = makeShelf('unasked');
  }

  /** Adds what a remedy says, or (-1) takes it out. */
  count({ charter, commitment }: Promised, contribution: RemedyContribution, sign: 1 | -1): void {
    const { month, currency, ...sums } = contribution;
    const ofCharter = this.#sums.get(charter) ?? new Map<string, RemedySums>();
    this.#sums.set(charter, ofCharter);
    const key = JSON.stringify([commitment, currency, month]);
    ofCharter.set(key, addSums(ofCharter.get(key) ?? noSums, sums, sign));
  }

  /** @param is what a breach adds now as long as nobody asks about it; `null` where nobody needs to, or has */
  askable(breach: Breach, is: RemedyContribution | null): void {
    const id = String(breach.id);
    const was = this.#notAsked.get(id) ?? null;
    if (was) this.count(breach, was, -1);
    if (is) this.count(breach, is, 1);
    if (was || is) this.#notAsked.put(id, is);
  }

  /** Those of a charter. */
  of(charter: string): MonthlySums[] {
    return [...(this.#sums.get(charter) ?? [])].map(([key, sums]) => {
      const [commitment, currency, month] = JSON.parse(key) as [string, string, string];
      return { commitment, currency, month, ...sums };
    });
  }
}
