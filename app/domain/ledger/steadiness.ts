/** A clock that jumps further than this against the time since boot is not believed; seconds. */
const tolerance = 30;
/** What a clock may differ from itself and still count as the same; seconds. */
const sameness = 2;
/** A new time is believed once it has held for this long; seconds. */
const trial = 600;

/** Why the clock is not believed: by how many seconds it jumped (forwards where above 0), and how long to wait still. */
export type ClockDoubt = { by: number; wait: number };

/**
 * Tells whether a clock goes on as it went (content/design/ledger.md, Time): its distance from the time since boot,
 * which nobody sets and which goes on while a machine sleeps, stays the same. All times are seconds.
 */
export class Steadiness {
  #trusted: number;
  #held: { ahead: number; since: number };

  /** @param ahead by how much the clock is ahead of the time since boot when it is right */
  constructor(ahead: number) {
    this.#trusted = ahead;
    this.#held = { ahead, since: Number.NEGATIVE_INFINITY };
  }

  /** By how much the clock is ahead of the time since boot when it is right. */
  get trusted(): number {
    return this.#trusted;
  }

  /** Looks at both; `null` where the clock can be believed. */
  look(clock: number, sinceBoot: number): ClockDoubt | null {
    const ahead = clock - sinceBoot;
    if (Math.abs(ahead - this.#held.ahead) > sameness) this.#held = { ahead, since: sinceBoot };
    const held = sinceBoot - this.#held.since;
    if (held >= trial) this.#trusted = this.#held.ahead;
    const by = ahead - this.#trusted;
    return Math.abs(by) > tolerance
      ? { by: Math.round(by), wait: Math.ceil(Math.max(0, trial - held)) }
      : null;
  }

  /** Somebody has looked at another clock: from now on this is the right distance. */
  trust(ahead: number): void {
    this.#trusted = ahead;
    this.#held = { ahead, since: Number.NEGATIVE_INFINITY };
  }
}
