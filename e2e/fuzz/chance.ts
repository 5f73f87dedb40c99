/** Chance that comes out the same for the same seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0, less than 1. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1));
  }

  /** More often small than large, each order of magnitude alike. */
  size(most: number): number {
    return Math.floor(most ** this.#next());
  }

  often(share: number): boolean {
    return this.#next() < share;
  }

  one<Thing>(of: readonly Thing[]): Thing {
    return of[this.between(0, of.length - 1)] as Thing;
  }

  some<Thing>(most: number, make: () => Thing): Thing[] {
    return Array.from({ length: this.size(most) }, make);
  }
}
