import { type Entry, type OwedTerms, wallDay } from './entry.ts';

type Unasked = { place: string; month: string; currency: string };

/** Counts the breaches whose terms pay whom asks, and that nobody has asked about. */
export class NotAsked {
  readonly #open = new Map<number, Unasked>();
  /** Breaches by the case or the occurrence that they are about. */
  readonly #about = new Map<string | number, number[]>();

  /** @param remedy what the promise that the entry is about pays, by the edition that bound it @param zone of the charter */
  take(entry: Entry, remedy: OwedTerms | null, zone: string): void {
    const { kind, seq, occurred, charter, commitment, case: id, public: fields } = entry;
    if (kind === 'breach.declared' && fields.found !== 'remedy' && remedy && remedy.claim !== 'automatic') {
      const about = id ?? fields.of ?? seq;
      this.#about.set(about, [...(this.#about.get(about) ?? []), seq]);
      const month = wallDay(occurred, zone).slice(0, 7);
      this.#open.set(seq, { place: `${charter} ${commitment}`, month, currency: currencyOf(remedy) });
    }
    if (kind === 'remedy.asked' || (kind === 'exemption.decided' && fields.approved))
      this.#open.delete(fields.breach);
    if (kind === 'entry.corrected')
      for (const breach of this.#about.get(id ?? fields.corrects) ?? []) this.#correct(breach, entry, zone);
  }

  /** Of each promise (`<charter> <promise>`) of a charter, for the breaches of these months, by currency. */
  ofPromises(charter: string, from: string, to: string): Map<string, Map<string, string>> {
    const found = new Map<string, Map<string, string>>();
    for (const { place, month, currency } of this.#open.values()) {
      if (!place.startsWith(`${charter} `) || month < from || month > to) continue;
      const own = found.get(place) ?? new Map<string, string>();
      const name = `${currency}.not-asked`;
      found.set(place, own.set(name, String(Number(own.get(name) ?? 0) + 1)));
    }
    return found;
  }

  /** What is not broken any more owes nothing; what was broken at another time counts there. */
  #correct(breach: number, { case: id, public: { replacement, standing } }: Entry, zone: string): void {
    const unasked = this.#open.get(breach);
    if (!unasked) return;
    const kept = id === undefined ? !replacement || replacement.kept === true : standing?.breached === null;
    if (replacement?.commitment !== undefined || kept) {
      this.#open.delete(breach);
      return;
    }
    const at = id === undefined ? replacement?.occurred : standing?.breached;
    if (at) unasked.month = wallDay(at, zone).slice(0, 7);
  }
}

/** In what the terms pay; nothing where only the case knows, as of a share of what it cost. */
function currencyOf({ pays, then, bands, cap, late }: OwedTerms): string {
  const paid = [pays, then?.pays, ...bands.map((band) => band.pays)].map((each) => each?.pays?.unit);
  return [...paid, cap?.most?.unit, late?.unit].find((unit) => unit !== undefined) ?? '';
}
