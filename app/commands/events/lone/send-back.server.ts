import { findBreach, loggersOf } from '#db/stores/breaches.server.ts';
import { sendBack } from '../../../domain/breach/decide.ts';
import type { SendBackEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** By whoever might have signed the analysis. */
export async function decideSendBack(
  work: Work,
  who: Who,
  { breach: id, analysis, reason }: SendBackEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray({ reason });
  if (stray) return stray;
  const breach = await findBreach(work.trx, id);
  if (!breach) return problem('unknown-breach');
  const returned = { analysis: analysis ?? breach.analysis?.seq ?? null, reason };
  const entries = sendBack(breach, returned, await loggersOf(work.trx, breach), work.now, who);
  return isProblem(entries) ? entries : { entries };
}
