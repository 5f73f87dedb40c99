import type { Context } from '../../context.server.ts';
import type { Case } from '../../domain/case/case.ts';
import type { GroupResult, LaterEvent } from '../../domain/event.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import { transact, type Work } from '../transact.server.ts';
import { recordFacts } from './record-facts.server.ts';

/** What is said of a case, under its key, and how a refusal of it is answered; or an answer instead, and nothing is recorded. */
type Said<Instead> =
  | { event: LaterEvent; key: string; refuse: (problem: Problem) => Instead }
  | { instead: Instead };

/**
 * Records what is said of one case by whoever must know it to say it: a form has its times on the wall of the case's charter,
 * and its grounds from the promise. It is read once, in the transaction that decides, so that what is said, what is decided and
 * what is written are of the same case.
 * @param say what is said of the case as it stands, `null` where there is none of that id; called again if it is decided anew
 * @throws as transact does, and what `say` throws
 */
export async function recordAboutCase<Instead>(
  context: Context,
  who: Who,
  id: string,
  say: (subject: Case | null, publications: Work['publications']) => Promise<Said<Instead>>,
): Promise<Exclude<GroupResult, Problem> | { instead: Instead }> {
  return transact(context, async (work) => {
    const said = await say(await work.cases.find(id), work.publications);
    if ('instead' in said) return said;
    const { event, key, refuse } = said;
    const [result] = (await recordFacts(work, who, [{ key, events: [event] }])) as [GroupResult];
    return isProblem(result) ? { instead: refuse(result) } : result;
  });
}
