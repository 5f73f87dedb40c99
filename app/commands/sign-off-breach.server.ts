import { findBreach, loggersOf } from '#db/stores/breaches.server.ts';
import type { Context } from '../context.server.ts';
import { signOff } from '../domain/breach/decide.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { once } from './once.server.ts';
import { transact } from './transact.server.ts';

/**
 * Signs off the analysis of a breach, as a second person: neither its author nor anyone who logged the case.
 * `analysis` is the one that was read, the newest unless said; the same key signs only once.
 */
export async function signOffBreach(
  context: Context,
  who: Who,
  input: { breach: number; analysis?: number; key?: string },
): Promise<{ seq: number } | Problem> {
  return transact(context, (work) =>
    once(work, input.key, async () => {
      const breach = await findBreach(work.trx, input.breach);
      if (!breach) return problem('unknown-breach');
      const read = input.analysis ?? breach.analysis?.seq ?? null;
      return signOff(breach, read, await loggersOf(work.trx, breach), work.now, who);
    }),
  );
}
