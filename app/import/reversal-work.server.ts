import { readHead } from '#db/stores/ledger.server.ts';
import { findReversal, newestReversal, reversalNumbered } from '#db/stores/reversals.server.ts';
import { begun, type Log, type WorkState } from '../commands/followed-work.server.ts';
import type { Context } from '../context.server.ts';
import type { Who } from '../domain/ledger/entry.ts';
import type { ReversalReport } from '../domain/reversal/report.ts';
import type { Reversal } from '../domain/reversal/reversal.ts';
import { carryOut, previewReversal } from './reverse-import.server.ts';

/** How far taking an import back has come. */
export type ReversalState = WorkState<ReversalReport>;
const told = 'taking an import back stopped';

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
    return { reversal, state: await begun(context, `order ${row.request}`, 'working', work, { log, told }) };
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
  return { reversal, state: await begun(context, key, 'counting', work, { log, told }) };
}
