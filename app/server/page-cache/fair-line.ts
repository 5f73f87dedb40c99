/** Whoever waits in a line: on whose behalf, and how urgently beside that client's others; 0 is most urgent. */
type Waiting = { client: string; rank: number };

/** Those who wait for the same: clients take turns, and of each one's own the most urgent goes first, then who came first. */
export class FairLine<Each extends Waiting> {
  readonly #byClient = new Map<string, Set<Each>>();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** How many wait on behalf of a client. */
  countOf(client: string): number {
    return this.#byClient.get(client)?.size ?? 0;
  }

  add(one: Each): void {
    const own = this.#byClient.get(one.client);
    if (own) own.add(one);
    else this.#byClient.set(one.client, new Set([one]));
    this.#length += 1;
  }

  /** @returns whether it was in the line */
  delete(one: Each): boolean {
    const own = this.#byClient.get(one.client);
    if (!own?.delete(one)) return false;
    if (own.size === 0) this.#byClient.delete(one.client);
    this.#length -= 1;
    return true;
  }

  /**
   * Takes the next one out of the line; its client's others come after everyone else's next.
   * @param rank what goes first this time, if the client whose turn it is has any
   */
  next(rank: number): Each | undefined {
    const [own] = this.#byClient.values();
    let one: Each | undefined;
    for (const each of own ?? []) {
      if (each.rank === rank) {
        one = each;
        break;
      }
      if (!one || each.rank < one.rank) one = each;
    }
    if (!own || !one) return undefined;
    this.delete(one);
    if (own.size > 0) {
      this.#byClient.delete(one.client);
      this.#byClient.set(one.client, own);
    }
    return one;
  }

  /** Who came last of the client that has most in the line. */
  lastOfLongest(): Each | undefined {
    let longest: ReadonlySet<Each> = new Set();
    for (const own of this.#byClient.values()) if (own.size > longest.size) longest = own;
    return [...longest].at(-1);
  }
}
