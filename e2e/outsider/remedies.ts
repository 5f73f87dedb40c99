import { type Entry, wallDay } from './entry.ts';
import type { Expected } from './page-difference.ts';

/** What was owed and paid, in millionths of a currency: exact, in whole numbers. */
export type Sums = { owed: bigint; paid: bigint };
/** With how many remedies there were; of them how many wholly paid in time, and how many not in time. */
export type PromiseSums = Sums & { remedies: number; inTime: number; late: number };
type Remedy = Sums & {
  charter: string;
  commitment: string;
  month: string;
  currency: string;
  lifted: boolean;
  /** It was declared that it was not paid in time. */
  late: boolean;
  /** Owed because another was paid late. */
  isPenalty: boolean;
};

/** Adds up what entries say to be owed and paid, by the year of the breach. */
export class Remedies {
  /** By breach, and breaches by the first entry that says what they owe. */
  readonly #remedies = new Map<number, Remedy>();
  readonly #breachOf = new Map<number, number>();
  /** Breaches by the case or the occurrence that they are about. */
  readonly #about = new Map<string | number, number[]>();
  /** Breaches that a remedy was not paid in time. */
  readonly #lateness = new Set<number>();

  /** @param zone of the charter that the entry is about */
  take(entry: Entry, zone: string): void {
    const { kind, seq, occurred, charter, commitment, public: fields } = entry;
    if (kind === 'breach.declared' && fields.found === 'remedy') {
      this.#lateness.add(seq);
      const unpaid = this.#remedies.get(this.#breachOf.get(fields.of ?? -1) ?? -1);
      if (unpaid) unpaid.late = true;
    }
    if (kind === 'breach.declared' && fields.found !== 'remedy') {
      const about = entry.case ?? fields.of ?? seq;
      this.#about.set(about, [...(this.#about.get(about) ?? []), seq]);
    }
    if (kind === 'remedy.owed') {
      const month = wallDay(occurred, zone).slice(0, 7);
      const isPenalty = this.#lateness.has(fields.breach);
      const none = { owed: 0n, paid: 0n, lifted: false, late: false, isPenalty };
      const fresh = { charter, commitment, month, currency: fields.owed.unit, ...none };
      const known = this.#remedies.get(fields.breach);
      if (!known) this.#breachOf.set(seq, fields.breach);
      this.#remedies.set(fields.breach, known ?? fresh);
      (known ?? fresh).owed += millionths(fields.owed.amount);
    }
    const paid = kind === 'remedy.paid' ? this.#remedies.get(this.#breachOf.get(fields.remedy) ?? -1) : null;
    if (paid) paid.paid += millionths(fields.paid.amount);
    if (kind === 'exemption.decided' && fields.approved) this.#lift([fields.breach]);
    // What is not broken any more, or is of another promise, owes nothing for what it was called before.
    if (kind === 'entry.corrected' && this.#isTakenBack(entry))
      this.#lift(this.#about.get(entry.case ?? fields.corrects) ?? []);
  }

  /** What a charter owed and paid for the breaches of a year, by currency. */
  ofYear(charter: string, year: string): Map<string, Sums> {
    const found = new Map<string, Sums>();
    for (const { owed, paid, lifted, month, currency, ...of } of this.#remedies.values()) {
      if (of.charter !== charter || !month.startsWith(year)) continue;
      const sum = found.get(currency) ?? { owed: 0n, paid: 0n };
      found.set(currency, { owed: sum.owed + (lifted ? paid : owed), paid: sum.paid + paid });
    }
    return found;
  }

  /** What each promise (`<charter> <promise>`) owed and paid for the breaches of these months, by currency. */
  ofPromises(charter: string, from: string, to: string): Map<string, Map<string, PromiseSums>> {
    const found = new Map<string, Map<string, PromiseSums>>();
    for (const remedy of this.#remedies.values()) {
      const { owed, paid, lifted, late, isPenalty, month, currency } = remedy;
      if (remedy.charter !== charter || month < from || month > to) continue;
      const place = `${charter} ${remedy.commitment}`;
      const own = found.get(place) ?? new Map<string, PromiseSums>();
      const sum = own.get(currency) ?? { owed: 0n, paid: 0n, remedies: 0, inTime: 0, late: 0 };
      const counts = !isPenalty && (!lifted || late || paid > 0n);
      sum.owed += lifted ? paid : owed;
      sum.paid += paid;
      if (counts) sum.remedies += 1;
      if (counts && late) sum.late += 1;
      if (counts && !late && (lifted || paid >= owed)) sum.inTime += 1;
      found.set(place, own.set(currency, sum));
    }
    return found;
  }

  #isTakenBack({ case: id, public: { replacement, standing } }: Entry): boolean {
    if (replacement?.commitment !== undefined) return true;
    return id === undefined ? !replacement || replacement.kept === true : standing?.breached === null;
  }

  #lift(breaches: readonly number[]): void {
    for (const breach of breaches) {
      const remedy = this.#remedies.get(breach);
      if (remedy) remedy.lifted = true;
    }
  }
}

/** A decimal as a whole number of millionths: as exact as entries may be. */
export function millionths(decimal: string): bigint {
  const [whole = '0', rest = ''] = decimal.split('.');
  return BigInt(whole + rest.padEnd(6, '0').slice(0, 6));
}

/** The figures of remedies that the page of each promise must carry. @param notAsked those of breaches that nobody asked about */
export function remedyFigures(
  promised: ReadonlyMap<string, ReadonlyMap<string, PromiseSums>>,
  notAsked: Expected = new Map(),
): Expected {
  const owed = new Map(
    [...promised].map(([place, currencies]) => [
      place,
      new Map(
        [...currencies].flatMap(([currency, { owed, paid, remedies, inTime, late }]) =>
          owed === 0n && paid === 0n && remedies === 0
            ? []
            : [
                [`${currency}.amounts`, `${decimal(owed)} ${decimal(paid)}`],
                [`${currency}.in-time`, `${inTime} ${remedies} ${late}`],
              ],
        ),
      ),
    ]),
  );
  for (const [place, values] of notAsked)
    owed.set(place, new Map([...(owed.get(place) ?? []), ...values] as [string, string][]));
  return owed;
}

/** Millionths as a decimal without noughts at its end. */
function decimal(amount: bigint): string {
  const digits = String(amount).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}
