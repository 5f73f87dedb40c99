import { findBreach, loggersOf } from '#db/stores/breaches.server.ts';
import type { Context } from '../context.server.ts';
import { signOff } from '../domain/breach/breach.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../domain/problem.ts';
import { transact } from './transact.server.ts';

/** Signs off the analysis of a breach, as a second person: neither its author nor anyone who logged the case. */
export async function signOffBreach(
  context: Context,
  who: Who,
  input: { breach: number },
): Promise<{ seq: number } | Problem> {
  return transact(context, async (work) => {
    const breach = await findBreach(work.trx, input.breach);
    if (!breach) return problem('unknown-breach');
    const drafts = signOff(breach, await loggersOf(work.trx, breach), work.now, who);
    if (isProblem(drafts)) return drafts;
    const [written] = await work.commit(drafts);
    return { seq: written?.entry.seq ?? 0 };
  });
}
