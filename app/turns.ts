import { setImmediate } from 'node:timers/promises';

/**
 * One line for all in a process who have much to do, and do it in pieces: whoever asks goes on when everyone else had a
 * turn, and of several who wait one at a time. Each waiting for Node's next turn by itself, all would go on in the same
 * one, and whoever asks for a page meanwhile would wait for the sum of their pieces instead of one.
 */
export function turnTaker(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}

/** How much work a turn should be, milliseconds of the processor: whoever asks for a page meanwhile does not feel it. */
const turnLength = 20;
const smallestTurn = 25;
const largestTurn = 400;

/**
 * How many things the next turn takes, so that it is about as much work as a turn should be: fewer where each costs
 * more than was thought, and more where it costs less, since every turn costs a transaction.
 * @param most how many the last turn took
 * @param work how much work that was, milliseconds of the processor: waiting for the disk or for others is none
 */
export function nextTurn(most: number, work: number): number {
  const fitting = most * (turnLength / Math.max(work, 1));
  // What else the process did meanwhile counts as well, so one turn says little: half or double at a time.
  const near = Math.min(Math.max(fitting, most / 2), most * 2);
  return Math.round(Math.min(Math.max(near, smallestTurn), largestTurn));
}

/** How much the process has worked since then, milliseconds. */
export function workSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
