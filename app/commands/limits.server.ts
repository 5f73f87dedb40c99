import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { deleteCleared, findClears, putClears } from '#db/stores/sign-in-limits.server.ts';
import type { Context } from '../context.server.ts';
import type { Instant } from '../domain/instant.ts';
import { afterAttempt, afterSuccess, type CountedBy, waitFor } from '../domain/session/limits.ts';
import { inTransaction } from './durably.server.ts';

/** Counters under the names that the database has for them. */
export type Counters = ReadonlyMap<string, CountedBy>;

/** Counters deleted with each attempt: more than it adds, so that the table does not grow however many guess. */
const tidiedAtOnce = 8;

/**
 * Counts an attempt by all of these counters, before anybody looks at what it is: of attempts at the same time no more
 * get through than of others. An attempt too many is not counted, and only read about.
 * @returns in how many seconds another one is looked at; 0 where this one is
 */
export async function countBy(context: Context, counters: Counters): Promise<number> {
  const now = context.now();
  const names = [...counters.keys()];
  const wait = longestWait(counters, await findClears(context.db, names), now);
  if (wait > 0) return wait;
  // A power cut that loses the last moments gives nobody more than a few guesses.
  return inTransaction(context, async (trx) => {
    const clears = await findClears(trx, names);
    const still = longestWait(counters, clears, now);
    if (still > 0) return still;
    await putClears(trx, changed(counters, clears, now, afterAttempt));
    await deleteCleared(trx, now, tidiedAtOnce);
    return 0;
  });
}

/** Takes back what an attempt counted that proved right, in the transaction that lets it in. */
export async function forgive(trx: Transaction<Database>, counters: Counters, now: Instant): Promise<void> {
  const clears = await findClears(trx, [...counters.keys()]);
  await putClears(trx, changed(counters, clears, now, afterSuccess));
}

function longestWait(counters: Counters, clears: ReadonlyMap<string, Instant>, now: Instant): number {
  return Math.max(...[...counters].map(([name, by]) => waitFor(by, clears.get(name), now)));
}

function changed(
  counters: Counters,
  clears: ReadonlyMap<string, Instant>,
  now: Instant,
  change: typeof afterAttempt,
): Map<string, Instant> {
  return new Map([...counters].map(([name, by]) => [name, change(by, clears.get(name), now)]));
}
