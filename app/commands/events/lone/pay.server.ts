import { findBreach } from '#db/stores/breaches.server.ts';
import { findRemedyOf } from '#db/stores/remedies.server.ts';
import { groundOfCase } from '../../../domain/case/decide.ts';
import type { PayEvent } from '../../../domain/event.ts';
import type { Draft, Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { payRemedy } from '../../../domain/remedy/decide.ts';
import { fulfilPayment } from '../../../domain/remedy/payment-case.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** A payment of what a breach owes, the breach that it came too late where it did, and what it ends: the case that what is owed opened. */
export async function decidePayment(
  work: Work,
  who: Who,
  { event: _, breach: id, ...payment }: PayEvent,
): Promise<Decided | Problem> {
  const { means = null, bankReference = null } = payment;
  const stray = refuseStray({ note: means, reference: bankReference });
  if (stray) return stray;
  const breach = await findBreach(work.trx, id);
  const remedy = breach && (await findRemedyOf(work.trx, id));
  if (!breach || !remedy) return problem('unknown-remedy', 'breach');
  const entries = payRemedy(remedy, breach.unit, payment, work.now, who);
  if (isProblem(entries)) return entries;
  const paid = entries.at(-1) as Draft;
  const subject = remedy.payment === null ? null : await work.cases.find(remedy.payment);
  const then = fulfilPayment(remedy, paid, subject, subject && groundOfCase(work, subject, who));
  return isProblem(then) ? then : { entries: [...entries, ...then], says: 'remedy.paid' };
}
