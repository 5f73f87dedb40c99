import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '../context.server.ts';

type Underway = { done: number; of: number };
/** How far long work has come. `counting` and `counted`: nothing is written, this is what would be. */
export type WorkState<Report> =
  | ({ phase: 'counting' | 'working' } & Underway)
  | { phase: 'counted' | 'done'; report: Report }
  | { phase: 'broken' };
export type Log = { error: (fault: object, text: string) => void };

const states = new WeakMap<Context, Map<string, WorkState<unknown>>>();
/** What was counted is kept for as many looks as there are readers. */
const mostKept = 50;
/** What is done so soon is waited for; milliseconds. */
const soon = 400;

/** How far work under a key has come; `null` where nobody began it, or it is forgotten. */
export function underway<Report>(context: Context, key: string): WorkState<Report> | null {
  return (states.get(context)?.get(key) as WorkState<Report> | undefined) ?? null;
}

/** What came of work under a key is forgotten: whoever asks next begins anew. */
export function forgetWork(context: Context, key: string): void {
  states.get(context)?.delete(key);
}

/**
 * How far work under a key has come, begun if it is not under way; most of it is done before anybody would ask again. Never
 * throws: what goes wrong is a state too.
 * @param told what to write in the log of work that stopped
 */
export async function begun<Report>(
  context: Context,
  key: string,
  phase: 'counting' | 'working',
  work: (set: (state: WorkState<Report>) => void) => Promise<void>,
  { log, told }: { log: Log; told: string },
): Promise<WorkState<Report>> {
  const known = (states.get(context) ?? new Map()) as Map<string, WorkState<Report>>;
  states.set(context, known);
  const state = known.get(key);
  // What broke is tried again by whoever looks again.
  if (state && state.phase !== 'broken') return state;
  const [oldest] = known.keys();
  if (known.size >= mostKept && oldest !== undefined) known.delete(oldest);
  const first: WorkState<Report> = { phase, done: 0, of: 1 };
  known.set(key, first);
  const done = work((next) => known.set(key, next)).catch((error) => {
    log.error({ err: error }, told);
    known.set(key, { phase: 'broken' });
  });
  await Promise.race([done, wait(soon)]);
  return known.get(key) ?? first;
}
