import { open } from 'node:fs/promises';

/**
 * Brings what was committed to disk without stopping the process meanwhile, as SQLite's own way would: whoever commits
 * waits for it before saying so, and one flush serves all who have committed before it began.
 */
export class Disk {
  readonly #flush: () => Promise<void>;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  /** @param flush brings everything written so far to disk */
  constructor(flush: () => Promise<void>) {
    this.#flush = flush;
  }

  /**
   * Answers when everything that was committed before this call is on disk.
   * @throws what the flush threw, from then on always: what a system failed to write once it may believe written
   */
  reached(): Promise<void> {
    if (!this.#running) return this.#begin();
    // The one under way may have begun before the last commit.
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      return this.#begin();
    });
    return this.#next;
  }

  #begin(): Promise<void> {
    const flush = this.#flush().then(() => {
      this.#running = null;
    });
    this.#running = flush;
    return flush;
  }
}

/** Flushes the write-ahead log of a database; without one SQLite has written everything through by itself. */
export async function flushLog(database: string): Promise<void> {
  try {
    const log = await open(`${database}-wal`, 'r+');
    await log.datasync().finally(() => log.close());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
