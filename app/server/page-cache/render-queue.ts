/** Who goes first: `awaited` has a reader waiting for a page that we know, `odd` for one with something chosen on it. */
const urgencies = ['awaited', 'new', 'odd', 'background'] as const;
export type Urgency = (typeof urgencies)[number];
/** A job and its place among those that wait; `hurry` moves it forward, never back. */
export type Queued<Result> = { done: Promise<Result>; hurry: (to: Urgency) => void };

/** As many jobs of an urgency as there may be wait already. */
export class QueueFull extends Error {}

/**
 * Lets a few jobs run at once while the others wait: those of a higher urgency go first, otherwise who came first.
 * So readers of the pages that there are do not wait for made-up addresses, nor readers for what nobody waits for.
 * Of jobs that somebody waits for only so many may wait, of each urgency.
 */
export class RenderQueue {
  readonly #width: number;
  readonly #most: number;
  readonly #waiting: Record<Urgency, Set<() => void>>;
  #running = 0;
  #idle: (() => void)[] = [];

  /**
   * @param width how many jobs run at once
   * @param most how many of one urgency may wait
   */
  constructor(width: number, most: number) {
    this.#width = width;
    this.#most = most;
    this.#waiting = { awaited: new Set(), new: new Set(), odd: new Set(), background: new Set() };
  }

  /**
   * Runs a job when its turn comes.
   * @throws QueueFull when too many wait already
   */
  add<Result>(urgency: Urgency, job: () => Promise<Result>): Queued<Result> {
    // Only who waits can be told to come back.
    if (urgency !== 'background' && this.#waiting[urgency].size >= this.#most) throw new QueueFull();
    let start = () => {};
    const turn = new Promise<void>((resolve) => {
      start = resolve;
    });
    let place = urgency;
    this.#waiting[place].add(start);
    const done = turn.then(job).finally(() => {
      // Between two jobs whoever asks for what is there already is answered: a database in this process makes no pause.
      setImmediate(() => {
        this.#running -= 1;
        this.#next();
      });
    });
    this.#next();
    const hurry = (to: Urgency) => {
      if (urgencies.indexOf(to) >= urgencies.indexOf(place) || !this.#waiting[place].delete(start)) return;
      place = to;
      this.#waiting[place].add(start);
    };
    return { done, hurry };
  }

  /** Done when nothing runs and nothing waits any more. */
  async idle(): Promise<void> {
    if (this.#running > 0) await new Promise<void>((done) => this.#idle.push(done));
  }

  #next(): void {
    while (this.#running < this.#width) {
      const start = this.#takeFirst();
      if (!start) break;
      this.#running += 1;
      start();
    }
    if (this.#running > 0) return;
    for (const done of this.#idle) done();
    this.#idle = [];
  }

  #takeFirst(): (() => void) | undefined {
    for (const urgency of urgencies) {
      const [first] = this.#waiting[urgency];
      if (first && this.#waiting[urgency].delete(first)) return first;
    }
    return undefined;
  }
}
