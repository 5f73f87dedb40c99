import { findBreach } from '#db/stores/breaches.server.ts';
import type { Context } from '../context.server.ts';
import { type Analysis, analyse } from '../domain/breach/decide.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { refuseStray } from '../domain/stray-character.ts';
import { once } from './once.server.ts';
import { transact } from './transact.server.ts';

/** Writes down why a breach happened, how grave it was, and what the customer is told. The same key: only once. */
export async function analyseBreach(
  context: Context,
  who: Who,
  { breach: id, key, ...analysis }: Analysis & { breach: number; key?: string },
): Promise<{ seq: number } | Problem> {
  const stray = refuseStray(analysis);
  if (stray) return stray;
  return transact(context, (work) =>
    once(work, key, async () => {
      const breach = await findBreach(work.trx, id);
      return breach ? analyse(breach, analysis, work.now, who) : problem('unknown-breach');
    }),
  );
}
