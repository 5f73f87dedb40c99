import { findKeys, rememberKeys } from '#db/stores/idempotency.server.ts';
import type { EventGroup, GroupResult, LoneEvent } from '../../domain/event.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem } from '../../domain/problem.ts';
import type { Work } from '../transact.server.ts';
import { decideAlone } from './lone/decide-alone.server.ts';
import { keysOf } from './record-facts.server.ts';

/** Decides on what comes alone and records it, in the transaction of a command. */
export async function recordAlone(work: Work, who: Who, group: EventGroup<LoneEvent>): Promise<GroupResult> {
  const { key, events } = group;
  const known = key === undefined ? undefined : (await findKeys(work.trx, [key])).get(key);
  if (known) return { status: 'unchanged', ...known };
  const decided = await decideAlone(work, who, events[0] as LoneEvent);
  if (isProblem(decided)) return decided;
  const written = await work.commit(decided.entries);
  const { entry } = written.find((each) => each.entry.kind === decided.says) ?? written[0] ?? {};
  if (!entry) throw new Error(`${events[0]?.event} led to no entry`);
  const result: GroupResult = { status: 'recorded', seq: entry.seq, case: entry.case ?? null };
  await rememberKeys(work.trx, keysOf([group], [result]));
  return result;
}
