import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Context } from '../../context.server.ts';
import type { EventGroup, EventInput, FactEvent, GroupResult, LoneEvent } from '../../domain/event.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import { transact } from '../transact.server.ts';
import { isLone } from './lone/decide-alone.server.ts';
import { recordAlone } from './record-alone.server.ts';
import { recordFacts } from './record-facts.server.ts';

/**
 * The one way in for all that is said to Kept: a form gives one group, a file many. Each group is decided on by the
 * domain as a whole and refused as a whole; the others are not touched. Everything accepted is on disk when this answers.
 * @param alongside writes what must be on disk exactly when these events are; called again if they are decided anew
 * @throws as transact does; TypeError for a group in which what must come alone does not
 */
export async function recordEvents(
  context: Context,
  who: Who,
  groups: readonly EventGroup[],
  alongside?: (trx: Transaction<Database>, results: readonly GroupResult[]) => Promise<void>,
): Promise<GroupResult[]> {
  const runs = runsOf(groups);
  return transact(context, async (work) => {
    const results: GroupResult[] = [];
    for (const run of runs)
      results.push(
        ...('alone' in run
          ? [await recordAlone(work, who, run.alone)]
          : await recordFacts(work, who, run.facts)),
      );
    await alongside?.(work.trx, results);
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

type Run = { facts: EventGroup<FactEvent>[] } | { alone: EventGroup<LoneEvent> };

/** Facts are decided many at once; what comes alone must find written what came before it. */
function runsOf(groups: readonly EventGroup[]): Run[] {
  const runs: Run[] = [];
  for (const group of groups) {
    const last = runs.at(-1);
    if (isAlone(group)) runs.push({ alone: group as EventGroup<LoneEvent> });
    else if (last && 'facts' in last) last.facts.push(group as EventGroup<FactEvent>);
    else runs.push({ facts: [group as EventGroup<FactEvent>] });
  }
  return runs;
}

/** @throws TypeError where it should and does not */
function isAlone(group: EventGroup): boolean {
  const alone = group.events.filter(isLone);
  if (alone.length > 0 && group.events.length > 1)
    throw new TypeError(`${alone[0]?.event} comes alone, not among ${group.events.length} events`);
  return alone.length > 0;
}
