import { findBreach, loggersOf } from '#db/stores/breaches.server.ts';
import { findExemption, findNewestExemption } from '#db/stores/exemptions.server.ts';
import { commitmentIn, editionNumbered } from '../../../domain/charter/published.ts';
import type { DecideExemptionEvent, RequestExemptionEvent } from '../../../domain/event.ts';
import { decideExemption, requestExemption } from '../../../domain/exemption/decide.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** On a ground of the edition that bound the breach, whatever binds today. */
export async function decideExemptionRequest(
  work: Work,
  who: Who,
  { breach: id, ground, note }: RequestExemptionEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray({ note: note ?? null });
  if (stray) return stray;
  const breach = await findBreach(work.trx, id);
  const edition = breach && editionNumbered(work.publications, breach.charter, breach.edition);
  const terms = edition && commitmentIn(edition, breach.commitment);
  if (!terms) return problem('unknown-breach');
  const newest = await findNewestExemption(work.trx, id);
  const entries = requestExemption(breach, newest, { ground, note }, terms.exempt, work.now, who);
  return isProblem(entries) ? entries : { entries };
}

/** A second person's: neither whoever asked nor anyone who logged what the breach is about. */
export async function decideExemptionDecision(
  work: Work,
  who: Who,
  { breach: id, request, approved, note }: DecideExemptionEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray({ note: note ?? null });
  if (stray) return stray;
  const breach = await findBreach(work.trx, id);
  if (!breach) return problem('unknown-breach');
  const asked = await findExemption(work.trx, id, request);
  const loggedBy = await loggersOf(work.trx, breach);
  const entries = decideExemption(breach, asked, { approved, note }, loggedBy, work.now, who);
  return isProblem(entries) ? entries : { entries };
}
