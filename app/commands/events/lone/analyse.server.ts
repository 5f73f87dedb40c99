import { findBreach } from '#db/stores/breaches.server.ts';
import { findPersonal } from '#db/stores/personal.server.ts';
import { analyse } from '../../../domain/breach/decide.ts';
import { refuseUnconfirmed } from '../../../domain/breach/personal.ts';
import type { AnalyseEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** What in the apology looks personal must have been seen by whoever wrote it. */
export async function decideAnalysis(
  work: Work,
  who: Who,
  { breach: id, confirmed, ...analysis }: AnalyseEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray(analysis);
  if (stray) return stray;
  const breach = await findBreach(work.trx, id);
  if (!breach) return problem('unknown-breach');
  const entries = analyse(breach, analysis, work.now, who);
  if (isProblem(entries)) return entries;
  const { apology } = analysis;
  const personal = await findPersonal(work.trx, apology, breach);
  return refuseUnconfirmed(apology ?? '', personal, confirmed) ?? { entries };
}
