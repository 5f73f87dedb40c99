import type { GroupResult } from '#app/commands/event-input.ts';
import type { Context } from '#app/context.server.ts';
import type { Problem } from '#app/domain/problem.ts';
import { entryUnderKey } from '#app/queries/case.server.ts';

/** What one sending of a form wrote, or had written when it was sent before; `seq` is `null` when nothing ever. */
export async function writtenBy(
  { db }: Context,
  key: string,
  result: Exclude<GroupResult, Problem> | undefined,
): Promise<{ seq: number | null; case: string | null }> {
  if (result?.status === 'recorded') return result;
  const before = await entryUnderKey(db, key);
  return { seq: before?.seq ?? null, case: result?.case ?? before?.case ?? null };
}
