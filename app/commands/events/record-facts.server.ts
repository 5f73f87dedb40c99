import type { Database } from '#db/schema.ts';
import { rememberKeys } from '#db/stores/idempotency.server.ts';
import type { EventGroup, FactEvent, GroupResult } from '../../domain/event.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem } from '../../domain/problem.ts';
import type { Work } from '../transact.server.ts';
import { Desk } from './desk.server.ts';

/** Decides on facts and records them, in the transaction of a command. */
export async function recordFacts(
  work: Work,
  who: Who,
  groups: readonly EventGroup<FactEvent>[],
): Promise<GroupResult[]> {
  const desk = new Desk(work, who);
  await desk.prepare(groups);
  const taken = groups.map((group) => desk.take(group));
  const recorded = await work.commit(desk.drafts);
  const first = recorded[0]?.entry.seq ?? 0;
  const results = taken.map(
    (result): GroupResult =>
      isProblem(result) || result.status !== 'recorded' ? result : { ...result, seq: first + result.seq },
  );
  const keys = keysOf(groups, results);
  await rememberKeys(work.trx, keys);
  // What was sent twice in one go led to the same entry.
  const seqs = new Map(keys.map(({ key, seq }) => [key, seq]));
  return results.map((result, index): GroupResult => {
    if (isProblem(result) || result.status === 'recorded' || result.seq !== null) return result;
    return { ...result, seq: seqs.get(groups[index]?.key ?? '') ?? null };
  });
}

/** Keys are remembered with the entry they led to; a group that changed nothing needs none. */
export function keysOf(
  groups: readonly EventGroup[],
  results: readonly GroupResult[],
): Database['idempotency_keys'][] {
  return groups.flatMap(({ key }, index) => {
    const result = results[index];
    if (key === undefined || !result || isProblem(result) || result.status !== 'recorded') return [];
    return [{ key, seq: result.seq }];
  });
}
