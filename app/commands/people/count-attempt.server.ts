import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { isKnownBrowser } from '#db/stores/known-browsers.server.ts';
import type { Context } from '../../context.server.ts';
import type { Instant } from '../../domain/instant.ts';
import { browserId } from '../../domain/session/known-browser.ts';
import type { CountedBy } from '../../domain/session/limits.ts';
import { networkOf } from '../../domain/session/network.ts';
import { type Counters, countBy, forgive } from '../limits.server.ts';

/** Who may have been guessed at, and from where. */
export type Attempt = {
  /** In lower case. */
  email: string;
  address: string;
  /** The token by which the browser says that it is known; `null` when it says nothing. */
  browser: string | null;
};

/** An attempt that may be looked at; it counts until it is forgiven. */
export type Counted = { counters: Counters };

/**
 * Counts an attempt to prove a password, before anybody looks at the password (countBy). One from a browser that is
 * known as this person's is counted by that browser alone, so that whoever guesses from the same network, or at the
 * same account, does not lock it out.
 * @returns the attempt, or in how many seconds another one is looked at
 */
export async function countAttempt(context: Context, attempt: Attempt): Promise<Counted | { wait: number }> {
  const counters = await countersOf(context, attempt, context.now());
  const wait = await countBy(context, counters);
  return wait > 0 ? { wait } : { counters };
}

/** Takes back what an attempt counted that proved right, in the transaction that lets it in. */
export async function forgiveAttempt(
  trx: Transaction<Database>,
  { counters }: Counted,
  now: Instant,
): Promise<void> {
  await forgive(trx, counters, now);
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
