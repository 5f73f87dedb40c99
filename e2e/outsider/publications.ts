import { type Entry, type Method, type Promised, type Terms, wallDay } from './entry.ts';

type Edition = { number: number; terms: Terms };

/** What holds before a method is published (content/design/scores.md, Method). */
const shipped: Method = {
  halfLife: 180,
  presumption: 20,
  level: 0.95,
  support: 80,
  minimum: 30,
  reportedMost: 1000,
  weights: {},
};

/** Charters and method, as they were published in the log. */
export class Publications {
  method = shipped;
  methodNumber = 0;
  readonly #editions = new Map<string, Edition[]>();

  take({ kind, charter, public: fields }: Entry): void {
    if (kind === 'method.published') {
      this.method = fields.parameters;
      this.methodNumber = fields.number;
    }
    if (kind !== 'edition.published') return;
    const editions = this.#editions.get(charter) ?? [];
    editions.push({ number: fields.number, terms: fields.terms });
    this.#editions.set(charter, editions);
  }

  get charters(): string[] {
    return [...this.#editions.keys()];
  }

  zone(charter: string, number: number): string {
    return this.#numbered(charter, number)?.terms.zone ?? 'UTC';
  }

  promise(charter: string, number: number, id: string): Promised | undefined {
    return this.#numbered(charter, number)?.terms.commitments.find((each) => each.id === id);
  }

  /** The edition by which a charter is shown at a moment, and the day of its figures. */
  shown(charter: string, moment: string): Edition & { asOf: string } {
    const editions = this.#editions.get(charter) as Edition[];
    const { zone, ended } = (editions.at(-1) as Edition).terms;
    const today = wallDay(moment, zone);
    const asOf = ended !== null && ended < today ? ended : today;
    const byBinding = [...editions].sort(byBindingDay);
    const bound = byBinding.filter(({ terms }) => terms.binding <= asOf);
    return { ...((bound.at(-1) ?? byBinding[0]) as Edition), asOf };
  }

  #numbered(charter: string, number: number): Edition | undefined {
    return this.#editions.get(charter)?.find((each) => each.number === number);
  }
}

function byBindingDay({ terms: one }: Edition, { terms: other }: Edition): number {
  if (one.binding === other.binding) return 0;
  return one.binding < other.binding ? -1 : 1;
}
