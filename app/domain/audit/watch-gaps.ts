import type { Instant } from '../instant.ts';

/** A server that stops and starts again leaves less than this between two heartbeats; seconds. */
const shortest = 60;
/** Heartbeats come at least hourly: until then the last one may still be followed. */
const longestAwaited = 3_600;

/** How long nobody watched that promises are kept: between heartbeats, and since the last. */
export class WatchGaps {
  #count = 0;
  #seconds = 0;
  #until: Instant | null = null;

  /** @param told whether the heartbeat is among the entries that are told of */
  beat({ from, to }: { from: Instant; to: Instant }, told: boolean): void {
    const gap = this.#until === null ? 0 : from - this.#until;
    if (told && gap >= shortest) {
      this.#count += 1;
      this.#seconds += gap;
    }
    this.#until = to;
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
