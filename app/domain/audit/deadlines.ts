import type { Instant } from '../instant.ts';

type Deadline = { from: Instant; id: string };

/** A heap that is no longer than this is left as it is. */
const few = 1_000;

/** Cases by the moment from which they count as breached, the next one first: a binary heap. */
export class Deadlines {
  #heap: Deadline[] = [];
  readonly #mayMatter: ReadonlySet<string>;

  /** @param mayMatter the ids of those that can still be breached; others are forgotten some time */
  constructor(mayMatter: ReadonlySet<string>) {
    this.#mayMatter = mayMatter;
  }

  /** A case may be added again with another time; whoever takes it out asks whether it still stands. O(log n) */
  add(from: Instant, id: string): void {
    this.#tidy();
    this.#put(from, id);
  }

  /** Keeps no more than twice as many as may matter, however many were added: O(1) for each on average. */
  #tidy(): void {
    if (this.#heap.length <= 2 * this.#mayMatter.size + few) return;
    const all = this.#heap;
    this.#heap = [];
    for (const { from, id } of all) if (this.#mayMatter.has(id)) this.#put(from, id);
  }

  #put(from: Instant, id: string): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push({ from, id });
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((heap[above] as Deadline).from <= from) break;
      heap[at] = heap[above] as Deadline;
      at = above;
    }
    heap[at] = { from, id };
  }

  /** The ids whose time has come before `until`, each taken out. */
  *passed(until: Instant): Generator<string> {
    while (this.#heap.length > 0 && (this.#heap[0] as Deadline).from < until) yield this.#take().id;
  }

  #take(): Deadline {
    const heap = this.#heap;
    const first = heap[0] as Deadline;
    const last = heap.pop() as Deadline;
    let at = 0;
    while (heap.length > 0) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && (heap[below + 1] as Deadline).from < (heap[below] as Deadline).from)
        below++;
      if ((heap[below] as Deadline).from >= last.from) break;
      heap[at] = heap[below] as Deadline;
      at = below;
    }
    if (heap.length > 0) heap[at] = last;
    return first;
  }
}
