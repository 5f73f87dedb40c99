import { findFeedback } from '#db/stores/feedback.server.ts';
import { entryNumbered } from '#db/stores/ledger.server.ts';
import type { AnswerEvent } from '../../../domain/event.ts';
import { answer, isSaidAlready } from '../../../domain/feedback/decide.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { textIn } from '../../../domain/ledger/private-text.ts';
import { isProblem, type Problem } from '../../../domain/problem.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** What a customer says of a case that has ended; said again, nothing is written. */
export async function decideAnswer(
  work: Work,
  who: Who,
  { case: id, kept, note }: AnswerEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray({ note: note ?? null });
  if (stray) return stray;
  const subject = await work.cases.find(id);
  const [before = null] = await findFeedback(work.trx, [id]);
  const entries = answer(subject, before, { kept, note }, work.now, who);
  if (isProblem(entries)) return entries;
  const newest = before && (await entryNumbered(work.trx, before.seq));
  const isSaid = isSaidAlready(before, textIn(newest?.private ?? null, 'note'), { kept, note });
  return isSaid ? { already: before.seq, case: id } : { entries };
}
