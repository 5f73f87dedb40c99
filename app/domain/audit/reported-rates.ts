import { dayOf } from '../calendar/zone.ts';
import { instantOf, type PlainDate } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import { AuditFault } from './fault.ts';
import type { LedgerState } from './ledger-state.ts';

type Span = { seq: number; from: PlainDate; to: PlainDate };

/** The periods whose counts were reported: of a promise and a unit, no day twice. */
export class ReportedRates {
  readonly #state: LedgerState;
  readonly #spans = new Map<string, Span[]>();

  constructor(state: LedgerState) {
    this.#state = state;
  }

  report(entry: Entry<'rate.reported'>): void {
    const { from, to, kept, of } = entry.public;
    const { terms, binding } = this.#state.inForceOn(entry, to);
    const over = to < dayOf(instantOf(entry.recorded), binding.terms.zone);
    const counted = kept === null || of === null || kept <= of;
    if (terms.measure !== 'rate' || from > to || !over || !counted)
      throw new AuditFault(entry.seq, 'wrong-fields', { found: entry.kind });
    const spans = this.#spansOf(entry);
    const twice = spans.find((span) => span.from <= to && span.to >= from);
    if (twice) throw new AuditFault(entry.seq, 'cannot-follow', { found: twice.seq });
    spans.push({ seq: entry.seq, from, to });
    this.#tally(entry, 1);
  }

  strike(target: Entry<'rate.reported'>): void {
    const spans = this.#spansOf(target);
    const at = spans.findIndex(({ seq }) => seq === target.seq);
    if (at >= 0) spans.splice(at, 1);
    this.#tally(target, -1);
  }

  #spansOf({ charter, commitment, public: { unit } }: Entry<'rate.reported'>): Span[] {
    const key = JSON.stringify([charter, commitment, unit]);
    const spans = this.#spans.get(key) ?? [];
    this.#spans.set(key, spans);
    return spans;
  }

  #tally(entry: Entry<'rate.reported'>, by: 1 | -1): void {
    const { to, kept, of } = entry.public;
    const place = this.#state.promised(entry);
    if (kept === null || of === null) return;
    this.#state.tallies.add(place, to, 'kept', by * kept);
    this.#state.tallies.add(place, to, 'breached', by * (of - kept));
  }
}
