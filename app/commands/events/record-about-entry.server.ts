import type { Context } from '../../context.server.ts';
import type { GroupResult, LoneEvent } from '../../domain/event.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import { transact, type Work } from '../transact.server.ts';
import { recordAlone } from './record-alone.server.ts';

/** What is said of an entry, under its key, and how a refusal of it is answered; or an answer instead, and nothing is recorded. */
type Said<Instead> =
  | { event: LoneEvent; key: string; refuse: (problem: Problem) => Instead }
  | { instead: Instead };

/**
 * Records what is said of one entry by whoever must know it to say it, as recordAboutCase does: it is read once, in the
 * transaction that decides.
 * @param say what is said of the entry as it stands; called again if it is decided anew
 * @throws as transact does, and what `say` throws
 */
export async function recordAboutEntry<Instead>(
  context: Context,
  who: Who,
  say: (work: Work) => Promise<Said<Instead>>,
): Promise<Exclude<GroupResult, Problem> | { instead: Instead }> {
  return transact(context, async (work) => {
    const said = await say(work);
    if ('instead' in said) return said;
    const { event, key, refuse } = said;
    const result = await recordAlone(work, who, { key, events: [event] });
    return isProblem(result) ? { instead: refuse(result) } : result;
  });
}
