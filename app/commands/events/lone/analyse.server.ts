import { findBreach } from '#db/stores/breaches.server.ts';
import { analyse } from '../../../domain/breach/decide.ts';
import type { AnalyseEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

export async function decideAnalysis(
  work: Work,
  who: Who,
  { breach: id, ...analysis }: AnalyseEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray(analysis);
  if (stray) return stray;
  const breach = await findBreach(work.trx, id);
  const entries = breach ? analyse(breach, analysis, work.now, who) : problem('unknown-breach');
  return isProblem(entries) ? entries : { entries };
}
