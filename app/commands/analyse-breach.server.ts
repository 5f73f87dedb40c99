import { findBreach } from '#db/stores/breaches.server.ts';
import type { Context } from '../context.server.ts';
import { type Analysis, analyse } from '../domain/breach/breach.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../domain/problem.ts';
import { transact } from './transact.server.ts';

/** Writes down why a breach happened, how grave it was, and what the customer is told. */
export async function analyseBreach(
  context: Context,
  who: Who,
  { breach: id, ...analysis }: Analysis & { breach: number },
): Promise<{ seq: number } | Problem> {
  return transact(context, async (work) => {
    const breach = await findBreach(work.trx, id);
    if (!breach) return problem('unknown-breach');
    const drafts = analyse(breach, analysis, work.now, who);
    if (isProblem(drafts)) return drafts;
    const [written] = await work.commit(drafts);
    return { seq: written?.entry.seq ?? 0 };
  });
}
