/** Waiting for a database that another process has locked, while this process goes on with everything else. */
import { setTimeout as pause } from 'node:timers/promises';
import { sqliteErrors } from './sqlite/errors.server.ts';

/**
 * How long somebody waits for a lock, milliseconds. Who sits before a page is told soon; what runs by itself, or on the
 * command line, has time: `Context.patience` says which it is.
 */
export const beforeAPage = 5_000;
export const withTime = 60_000;

/** Milliseconds between two tries; by chance, so that two who wait do not get in each other's way for ever. */
const shortest = 20;
const longest = 50;

/**
 * Errors are known by their codes: pages are built into a program of their own, beside the one that opens the database,
 * and the classes of one are not those of the other.
 */
export const databaseBusy = 'KEPT_BUSY';

/** Another process had the database for longer than somebody waits. Nothing was written. */
export class DatabaseBusy extends Error {
  readonly code = databaseBusy;
  constructor(cause: unknown) {
    super('another process has the database locked', { cause });
  }
}

export function isDatabaseBusy(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === databaseBusy;
}

/**
 * Tries until nobody else has the database locked. No dialect waits for a lock itself where that would stop the whole
 * process.
 * @param patience milliseconds; 0 for a single try
 * @param between what happens from one try to the next; others have their turn meanwhile
 * @throws DatabaseBusy when patience ends, and what else `attempt` threw
 */
export async function patiently<Result>(
  patience: number,
  attempt: () => Result | Promise<Result>,
  between: (wait: () => Promise<void>) => Promise<void> = (wait) => wait(),
): Promise<Result> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() >= until) throw new DatabaseBusy(error);
      await between(aWhile);
    }
  }
}

/** Lets others have their turn. */
export async function aWhile(): Promise<void> {
  await pause(shortest + Math.random() * (longest - shortest));
}

function isBusy(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && sqliteErrors.isBusy(code);
}
