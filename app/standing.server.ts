import { databaseBusy } from '#db/dialects/busy.server.ts';
import { storageFaultOf } from '#db/dialects/errors.server.ts';
import { endedByWriting, type Trouble, troubles } from './domain/trouble.ts';

/** An error that shows a trouble; known by that, not by its class: see databaseBusy. */
export class Troubled extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.trouble = trouble;
  }
}

/** Nothing is recorded while there is a trouble. */
export class NotRecording extends Troubled {
  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(trouble, `nothing is recorded: ${trouble}`, options);
  }
}

/** Why something was not recorded through no fault of what was sent; `null` for any other error. */
export function hindranceOf(error: unknown): 'busy' | Trouble | null {
  const { code, trouble } = (error ?? {}) as { code?: unknown; trouble?: unknown };
  if (code === databaseBusy) return 'busy';
  return troubles.find((each) => each === trouble) ?? storageFaultOf(error);
}

/** Whether an error shows a trouble that the standing knows and was told of: it needs no line of its own in a log. */
export function isTold(error: unknown): boolean {
  const by = hindranceOf(error);
  return by !== null && by !== 'busy';
}

/** A trouble, or a lock that stays, begins, with what showed it, or ends. */
export type News = { began: 'busy' | Trouble; error: unknown } | { ended: 'busy' | Trouble };

/**
 * Whether the ledger can be written and signed, and why not. There is one for each database that a process has open;
 * whoever finds out something says it here, once and for all who ask.
 */
export class Standing {
  readonly #present = new Map<Trouble, unknown>();
  readonly #watchers: ((news: News) => void)[] = [];
  #locked = false;

  /** What is wrong, the oldest trouble first; `null` when the ledger can be written and signed. */
  get trouble(): Trouble | null {
    const [first] = this.#present.keys();
    return first ?? null;
  }

  has(trouble: Trouble): boolean {
    return this.#present.has(trouble);
  }

  /** A trouble has begun, or goes on. */
  set(trouble: Trouble, error?: unknown): void {
    if (this.#present.has(trouble)) return;
    this.#present.set(trouble, error);
    for (const tell of this.#watchers) tell({ began: trouble, error });
  }

  /** These troubles are over, where there were any. */
  clear(...ended: readonly Trouble[]): void {
    for (const trouble of ended)
      if (this.#present.delete(trouble)) for (const tell of this.#watchers) tell({ ended: trouble });
  }

  /** Whether another process had the database locked for longer than somebody waits. No trouble: each write still tries. */
  get locked(): boolean {
    return this.#locked;
  }

  /** Somebody waited for as long as they could, and the database was still locked. */
  stayedLocked(error: unknown): void {
    if (this.#locked) return;
    this.#locked = true;
    for (const tell of this.#watchers) tell({ began: 'busy', error });
  }

  /** The lock was had. */
  unlocked(): void {
    if (!this.#locked) return;
    this.#locked = false;
    for (const tell of this.#watchers) tell({ ended: 'busy' });
  }

  /** Something was written: what hindered that is over. */
  wrote(): void {
    this.unlocked();
    if (this.#present.size > 0) this.clear(...endedByWriting);
  }

  /** Whether only a write can tell whether the trouble is over. */
  get waitsForWrite(): boolean {
    return endedByWriting.some((trouble) => this.#present.has(trouble));
  }

  /** @throws NotRecording while there is a trouble */
  requireSound(): void {
    const [first] = this.#present;
    if (first) throw new NotRecording(first[0], { cause: first[1] });
  }

  /** Calls back whenever a trouble begins or ends, and at once for those there are. */
  watch(tell: (news: News) => void): void {
    this.#watchers.push(tell);
    for (const [began, error] of this.#present) tell({ began, error });
  }
}
