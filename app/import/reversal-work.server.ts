import { setTimeout as wait } from 'node:timers/promises';
import { readHead } from '#db/stores/ledger.server.ts';
import { findReversal, newestReversal, reversalNumbered } from '#db/stores/reversals.server.ts';
import type { Context } from '../context.server.ts';
import type { Who } from '../domain/ledger/entry.ts';
import type { ReversalReport } from '../domain/reversal/report.ts';
import type { Reversal } from '../domain/reversal/reversal.ts';
import { carryOut, previewReversal } from './reverse-import.server.ts';

type Underway = { done: number; of: number };
/** How far taking an import back has come. `counting` and `counted`: nothing is written, this is what would be. */
export type ReversalState =
  | ({ phase: 'counting' | 'working' } & Underway)
  | { phase: 'counted' | 'done'; report: ReversalReport }
  | { phase: 'broken' };
type Log = { error: (fault: object, text: string) => void };

const states = new WeakMap<Context, Map<string, ReversalState>>();
/** What was counted is kept for as many looks as there are readers. */
const mostKept = 50;
/** What is done so soon is waited for; milliseconds. */
const soon = 400;

/** The newest order to take an import back, and what it would do, does or has done; work that a stop interrupted goes on. */
export async function followReversal(
  context: Context,
  who: Who,
  id: string,
  log: Log,
): Promise<{ reversal: Reversal | null; state: ReversalState }> {
  const row = await newestReversal(context.db, id);
  const reversal = row && (await reversalNumbered(context.db, row.request));
  if (row && reversal?.state === 'approved') {
    if (row.finished !== null) return { reversal, state: { phase: 'done', report: JSON.parse(row.report) } };
    const work = async (set: (state: ReversalState) => void) => {
      await carryOut(context, row.request, (done, of) => set({ phase: 'working', done, of }));
      const { report } = (await findReversal(context.db, row.request)) ?? row;
      set({ phase: 'done', report: JSON.parse(report) });
    };
    return { reversal, state: await begun(context, `order ${row.request}`, 'working', work, log) };
  }
  // Whatever is written meanwhile may change what would be taken back.
  const { size } = await readHead(context.db);
  const key = `count ${id} ${who.id} ${size}`;
  const work = async (set: (state: ReversalState) => void) => {
    const report = await previewReversal(context, who, id, (done, of) =>
      set({ phase: 'counting', done, of }),
    );
    set({ phase: 'counted', report });
  };
  return { reversal, state: await begun(context, key, 'counting', work, log) };
}

/**
 * How far work under a key has come, begun if it is not under way; most of it is done before anybody would ask again. Never
 * throws: what goes wrong is a state too.
 */
async function begun(
  context: Context,
  key: string,
  phase: 'counting' | 'working',
  work: (set: (state: ReversalState) => void) => Promise<void>,
  log: Log,
): Promise<ReversalState> {
  const known = states.get(context) ?? new Map<string, ReversalState>();
  states.set(context, known);
  const state = known.get(key);
  // What broke is tried again by whoever looks again.
  if (state && state.phase !== 'broken') return state;
  const [oldest] = known.keys();
  if (known.size >= mostKept && oldest !== undefined) known.delete(oldest);
  const first: ReversalState = { phase, done: 0, of: 1 };
  known.set(key, first);
  const done = work((next) => known.set(key, next)).catch((error) => {
    log.error({ err: error }, 'taking an import back stopped');
    known.set(key, { phase: 'broken' });
  });
  await Promise.race([done, wait(soon)]);
  return known.get(key) ?? first;
}
