/**
 * States by their id, as the entries so far leave them: each is read once and put once, however many entries of a batch
 * are about it.
 */
export class IdentityMap<Id, State> {
  readonly #states = new Map<Id, State>();
  /** The number of the last entry that changed each. */
  readonly #changed = new Map<Id, number>();

  /** Takes in what was read; what an entry of the batch has changed already stays as that left it. */
  know(found: Iterable<readonly [Id, State]>): void {
    for (const [id, state] of found) if (!this.#states.has(id)) this.#states.set(id, state);
  }

  /** `null` where there is none, or it was not read. */
  get(id: Id): State | null {
    return this.#states.get(id) ?? null;
  }

  /** What it is after the entry of this number. */
  change(id: Id, after: State, seq: number): void {
    this.#states.set(id, after);
    this.#changed.set(id, seq);
  }

  /** What has to be put, each with the number of the last entry that changed it. */
  get changed(): { state: State; lastSeq: number }[] {
    return [...this.#changed].map(([id, lastSeq]) => ({ state: this.#states.get(id) as State, lastSeq }));
  }
}
