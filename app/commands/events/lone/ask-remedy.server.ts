import { findBreach } from '#db/stores/breaches.server.ts';
import { editionNumbered } from '../../../domain/charter/published.ts';
import type { AskRemedyEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { askRemedy } from '../../../domain/remedy/ask.ts';
import { remedyGroundOf } from '../../../domain/remedy/decide.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** By the terms of the edition that bound the breach, whatever binds today. */
export async function decideAskedRemedy(
  { trx, publications, now }: Work,
  who: Who,
  { event: _, breach: id, ...asking }: AskRemedyEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray({ note: asking.note ?? null });
  if (stray) return stray;
  const breach = await findBreach(trx, id);
  const edition = breach && editionNumbered(publications, breach.charter, breach.edition);
  if (!edition) return problem('unknown-breach', 'breach');
  const ground = remedyGroundOf(edition, breach.commitment, publications.calendars);
  const entries = askRemedy(breach, ground, asking, now, who);
  return isProblem(entries) ? entries : { entries };
}
