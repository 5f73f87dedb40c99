import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { isKnownBrowser } from '#db/stores/known-browsers.server.ts';
import { deleteCleared, findClears, putClears } from '#db/stores/sign-in-limits.server.ts';
import type { Context } from '../../context.server.ts';
import type { Instant } from '../../domain/instant.ts';
import { browserId } from '../../domain/session/known-browser.ts';
import { afterAttempt, afterSuccess, type CountedBy, waitFor } from '../../domain/session/limits.ts';
import { networkOf } from '../../domain/session/network.ts';
import { inTransaction } from '../durably.server.ts';

/** Who may have been guessed at, and from where. */
export type Attempt = {
  /** In lower case. */
  email: string;
  address: string;
  /** The token by which the browser says that it is known; `null` when it says nothing. */
  browser: string | null;
};

/** Counters under the names that the database has for them. */
type Counters = ReadonlyMap<string, CountedBy>;
/** An attempt that may be looked at; it counts until it is forgiven. */
export type Counted = { counters: Counters };

/** Counters deleted with each attempt: more than it adds, so that the table does not grow however many guess. */
const tidiedAtOnce = 8;

/**
 * Counts an attempt to prove a password, before anybody looks at the password: of attempts at the same time no more
 * get through than of others. An attempt too many is not counted, and only read about. One from a browser that is
 * known as this person's is counted by that browser alone, so that whoever guesses from the same network, or at the
 * same account, does not lock it out.
 * @returns the attempt, or in how many seconds another one is looked at
 */
export async function countAttempt(context: Context, attempt: Attempt): Promise<Counted | { wait: number }> {
  const now = context.now();
  const counters = await countersOf(context, attempt, now);
  const names = [...counters.keys()];
  const wait = longestWait(counters, await findClears(context.db, names), now);
  if (wait > 0) return { wait };
  // A power cut that loses the last moments gives nobody more than a few guesses.
  return inTransaction(context, async (trx) => {
    const clears = await findClears(trx, names);
    const still = longestWait(counters, clears, now);
    if (still > 0) return { wait: still };
    await putClears(trx, changed(counters, clears, now, afterAttempt));
    await deleteCleared(trx, now, tidiedAtOnce);
    return { counters };
  });
}

/** Takes back what an attempt counted that proved right, in the transaction that lets it in. */
export async function forgiveAttempt(
  trx: Transaction<Database>,
  { counters }: Counted,
  now: Instant,
): Promise<void> {
  const clears = await findClears(trx, [...counters.keys()]);
  await putClears(trx, changed(counters, clears, now, afterSuccess));
}

async function countersOf(context: Context, attempt: Attempt, now: Instant): Promise<Counters> {
  const { email, address, browser } = attempt;
  const name = (...parts: string[]) => context.signer().fingerprint(`sign-in ${parts.join(' ')}`);
  if (browser !== null && (await isKnownBrowser(context.db, browserId(browser), email, now)))
    return new Map([[name('browser', browserId(browser), email), 'browser']]);
  const network = networkOf(address);
  return new Map<string, CountedBy>([
    [name('network', network), 'network'],
    [name('account', email), 'account'],
    [name('pair', network, email), 'pair'],
  ]);
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
