import type { Context } from '../../context.server.ts';
import type { EventGroup, EventInput, FactEvent, GroupResult, LoneEvent } from '../../domain/event.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import { transact, type Work } from '../transact.server.ts';
import { decideAlone, isLone } from './lone/decide-alone.server.ts';
import { recordAlone, recordFacts } from './record-decided.server.ts';

/**
 * The one way in for all that can be said to Kept; the rows of a file, which say less, come by importFile. Each group is
 * decided on by the domain as a whole and refused as a whole; the others are not touched. Everything accepted is on disk
 * when this answers.
 * @throws as transact does; TypeError for a group in which what must come alone does not
 */
export async function recordEvents(
  context: Context,
  who: Who,
  groups: readonly EventGroup[],
): Promise<GroupResult[]> {
  const runs = runsOf(groups);
  return transact(context, async (work) => {
    const results: GroupResult[] = [];
    for (const run of runs)
      results.push(
        ...('alone' in run
          ? [await recordAlone(work, run.key, () => decideAlone(work, who, run.alone))]
          : await recordFacts(work, who, run.facts)),
      );
    return results;
  });
}

/** What one event led to, or had led to when it was sent before: the number of the entry that says it, and its case. */
type Recorded<Each extends EventInput> = {
  seq: Each extends LoneEvent ? number : number | null;
  case: string | null;
};

/** The same for one event. */
export async function recordEvent<Each extends EventInput>(
  context: Context,
  who: Who,
  event: Each,
  key?: string,
): Promise<Recorded<Each> | Problem> {
  const group = key === undefined ? { events: [event] } : { key, events: [event] };
  const [result] = (await recordEvents(context, who, [group])) as [GroupResult];
  return isProblem(result) ? result : ({ seq: result.seq, case: result.case } as Recorded<Each>);
}

/** What is said of an entry, under its key, and how a refusal of it is answered; or an answer instead, and nothing is recorded. */
type Said<Instead> =
  | { event: LoneEvent; key: string; refuse: (problem: Problem) => Promise<Instead> }
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
    const result = await recordAlone(work, key, () => decideAlone(work, who, event));
    return isProblem(result) ? { instead: await refuse(result) } : result;
  });
}

type Run = { facts: EventGroup<FactEvent>[] } | { alone: LoneEvent; key: string | undefined };

/** Facts are decided many at once; what comes alone must find written what came before it. */
function runsOf(groups: readonly EventGroup[]): Run[] {
  const runs: Run[] = [];
  for (const group of groups) {
    const last = runs.at(-1);
    if (isAlone(group)) runs.push({ alone: group.events[0], key: group.key });
    else if (last && 'facts' in last) last.facts.push(group as EventGroup<FactEvent>);
    else runs.push({ facts: [group as EventGroup<FactEvent>] });
  }
  return runs;
}

/** @throws TypeError where it should and does not */
function isAlone(group: EventGroup): group is EventGroup<LoneEvent> & { events: [LoneEvent] } {
  const alone = group.events.filter(isLone);
  if (alone.length > 0 && group.events.length > 1)
    throw new TypeError(`${alone[0]?.event} comes alone, not among ${group.events.length} events`);
  return alone.length > 0;
}
