import { open } from 'node:fs/promises';

/** By which it is known, see databaseBusy. */
export const writeLost = 'KEPT_WRITE_LOST';

/** A flush that failed: a system may from then on believe written what it lost. */
export class WriteLost extends Error {
  readonly code = writeLost;
}

/**
 * Brings what was committed to disk without stopping the process meanwhile, as SQLite's own way would: whoever commits
 * waits for it before saying so, and one flush serves all who have committed before it began.
 */
export class Disk {
  readonly #flush: () => Promise<void>;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #lost: WriteLost | null = null;

  /** @param flush brings everything written so far to disk */
  constructor(flush: () => Promise<void>) {
    this.#flush = flush;
  }

  /**
   * Answers when everything that was committed before this call is on disk.
   * @throws what the flush threw; after a WriteLost always
   */
  reached(): Promise<void> {
    if (!this.#running) return this.#begin();
    // The one under way may have begun before the last commit.
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        return this.#begin();
      });
    return this.#next;
  }

  #begin(): Promise<void> {
    if (this.#lost) return Promise.reject(this.#lost);
    const flush = this.#flush()
      .catch((error) => {
        if (error instanceof WriteLost) this.#lost = error;
        throw error;
      })
      .finally(() => {
        if (this.#running === flush) this.#running = null;
      });
    this.#running = flush;
    return flush;
  }
}

/**
 * Flushes the write-ahead log beside a database file, which is there as long as somebody has the database open.
 * @throws WriteLost when the flush failed, what opening threw when there was none
 */
export async function flushLog(database: string): Promise<void> {
  const log = await open(`${database}-wal`, 'r+');
  try {
    await log.datasync();
  } catch (error) {
    throw new WriteLost(`${database}-wal: ${(error as Error).message}`, { cause: error });
  } finally {
    await log.close();
  }
}
