import { BindingDays } from './editions.ts';
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
  readonly #days = new BindingDays();
  readonly #editions = new Map<string, Edition[]>();

  /** @returns what is wrong with it; `null` where nothing is */
  take(entry: Entry): string | null {
    const { kind, charter, public: fields } = entry;
    if (kind === 'method.published') {
      this.#days.method(entry, fields.parameters);
      this.method = { ...shipped, ...fields.parameters };
      this.methodNumber = fields.number;
    }
    if (kind !== 'edition.published') return null;
    const editions = this.#editions.get(charter) ?? [];
    editions.push({ number: fields.number, terms: fields.terms });
    this.#editions.set(charter, editions);
    return this.#days.edition(entry);
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

  /** A promise as it stood on a day, by the edition in force; before any is, by the first that will be. */
  on(charter: string, id: string, day: string): Promised | undefined {
    const byBinding = [...(this.#editions.get(charter) ?? [])].sort(byBindingDay);
    const bound = byBinding.filter(({ terms }) => terms.binding <= day);
    return (bound.at(-1) ?? byBinding[0])?.terms.commitments.find((each) => each.id === id);
  }

  /** The ids of all promises that the charter ever made, those of an edition first, in its order. */
  idsOf(charter: string, { terms }: Edition): string[] {
    const editions = this.#editions.get(charter) ?? [];
    const all = [...terms.commitments, ...editions.flatMap((edition) => edition.terms.commitments)];
    const places = new Map(editions.flatMap((edition) => edition.terms.commitments).map(placed));
    for (const each of terms.commitments) places.set(...placed(each));
    const ids = [...new Set(all.map(({ id }) => id))];
    return ids.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  }

  /** The duties of periods that are over at a moment: the promise, and the last day of the period. */
  *dutiesOver(moment: string): Generator<{ charter: string; commitment: string; last: string }> {
    for (const [charter, editions] of this.#editions) {
      const { zone, ended } = (editions.at(-1) as Edition).terms;
      const today = wallDay(moment, zone);
      const bindings = editions.map(({ terms }) => terms.binding).sort();
      for (
        let first = firstOfMonth(bindings[0] as string, 0);
        first <= today;
        first = firstOfMonth(first, 1)
      ) {
        const inForce = [...editions].sort(byBindingDay).findLast(({ terms }) => terms.binding <= first);
        for (const { id, measure, every } of inForce?.terms.commitments ?? []) {
          const months = measure === 'duty' && every ? monthsOf[every] : 0;
          if (months === 0 || (Number(first.slice(5, 7)) - 1) % months !== 0) continue;
          const last = dayBefore(firstOfMonth(first, months));
          if (last < today && (ended === null || last <= ended)) yield { charter, commitment: id, last };
        }
      }
    }
  }

  #numbered(charter: string, number: number): Edition | undefined {
    return this.#editions.get(charter)?.find((each) => each.number === number);
  }
}

const monthsOf = { month: 1, quarter: 3, year: 12 };
const placed = ({ id, number }: Promised): [string, number] => [id, number];

/** The first day of the month that is so many months after that of a date. */
function firstOfMonth(date: string, later: number): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10);
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function byBindingDay({ terms: one }: Edition, { terms: other }: Edition): number {
  if (one.binding === other.binding) return 0;
  return one.binding < other.binding ? -1 : 1;
}
