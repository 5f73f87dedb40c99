import type { Instant } from '../instant.ts';
import { lookBack, type Span, type Watch } from '../ledger/watch.ts';

/** A server that stops and starts again leaves less than this between two heartbeats; seconds. */
const shortest = 60;
/** Heartbeats come at least hourly: until then the last one may still be followed. */
const longestAwaited = 3_600;

/** When somebody watched that promises are kept, and how long nobody did: between heartbeats, and since the last. */
export class WatchGaps {
  #count = 0;
  #seconds = 0;
  #until: Instant | null = null;
  /** Heartbeats that follow on from each other make one: there are as many as gaps. */
  readonly #spans: Span[] = [];

  /** @param told whether the heartbeat is among the entries that are told of */
  beat({ from, to }: { from: Instant; to: Instant }, told: boolean): void {
    const gap = this.#until === null ? 0 : from - this.#until;
    if (told && gap >= shortest) {
      this.#count += 1;
      this.#seconds += gap;
    }
    this.#until = to;
    const last = this.#spans.at(-1);
    if (last && last.to >= from) last.to = Math.max(last.to, to);
    else this.#spans.push({ from, to });
  }

  /** The watch over the months up to `until`, as pages take it. */
  watch(until: Instant, months: number): Watch {
    const from = lookBack(until, months);
    const earlier = this.#spans.filter(({ to }) => to < from);
    const [first, last] = [earlier[0], earlier.at(-1)];
    const before = first && last ? [{ from: first.from, to: last.to }] : [];
    const recent = this.#spans.filter((span) => span.to >= from && span.from <= until);
    const spans = [...before, ...recent];
    return { since: spans[0]?.from ?? null, until, spans };
  }

  /** @param began when the ledger did, for one that was never watched; `null` where it is empty */
  until(at: Instant, began: Instant | null): { count: number; hours: number } {
    const from = this.#until ?? began;
    const awaited = from === null ? 0 : at - from;
    const last = awaited > longestAwaited ? awaited : 0;
    return {
      count: this.#count + (last > 0 ? 1 : 0),
      hours: Math.round((this.#seconds + last) / 3_600),
    };
  }
}
