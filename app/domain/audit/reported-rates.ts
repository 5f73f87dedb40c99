import { epochDay } from '../calendar/day.ts';
import { dayOf } from '../calendar/zone.ts';
import { instantOf, type PlainDate } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import { contributionOf, fold } from '../rate/rate.ts';
import { AuditFault } from './fault.ts';
import type { LedgerState } from './ledger-state.ts';

/** `counted`: whether it was reported with counts; a bare percentage is shown, and no score knows it. */
type Span = { seq: number; from: PlainDate; to: PlainDate; counted: boolean };

/** The periods whose counts were reported: of a promise and a unit, no day twice. */
export class ReportedRates {
  readonly #state: LedgerState;
  readonly #spans = new Map<string, Span[]>();

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
    spans.push({ seq: entry.seq, from, to, counted: kept !== null && of !== null });
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
      for (const [place, { from, counted }] of inOrder.entries()) {
        if (!counted && from > day) gaps += 1;
        const before = inOrder[place - 1];
        if (before && from > day && epochDay(from) - epochDay(before.to) > 1) gaps += 1;
      }
    }
    return gaps;
  }

  #spansOf({ charter, commitment, public: { unit } }: Entry<'rate.reported'>): Span[] {
    const key = JSON.stringify([charter, commitment, unit]);
    const spans = this.#spans.get(key) ?? [];
    this.#spans.set(key, spans);
    return spans;
  }
}
