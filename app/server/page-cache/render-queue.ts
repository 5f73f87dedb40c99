import { FairLine } from './fair-line.ts';

/**
 * Who goes first: `awaited` has a reader waiting for a page that we know, `signed` is for somebody who is signed in,
 * `new` a page not made yet, `sent` what somebody sent who is not signed in, `odd` anything else that anyone can ask
 * for, such as a page with something chosen on it; for `background` nobody waits.
 */
const urgencies = ['awaited', 'signed', 'new', 'sent', 'odd', 'background'] as const;
export type Urgency = (typeof urgencies)[number];
/** What a job is for, and on whose behalf. */
type About = { urgency: Urgency; client: string };
type Waiting = About & {
  rank: number;
  start: () => void;
  refuse: (why: QueueFull) => void;
  timer: NodeJS.Timeout | null;
};
/**
 * A job and its place among those that wait; `hurry` moves it forward, never back; `leave` takes it away, unless it
 * has begun, when nobody waits for it any more: `done` then fails like one that waited too long.
 */
export type Queued<Result> = { done: Promise<Result>; hurry: (to: Urgency) => void; leave: () => void };

type Options = { width: number; most: number; patience: number; othersTurn: () => Promise<void> };

/** As many jobs as there may be wait already, or this one has waited too long. */
export class QueueFull extends Error {}

/** Who has the first pick in one turn after the other: readers in most, and everyone in some, so that nobody starves. */
const turns: readonly Urgency[] = [
  ...(['awaited', 'awaited', 'awaited', 'signed'] as const),
  ...(['awaited', 'new', 'awaited', 'signed'] as const),
  ...(['awaited', 'sent', 'awaited', 'odd'] as const),
  ...(['awaited', 'signed', 'awaited', 'background'] as const),
];

/**
 * Lets a few jobs run at once while the others wait. In most turns those of a higher urgency go first; in one line each
 * client has its turn, and all that anyone can ask for is one line, however urgent. So readers of the pages that there
 * are do not wait for made-up addresses, nor anybody long for whoever asks for very much. Of jobs that somebody waits for
 * only so many may wait in each line, and not for ever.
 */
export class RenderQueue {
  readonly #width: number;
  readonly #most: number;
  readonly #patience: number;
  readonly #lines: Record<Urgency, FairLine<Waiting>>;
  #running = 0;
  readonly #othersTurn: () => Promise<void>;
  #turn = 0;
  #idle: (() => void)[] = [];

  /**
   * @param width how many jobs run at once
   * @param most how many may wait in one line
   * @param patience how long one that somebody waits for does, milliseconds
   * @param othersTurn see Context
   */
  constructor({ width, most, patience, othersTurn }: Options) {
    this.#width = width;
    this.#most = most;
    this.#patience = patience;
    this.#othersTurn = othersTurn;
    const line = () => new FairLine<Waiting>();
    const anyone = line();
    this.#lines = {
      awaited: line(),
      signed: line(),
      ...{ new: anyone, sent: anyone, odd: anyone },
      background: line(),
    };
  }

  /**
   * Runs a job when its turn comes. Where too many wait, whoever has most of them in the line gives way to others;
   * `done` fails with QueueFull for what gave way or waited too long.
   * @throws QueueFull when too many wait already
   */
  add<Result>(about: About, job: () => Promise<Result>): Queued<Result> {
    this.#makeRoom(about);
    const rank = rankOf(about.urgency);
    const waiting: Waiting = { ...about, rank, start: () => {}, refuse: () => {}, timer: null };
    const turn = new Promise<void>((start, refuse) => Object.assign(waiting, { start, refuse }));
    const done = turn.then(async () => {
      // Making a page hardly pauses: of two that began in one go readers of what is there would wait for both.
      await this.#othersTurn();
      try {
        return await job();
      } finally {
        // Between two jobs whoever asks for what is there already is answered: a database in this process makes no pause.
        void this.#othersTurn().then(() => {
          this.#running -= 1;
          this.#next();
        });
      }
    });
    // A refusal is for whoever waits: where nobody does any more, nothing went wrong.
    done.catch(() => undefined);
    this.#wait(waiting);
    this.#next();
    return {
      done,
      hurry: (to) => {
        if (rankOf(to) >= waiting.rank || !this.#take(waiting)) return;
        Object.assign(waiting, { urgency: to, rank: rankOf(to) });
        this.#wait(waiting);
      },
      leave: () => this.#refuse(waiting),
    };
  }

  /** How many jobs wait. */
  get waiting(): number {
    return [...new Set(Object.values(this.#lines))].reduce((sum, { length }) => sum + length, 0);
  }

  /** Done when nothing runs and nothing waits any more. */
  async idle(): Promise<void> {
    if (this.#running > 0) await new Promise<void>((done) => this.#idle.push(done));
  }

  #makeRoom({ urgency, client }: About): void {
    const line = this.#lines[urgency];
    // Only who waits can be told to come back.
    if (urgency === 'background' || line.length < this.#most) return;
    const last = line.lastOfLongest();
    if (!last || line.countOf(last.client) <= line.countOf(client) + 1) throw new QueueFull();
    this.#refuse(last);
  }

  #wait(waiting: Waiting): void {
    this.#lines[waiting.urgency].add(waiting);
    if (waiting.urgency !== 'background')
      waiting.timer ??= setTimeout(() => this.#refuse(waiting), this.#patience).unref();
  }

  /** @returns whether it was waiting */
  #take(waiting: Waiting): boolean {
    return this.#lines[waiting.urgency].delete(waiting);
  }

  #refuse(waiting: Waiting): void {
    if (!this.#take(waiting)) return;
    clearTimeout(waiting.timer ?? undefined);
    waiting.refuse(new QueueFull());
  }

  #next(): void {
    while (this.#running < this.#width) {
      const waiting = this.#takeNext();
      if (!waiting) break;
      clearTimeout(waiting.timer ?? undefined);
      this.#running += 1;
      waiting.start();
    }
    if (this.#running > 0) return;
    for (const done of this.#idle) done();
    this.#idle = [];
  }

  #takeNext(): Waiting | undefined {
    const first = turns[this.#turn % turns.length] ?? 'awaited';
    for (const urgency of [first, ...urgencies]) {
      const waiting = this.#lines[urgency].next(rankOf(urgency));
      if (!waiting) continue;
      this.#turn += 1;
      return waiting;
    }
    return undefined;
  }
}

function rankOf(urgency: Urgency): number {
  return urgencies.indexOf(urgency);
}
