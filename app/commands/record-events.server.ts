import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { rememberKeys } from '#db/stores/idempotency.server.ts';
import type { Context } from '../context.server.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { isProblem } from '../domain/problem.ts';
import { Desk } from './desk.server.ts';
import type { EventGroup, GroupResult } from './event-input.ts';
import { transact } from './transact.server.ts';

/**
 * The one way in for what happens: a form gives one group, a file many. Each group is decided on by the domain as
 * a whole and refused as a whole; the others are not touched. Everything accepted is on disk when this answers.
 * @param alongside writes what must be on disk exactly when these events are; called again if they are decided anew
 */
export async function recordEvents(
  context: Context,
  who: Who,
  groups: readonly EventGroup[],
  alongside?: (trx: Transaction<Database>, results: readonly GroupResult[]) => Promise<void>,
): Promise<GroupResult[]> {
  return transact(context, async (work) => {
    const desk = new Desk(work, who);
    await desk.prepare(groups);
    const taken = groups.map((group) => desk.take(group));
    const recorded = await work.commit(desk.drafts);
    const first = recorded[0]?.entry.seq ?? 0;
    const results = taken.map(
      (result): GroupResult =>
        isProblem(result) || result.status !== 'recorded' ? result : { ...result, seq: first + result.seq },
    );
    await rememberKeys(work.trx, keysOf(groups, results));
    await alongside?.(work.trx, results);
    return results;
  });
}

/** Keys are remembered with the entry they led to; a group that changed nothing needs none. */
function keysOf(
  groups: readonly EventGroup[],
  results: readonly GroupResult[],
): Database['idempotency_keys'][] {
  return groups.flatMap(({ key }, index) => {
    const result = results[index];
    if (key === undefined || !result || isProblem(result) || result.status !== 'recorded') return [];
    return [{ key, seq: result.seq }];
  });
}
