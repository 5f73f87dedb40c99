let last: Promise<void> = Promise.resolve();

/**
 * Waits for a turn of the process that nobody else has who waits here: for long work in small steps. Between two steps,
 * whoever's they are, all that came in meanwhile is answered.
 */
export function ownTurn(): Promise<void> {
  last = last.then(() => new Promise((begin) => setImmediate(begin)));
  return last;
}
