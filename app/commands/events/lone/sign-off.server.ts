import { findBreach, loggersOf } from '#db/stores/breaches.server.ts';
import { signOff } from '../../../domain/breach/decide.ts';
import type { SignOffEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** A second person's: neither the author of the analysis nor anyone who logged the case. */
export async function decideSignOff(work: Work, who: Who, event: SignOffEvent): Promise<Decided | Problem> {
  const breach = await findBreach(work.trx, event.breach);
  if (!breach) return problem('unknown-breach');
  const read = event.analysis ?? breach.analysis?.seq ?? null;
  const entries = signOff(breach, read, await loggersOf(work.trx, breach), work.now, who);
  return isProblem(entries) ? entries : { entries };
}
