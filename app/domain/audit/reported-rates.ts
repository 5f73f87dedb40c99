import { epochDay } from '../calendar/day.ts';
import { dayOf } from '../calendar/zone.ts';
import { instantOf, type PlainDate } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import { contributionOf, fold } from '../rate/rate.ts';
import { AuditFault } from './fault.ts';
import type { LedgerState } from './ledger-state.ts';

/** A report that stands, as it was reported: with counts, or as a bare percentage, which is shown and no score knows. */
export type Report = {
  seq: number;
  from: PlainDate;
  to: PlainDate;
  kept: number | null;
  of: number | null;
  percent: number | null;
};

/** The periods whose counts were reported: of a promise and a unit, no day twice. */
export class ReportedRates {
  readonly #state: LedgerState;
  readonly #spans = new Map<string, Report[]>();
  /** The units that reports of a promise are of. */
  readonly #units = new Map<string, Set<string | null>>();

  constructor(state: LedgerState) {
    this.#state = state;
  }

  report(entry: Entry<'rate.reported'>): void {
    const { from, to, kept, of } = entry.public;
    const { terms, binding, ...place } = this.#state.inForceOn(entry, to);
    const over = to < dayOf(instantOf(entry.recorded), binding.terms.zone);
    const counted = kept === null || of === null || kept <= of;
    if (terms.measure !== 'rate' || from > to || !over || !counted)
      throw new AuditFault(entry.seq, 'wrong-fields', { found: entry.kind });
    const spans = this.#spansOf(entry);
    const twice = spans.find((span) => span.from <= to && span.to >= from);
    if (twice) throw new AuditFault(entry.seq, 'cannot-follow', { found: twice.seq });
    spans.push({ seq: entry.seq, from, to, kept, of, percent: entry.public.percent });
    this.#state.tallies.move(place, [], contributionOf(fold(null, entry)));
    if (kept !== null && of !== null) this.#state.tallies.report(place, to, { kept, of });
  }

  strike(target: Entry<'rate.reported'>): void {
    const spans = this.#spansOf(target);
    const at = spans.findIndex(({ seq }) => seq === target.seq);
    if (at >= 0) spans.splice(at, 1);
    const { kept, of, to } = target.public;
    const place = this.#state.promised(target);
    this.#state.tallies.move(place, contributionOf(fold(null, target)), []);
    if (kept !== null && of !== null) this.#state.tallies.report(place, to, { kept, of }, true);
  }

  /**
   * From a day on, between two reports of a promise and a unit, how often days are missing that nothing was reported of; and
   * how many periods were reported without counts.
   */
  gapsSince(day: PlainDate): number {
    let gaps = 0;
    for (const spans of this.#spans.values()) {
      const inOrder = spans.toSorted((one, other) => (one.from < other.from ? -1 : 1));
      for (const [place, { from, kept, of }] of inOrder.entries()) {
        if ((kept === null || of === null) && from > day) gaps += 1;
        const before = inOrder[place - 1];
        if (before && from > day && epochDay(from) - epochDay(before.to) > 1) gaps += 1;
      }
    }
    return gaps;
  }

  /** The reports of a promise that stand, by their last day, newest first. */
  newest(charter: string, commitment: string, most: number): Report[] {
    const units = this.#units.get(keyOf(charter, commitment)) ?? [];
    const all = [...units].flatMap((unit) => this.#spans.get(keyOf(charter, commitment, unit)) ?? []);
    return all
      .sort((one, other) => (one.to === other.to ? other.seq - one.seq : one.to < other.to ? 1 : -1))
      .slice(0, most);
  }

  #spansOf({ charter, commitment, public: { unit } }: Entry<'rate.reported'>): Report[] {
    const promise = keyOf(charter, commitment);
    this.#units.set(promise, (this.#units.get(promise) ?? new Set()).add(unit));
    const key = keyOf(charter, commitment, unit);
    const spans = this.#spans.get(key) ?? [];
    this.#spans.set(key, spans);
    return spans;
  }
}

function keyOf(...names: (string | null | undefined)[]): string {
  return JSON.stringify(names);
}
