import type { Instant } from '../instant.ts';

/**
 * By what attempts are counted. To sign in: the network that they come from, the account that they aim at, both
 * together, or a browser in which that person signed in before. Claims, by the network that they come from
 * (`claimant`), and all together. To answer as a customer: the network (`answering`) and the receipt.
 */
export type CountedBy =
  | ('network' | 'account' | 'pair' | 'browser')
  | ('claimant' | 'claims')
  | ('answering' | 'receipt');

/**
 * How many attempts at once, and in how many seconds as many more become possible, one after the other. An office may
 * be one network; an account may be aimed at from any number of them.
 */
const limits: Readonly<Record<CountedBy, { most: number; seconds: number }>> = {
  network: { most: 30, seconds: 15 * 60 },
  account: { most: 20, seconds: 60 * 60 },
  pair: { most: 5, seconds: 15 * 60 },
  browser: { most: 5, seconds: 15 * 60 },
  claimant: { most: 10, seconds: 60 * 60 },
  claims: { most: 300, seconds: 60 * 60 },
  answering: { most: 20, seconds: 60 * 60 },
  receipt: { most: 6, seconds: 24 * 60 * 60 },
};

/*
 * An attempt is a debt of `seconds / most`, paid off by time alone (the generic cell rate algorithm, ITU-T I.371). All
 * that is remembered of a counter is `clear`: when nothing is owed any more. Without one, nothing is.
 */

/** Seconds until one more attempt is looked at; 0: now. */
export function waitFor(by: CountedBy, clear: Instant | undefined, now: Instant): number {
  const { most, seconds } = limits[by];
  return Math.max(0, debt(by, clear, now) + seconds / most - seconds);
}

/** When a counter is clear again after one more attempt. */
export function afterAttempt(by: CountedBy, clear: Instant | undefined, now: Instant): Instant {
  const { most, seconds } = limits[by];
  return now + debt(by, clear, now) + seconds / most;
}

/**
 * When a counter is clear again after an attempt was found right. Who knows the password of an account need not have
 * guessed at it from there; for a network and for an account only this attempt is taken back, since others may be
 * guessing in the same network, or at the same account.
 */
export function afterSuccess(by: CountedBy, clear: Instant | undefined, now: Instant): Instant {
  const { most, seconds } = limits[by];
  return by === 'pair' || by === 'browser' ? now : Math.max(now, now + debt(by, clear, now) - seconds / most);
}

/** A counter that is clear later than this was counted by a clock that was wrong, whatever it counts. */
export function latestClear(now: Instant): Instant {
  return now + 2 * Math.max(...Object.values(limits).map(({ seconds }) => seconds));
}

/**
 * Seconds still owed. Nobody can owe more than a whole period: what says so was counted before the clock went back. A
 * small step back is waited for; after a large one the debt is forgotten, since nobody may be locked out for years.
 */
function debt(by: CountedBy, clear: Instant | undefined, now: Instant): number {
  const owed = (clear ?? now) - now;
  return owed > 2 * limits[by].seconds ? 0 : Math.max(0, owed);
}
